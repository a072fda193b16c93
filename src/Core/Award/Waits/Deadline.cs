using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Notices;
using Ovop.Core.Rounds;

namespace Ovop.Core.Award.Waits;

/// <summary>An administrator moves the due time of a wait that runs: who is waited for is told, and the clocks follow.</summary>
public static class Deadline
{
    /// <summary>The most days ahead.</summary>
    public const int MostDays = 366;

    /// <summary>The last second of a day in Jakarta: until then acting counts.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => new(day, new TimeOnly(23, 59, 59), WorkingCalendar.Wib);

    /// <summary>
    /// Moves the due time to the end of a day. Reminders still to come move by the same time, to working days. <c>due.nowait</c>,
    /// <c>case.held</c>, <c>due.release</c> (all results are known at one moment), <c>due.day</c>, <c>due.past</c>,
    /// <c>due.far</c>, <c>due.same</c> or <c>act.reason</c>.
    /// </summary>
    public static Result<Change> Move(Dossier dossier, string who, DateOnly? day, string reason, Setting setting)
    {
        if (dossier.Case.Wait is not { } wait)
            return new Problem("due.nowait", ProblemKind.Conflict);
        if (wait.For == Register.Release.For)
            return new Problem("due.release", ProblemKind.Conflict);
        if (CaseHold.WhyHeld(dossier) is { } held)
            return held;
        if (day is not { } last)
            return new Problem("due.day", Field: "tenggat");

        var due = EndOf(last);
        var wrong = due <= setting.Now ? "due.past" : due > setting.Now.AddDays(MostDays) ? "due.far" : due == wait.Due ? "due.same" : null;
        if (wrong is not null)
            return new Problem(wrong, Field: "tenggat");
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        var change = dossier.By(who, setting.Now).With(head => head with { Wait = Moved(wait, due, setting) });
        change = Affected(change, setting).Aggregate(Extend(change, due), (so, letter) => so.Send(letter));
        return change.Wake(Waking.DueChanged, reason, ("for", wait.For), ("before", Text(wait.Due)), ("after", Text(due)));
    }

    /// <summary>The letters that tell those who are waited for.</summary>
    public static IReadOnlyList<Letter> Affected(Change change, Setting setting)
    {
        var occasion = string.Create(CultureInfo.InvariantCulture, $"due-{setting.Now.ToUnixTimeSeconds()}");
        return [.. Reminders.LettersOf(change, setting, occasion).Select(letter => letter with { Kind = Notice.DueChanged })];
    }

    private static Wait Moved(Wait wait, DateTimeOffset due, Setting setting) => wait with
    {
        Due = due,
        Reminders =
        [
            .. wait.Reminders.Where(hour => hour <= setting.Now),
            .. wait.Reminders.Where(hour => hour > setting.Now).Select(hour => setting.Calendar.Later(hour, due - wait.Due))
                .Where(hour => hour > setting.Now && hour < due).Distinct(),
        ],
    };

    /// <summary>The links of assessors end with the wait; those of officials at the earliest.</summary>
    private static Change Extend(Change change, DateTimeOffset due) => change.After.All<PersonalLink>()
        .Where(link => link is { UsedAt: null, Revoked: null } && change.Case.Wait!.Who.Contains(link.Person))
        .Aggregate(change, (so, link) => so.Put(
            link with { Expires = link.Purpose == LinkPurpose.Review || link.Expires < due ? due : link.Expires }));

    private static string Text(DateTimeOffset due) => due.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
