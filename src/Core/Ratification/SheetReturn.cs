using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;

namespace Ovop.Core.Ratification;

/// <summary>
/// A coordinator who looks over the sheets sends one of them back, before the star is decided: its assessor alone scores again, knowing
/// why; the other sheets stay as they are (proposal).
/// </summary>
public static class SheetReturn
{
    /// <summary>The sheets that count, of each assessor the last.</summary>
    public static IReadOnlyList<ScoreSheet> Sheets(Dossier dossier) =>
    [
        .. ReviewStage.Counting(dossier).GroupBy(sheet => sheet.Assessor).Select(own => own.MaxBy(sheet => sheet.Attempt)!)
            .OrderBy(sheet => sheet.Assessor, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Sends it back; <c>override.state</c> when the star is decided or not proposed yet, <c>sheet.none</c>, or <c>act.reason</c>.
    /// </summary>
    /// <param name="assessor">Whose sheet, by id.</param>
    public static Result<Change> Make(Dossier dossier, string who, string assessor, string reason, Setting setting)
    {
        if (StarOverride.StarMustBeUndecided(dossier) is { } closed)
            return closed;
        if (Sheets(dossier).All(sheet => sheet.Assessor != assessor))
            return new Problem("sheet.none", Field: "penilai");
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        var change = dossier.By(who, setting.Now)
            .RevokeOthers(LinkPurpose.Ratification, "", "sheetback")
            .Log("sheet.returned", reason.Trim(), ("assessor", assessor));
        return ReviewStage.Again(change, setting, assessor, reason.Trim()).Wake(Waking.Retried, reason);
    }
}
