using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Notices;

namespace Ovop.Core.Award.Waits;

/// <summary>The reminders of a wait: each hour that has passed reminds those who have not acted, once.</summary>
public static class Reminders
{
    public static Change Due(Change change, Setting setting)
    {
        if (change.Case.Wait is not { } wait)
            return change;

        var rung = wait.Reminders.Count(hour => hour <= setting.Now);
        if (rung == 0)
            return change;

        foreach (var letter in LettersOf(change, setting, $"{wait.For}-{change.Case.Turn}-{wait.Since.ToUnixTimeSeconds()}-{rung}"))
            change = change.Send(letter);

        return change;
    }

    /// <summary>One letter to each whose move it is.</summary>
    internal static IEnumerable<Letter> LettersOf(Change change, Setting setting, string occasion)
    {
        var dossier = change.After;
        if (CaseHold.Present(dossier) is not null)
            return [];
        if (Revisions.Offered(dossier) is not null)
            return Procedure.At(CaseState.Endorsement).First().Reminders(dossier, setting, occasion);
        if (Revisions.Open(dossier) is { } open)
            return [Letters.ToApplicant(dossier, KindOf(open), occasion)];

        return Procedure.At(dossier.Case.State).Reverse().Select(stage => stage.Reminders(dossier, setting, occasion).ToList())
            .FirstOrDefault(letters => letters.Count > 0) ?? [];
    }

    private static Notice KindOf(Revision open) => open.Kind switch
    {
        RevisionKind.Amendment => Notice.AmendmentReminder,
        RevisionKind.Correction => Notice.CorrectionReminder,
        _ => throw new ArgumentOutOfRangeException(nameof(open), open.Kind, null),
    };
}
