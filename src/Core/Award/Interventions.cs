using System.Globalization;
using Ovop.Core.Award.Events;
using Ovop.Core.Award.Trails;
using Ovop.Core.Award.Waits;
using Ovop.Core.Notices;
using Ovop.Core.Visit;

namespace Ovop.Core.Award;

/// <summary>What administrators may do to a case, each with a reason that stays in the trail.</summary>
public static class Interventions
{
    public const string RetriedEntry = "retried";

    /// <summary>Disqualifies an open application; an earlier disqualification stands.</summary>
    public static Result<Change> Disqualify(Dossier dossier, string who, string reason, DateTimeOffset now)
    {
        var told = new CaseEvent(CaseHappening.Disqualified);
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
        if (WhyNot(reason) is { } problem)
            return problem;

        return dossier.By(who, now).LookAgain(reason);
    }

    internal static Change LookAgain(this Change change, string reason) => change.Wake(RetriedEntry, reason);

    /// <summary>Records an act and wakes the case's orchestration, whatever it waits for.</summary>
    internal static Change Wake(this Change change, string what, string? reason, params IEnumerable<(string Name, string Value)> facts)
    {
        var logged = change.Log(what, reason?.Trim(), facts);
        return Wakings(logged.After).Aggregate(logged, (so, happened) => so.Tell(happened));
    }

    /// <summary>The event of every act that was to wake the case so far.</summary>
    internal static IEnumerable<CaseEvent> Wakings(Dossier dossier) =>
        Enumerable.Range(1, dossier.Trail.Count(IsWaking)).Select(turn => new CaseEvent(CaseHappening.Retried, "", turn));

    /// <summary>Queues a letter of the dossier again, with the person's present link; a link that has ended is not sent.</summary>
    public static Result<Change> Resend(Dossier dossier, string who, string letterKey, string reason, DateTimeOffset now)
    {
        if (dossier.Find<Letter>(letterKey) is not { } letter)
            return new Problem("act.letter", Field: "letter");
        if (WhyNot(reason) is { } problem)
            return problem;

        return Copy(dossier, letter, now) is { } copy
            ? dossier.By(who, now).SendAgain(letter, copy, reason)
            : new Problem("act.link", ProblemKind.Conflict, "letter");
    }

    /// <summary>The same for every letter that did not arrive, but for those whose link has ended.</summary>
    public static Result<Change> ResendLost(Dossier dossier, string who, string reason, DateTimeOffset now)
    {
        if (WhyNot(reason) is { } problem)
            return problem;

        var change = dossier.By(who, now);
        foreach (var letter in dossier.All<Letter>().Where(letter => letter is { IsTrouble: true, State: LetterState.Sent }))
            if (Copy(dossier, letter, now) is { } copy)
                change = change.SendAgain(letter, copy, reason);

        return change;
    }

    private static Change SendAgain(this Change change, Letter letter, Letter copy, string reason) =>
        (letter.IsTrouble ? change.Put(letter with { SentAgain = true }) : change).Send(copy).Log("letter.resent", reason.Trim(), ("letter", letter.Key));

    /// <summary>The letter once more, with the person's present link; null when that has ended.</summary>
    private static Letter? Copy(Dossier dossier, Letter letter, DateTimeOffset now)
    {
        var link = letter.Link is { } target ? Letters.Present(dossier, target.Purpose, target.Person) : null;
        if (letter.Link is not null && link?.WhyDead(link.Serial, now) is not null)
            return null;

        var again = string.Create(CultureInfo.InvariantCulture, $"{letter.Occasion}-again-{now.ToUnixTimeSeconds()}");
        return new(letter.Kind, again, letter.Person, letter.To, letter.Language)
        {
            Args = letter.Args,
            Link = letter.Link is null ? null : letter.Link with { Serial = link!.Serial },
        };
    }

    /// <summary>The event that the next retry of this case will tell.</summary>
    public static CaseEvent NextRetry(Dossier dossier) =>
        new(CaseHappening.Retried, "", dossier.Trail.Count(IsWaking) + 1);

    private static bool IsWaking(TrailEntry entry) => entry.What is RetriedEntry or Register.Release.EarlyEntry or Deadline.ChangedEntry or VisitStage.AssignedEntry or Holding.BegunEntry or Holding.EndedEntry
        or Anonymity.AnonymousCopies.CompleteEntry;

    private static Problem? Allow(Dossier dossier, string reason) =>
        dossier.Case.State.IsOpen() ? WhyNot(reason) : new Problem("act.closed", ProblemKind.Conflict);

    /// <summary>Every act has a reason of 5 to 2,000 characters: <c>act.reason</c>, or null when it has.</summary>
    public static Problem? WhyNot(string reason) =>
        reason.Trim().Length is < 5 or > 2000 ? new("act.reason", Field: "reason") : null;
}
