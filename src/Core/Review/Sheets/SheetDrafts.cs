using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Review.Discussing;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Review.Sheets;

/// <summary>A sheet that is not handed in yet: it counts for nothing, and nobody but its assessor sees it.</summary>
/// <param name="Version">From 1, one more with each saving; by it a page notices that another page has saved since.</param>
public sealed record SheetDraft(string Assessor, int Turn, int Version, DateTimeOffset At, FilledSheet Sheet) : IPart
{
    public string Key => KeyOf(Turn, Assessor);

    public static string KeyOf(int turn, string assessor) => string.Create(CultureInfo.InvariantCulture, $"draft-{turn:D2}-{assessor}");
}

/// <summary>Keeps what an assessor has filled in so far.</summary>
public static class SheetDrafts
{
    /// <summary>The draft of the present turn; null before the first saving.</summary>
    public static SheetDraft? Of(Dossier dossier, string person) => dossier.Find<SheetDraft>(SheetDraft.KeyOf(dossier.Case.Turn, person));

    /// <summary>0 before the first saving.</summary>
    public static int VersionOf(Dossier dossier, string person) => Of(dossier, person)?.Version ?? 0;

    /// <summary>
    /// <c>review.stale</c> when another page has saved something else since this version; null when nothing would be lost.
    /// </summary>
    public static Problem? NothingSavedMayBeLost(Dossier dossier, string person, int version, FilledSheet sheet) =>
        Of(dossier, person) is { } draft && draft.Version != version && draft.Sheet.Hash() != sheet.Hash()
            ? new("review.stale", ProblemKind.Conflict)
            : null;

    /// <summary>Saves the sheet over the version from which it was filled in.</summary>
    public static Result<Change> Save(Dossier dossier, string person, int serial, int version, FilledSheet sheet, Setting setting)
    {
        if (ReviewLink.Kind.MustDecide(dossier, person, serial, setting) is { } dead)
            return dead;
        if (dossier.Find<Declaration>(Declaration.KeyOf(person)) is not { Clear: true })
            return new Problem("review.declaration", ProblemKind.Conflict, "pernyataan");

        sheet = Discussion.Whole(dossier, person, sheet);
        if (NothingSavedMayBeLost(dossier, person, version, sheet) is { } stale)
            return stale;

        var wrong = Wrong(setting.Round.RubricOf(dossier), dossier.Case.Commodity!.Value, sheet).ToList();
        if (wrong.Count > 0)
            return Result<Change>.Refused(wrong);

        return Of(dossier, person) is { } same && same.Sheet.Hash() == sheet.Hash()
            ? Change.None(dossier, person, setting.Now)
            : dossier.By(person, setting.Now)
                .Put(new SheetDraft(person, dossier.Case.Turn, VersionOf(dossier, person) + 1, setting.Now, sheet));
    }

    /// <summary>The same of a sheet that is to be looked at whole before it is handed in; what it lacks is refused.</summary>
    public static Result<Change> SaveWhole(Dossier dossier, string person, int serial, int version, FilledSheet sheet, Setting setting)
    {
        var saved = Save(dossier, person, serial, version, sheet, setting);
        if (!saved.IsOk)
            return saved;

        sheet = Discussion.Whole(dossier, person, sheet);
        var check = SheetRules.Check(
            setting.Round.RubricOf(dossier), dossier.Case.Commodity!.Value, sheet.Levels, sheet.Notes, sheet.Decision, sheet.Reason);
        return check.IsOk ? saved : Result<Change>.Refused(check.Problems);
    }

    /// <summary>A draft may lack anything, but holds nothing that a sheet cannot hold.</summary>
    private static IEnumerable<Problem> Wrong(Rubric rubric, Commodity commodity, FilledSheet sheet) =>
        SheetRules.Check(rubric, commodity, sheet.Levels, sheet.Notes, sheet.Decision, sheet.Reason).Problems
            .Where(problem =>
                problem.Code is "review.level.unknown" or "review.criterion.unknown" or "review.note.long" or "review.reason.long");
}
