using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Notices;

namespace Ovop.Core.Award;

/// <summary>What administrators may do to a case, each with a reason that stays in the trail.</summary>
public static class Interventions
{
    /// <summary>Disqualifies an open application; an earlier disqualification stands.</summary>
    public static Result<Change> Disqualify(Dossier dossier, string who, string reason, DateTimeOffset now)
    {
        var told = new CaseEvent(CaseEventKind.Disqualified);
        if (dossier.Case.State == CaseState.Disqualified)
            return Change.None(dossier, who, now, told);

        return Allow(dossier, reason) is { } problem
            ? problem
            : dossier.By(who, now).MoveTo(CaseState.Disqualified, null).Log("disqualified", reason.Trim()).Tell(told);
    }

    /// <summary>Has the case looked at again now, after the cause of a stop was removed.</summary>
    public static Result<Change> Retry(Dossier dossier, string who, string reason, DateTimeOffset now)
    {
        if (dossier.Case.State.IsEnd())
            return new Problem("act.closed", ProblemKind.Conflict);
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        return dossier.By(who, now).Wake(Waking.Retried, reason);
    }

    /// <summary>
    /// Queues a letter of the dossier again, with the person's present link; a link that has ended is not sent, nor is a code.
    /// </summary>
    public static Result<Change> Resend(Dossier dossier, string who, string letterKey, string reason, Setting setting)
    {
        if (dossier.Find<Letter>(letterKey) is not { } letter)
            return new Problem("act.letter", Field: "surat");
        if (!letter.MayGoAgain)
            return new Problem("act.code", ProblemKind.Conflict, "surat");
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        return dossier.By(who, setting.Now).SendAgain(letter, reason, setting) is { } again
            ? again
            : new Problem("act.link", ProblemKind.Conflict, "surat");
    }

    /// <summary>
    /// The same for every letter that did not arrive or may not have gone out, but for those whose link has ended, those that were
    /// not wanted, and codes.
    /// </summary>
    public static Result<Change> ResendLost(Dossier dossier, string who, string reason, Setting setting)
    {
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        return dossier.All<Letter>()
            .Where(letter => letter.MayGoAgain && letter is
            { IsTrouble: true, State: LetterState.Sent or LetterState.Unanswered, Delivery: not { IsUnwanted: true } })
            .Aggregate(dossier.By(who, setting.Now), (so, letter) => so.SendAgain(letter, reason, setting) ?? so);
    }

    /// <summary>
    /// The letter once more, with the present link of a person who still has it; null when that has ended. What one mail told together is
    /// told again so.
    /// </summary>
    private static Change? SendAgain(this Change change, Letter letter, string reason, Setting setting)
    {
        var again = string.Create(CultureInfo.InvariantCulture, $"{letter.Occasion}-again-{setting.Now.ToUnixTimeSeconds()}");
        var copy = new Letter(letter.Kind, again, letter.Person, "", letter.Language) { Args = letter.Args, Own = letter.Own };
        if (letter.Link is { Purpose: var purpose, Person: var person } target)
        {
            if (Letters.Present(change.After, purpose, person) is not { } link || link.MustBeAlive(link.Serial, setting.Now) is not null
                || LinkKinds.Of(purpose).HolderOf(change.After, person, setting.People) is not { } holder)
                return null;

            change = change.Renew(purpose, holder);
            copy = copy with { Link = target with { Serial = change.SerialOf(purpose, person) } };
        }

        if (ToldTogether.WasTold(letter))
            copy = copy with { State = LetterState.Together, Morning = letter.Morning };
        return (letter.IsTrouble ? change.Put(letter with { SentAgain = true }) : change)
            .Send(copy).Log("letter.resent", reason.Trim(), ("letter", letter.Key));
    }

    private static Problem? Allow(Dossier dossier, string reason) =>
        dossier.Case.State.IsOpen() ? Reasons.Missing(reason) : new Problem("act.closed", ProblemKind.Conflict);
}
