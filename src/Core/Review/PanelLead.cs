using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;

namespace Ovop.Core.Review;

/// <summary>
/// The lead of a panel, where the round gives a lead any say: a coordinator of its commodity who sits on it, else one by lot; another
/// when the lead leaves (proposal).
/// </summary>
public static class PanelLead
{
    /// <summary>Id of the lead; null where there is none.</summary>
    public static string? Of(Dossier dossier)
    {
        var active = Active(dossier);
        return dossier.All<ScoringTurn>().LastOrDefault(turn => turn.Lead is { } lead && active.Contains(lead))?.Lead;
    }

    internal static Change Ensure(Change change, Setting setting)
    {
        if (!setting.Round.Panel.HasLead || Of(change.After) is not null || Drawn(change.After, setting) is not { } lead)
            return change;

        return change.Put(ReviewStage.Turn(change.After)! with { Lead = lead }).Log("panel.lead", null, ("assessor", lead));
    }

    private static string? Drawn(Dossier dossier, Setting setting)
    {
        var active = Active(dossier);
        var chairs = setting.People.Assessors.Where(member => member.Assessor.IsChair).Select(member => member.Assessor.Id)
            .Where(active.Contains).ToList();
        return (chairs.Count > 0 ? chairs : [.. active])
            .MinBy(person => Seal.Of([$"{dossier.Number}", "lead", person]), StringComparer.Ordinal);
    }

    /// <summary>Who is asked in the present turn, or has a sheet that counts.</summary>
    private static HashSet<string> Active(Dossier dossier) =>
    [
        .. ReviewStage.Sitting(dossier).Select(seat => seat.Contact.Id),
        .. ReviewStage.Counting(dossier).Select(sheet => sheet.Assessor),
    ];
}
