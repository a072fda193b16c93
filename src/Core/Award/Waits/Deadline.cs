using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Notices;
using Ovop.Core.Rounds.Calendar;

namespace Ovop.Core.Award.Waits;

/// <summary>
/// Moves the due time of a wait that runs, at an administrator's wish or since days were decreed in it: who is waited for is told, and
/// the clocks follow.
/// </summary>
public static class Deadline
{
    /// <summary>The most days ahead.</summary>
    public const int MostDays = 366;

    /// <summary>The last second of a day in Jakarta: until then acting counts.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => new(day, new TimeOnly(23, 59, 59), WorkingCalendar.Wib);

    /// <summary>
    /// Moves the due time to the end of a day. Reminders still to come move by the same time, to working days. Nothing changes where the
    /// same person has moved it there for that reason. <c>due.nowait</c>, <c>case.held</c>, <c>due.release</c> (all results are known at
    /// one moment), <c>due.day</c>, <c>due.past</c>, <c>due.far</c>, <c>due.same</c> or <c>act.reason</c>.
    /// </summary>
    public static Result<Change> Move(Dossier dossier, string who, DateOnly? day, string reason, Setting setting)
    {
        if (dossier.Case.Wait is not { } wait)
            return new Problem("due.nowait", ProblemKind.Conflict);
        if (wait.For == Register.Release.For)
            return new Problem("due.release", ProblemKind.Conflict);
        if (CaseHold.CaseMustNotBeHeld(dossier) is { } held)
            return held;
        if (day is not { } last)
            return new Problem("due.day", Field: "tenggat");

        var due = EndOf(last);
        if (due == wait.Due && dossier.WasDone(Waking.DueChanged, who, reason, ("after", Text(due))))
            return Change.None(dossier, who, setting.Now);
        var wrong = due <= setting.Now ? "due.past" : due > setting.Now.AddDays(MostDays) ? "due.far" : due == wait.Due ? "due.same" : null;
        if (wrong is not null)
            return new Problem(wrong, Field: "tenggat");
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        return Told(dossier.By(who, setting.Now), Moved(wait, due, setting), reason, setting);
    }

    /// <summary>
    /// Takes back the last move to the end of this day: the due time is again what it was before. <c>due.moved</c> where it is another
    /// meanwhile, <c>due.past</c>, <c>case.held</c> or <c>act.reason</c>.
    /// </summary>
    public static Result<Change> TakeBack(Dossier dossier, string who, DateOnly day, string reason, Setting setting)
    {
        if (dossier.Case.Wait is not { } wait || wait.Due != EndOf(day)
            || dossier.Trail.LastOrDefault(IsMoveTo(wait.Due)) is not { } move)
            return new Problem("due.moved", ProblemKind.Conflict);
        if (CaseHold.CaseMustNotBeHeld(dossier) is { } held)
            return held;

        var due = DateTimeOffset.Parse(move.Facts["before"], CultureInfo.InvariantCulture);
        if (due <= setting.Now)
            return new Problem("due.past", Field: "tenggat");
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        return Told(dossier.By(who, setting.Now), Moved(wait, due, setting), reason, setting);
    }

    private static Func<TrailEntry, bool> IsMoveTo(DateTimeOffset due) =>
        entry => entry.What == Waking.DueChanged && entry.Facts.GetValueOrDefault("after") == Text(due);

    /// <summary>
    /// Has a wait that was counted in working days end later by the days that have been decreed in it since; who is waited for is told.
    /// Never earlier, and not what is held or was moved by hand.
    /// </summary>
    public static Change Follow(Change change, Setting setting)
    {
        if (change.Case.Wait is not { Days: { } days } wait || wait.Due <= setting.Now
            || CaseHold.CaseMustNotBeHeld(change.After) is not null)
            return change;

        var due = setting.Calendar.Due(wait.Since, Term.OfWorkingDays(days));
        return due > wait.Due ? Told(change, Moved(wait, due, setting) with { Days = days }, null, setting) : change;
    }

    private static Change Told(Change change, Wait moved, string? reason, Setting setting)
    {
        var before = change.Case.Wait!.Due;
        change = change.With(head => head with { Wait = moved });
        change = Affected(change, setting).Aggregate(Extend(change, moved.Due), (so, letter) => so.Send(letter));
        return change.Wake(Waking.DueChanged, reason, ("for", moved.For), ("before", Text(before)), ("after", Text(moved.Due)));
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
        Days = null,
        Reminders =
        [
            .. wait.Reminders.Where(hour => hour <= setting.Now),
            .. wait.Reminders.Where(hour => hour > setting.Now).Select(hour => setting.Calendar.Later(hour, due - wait.Due))
                .Where(hour => hour > setting.Now && hour < due).Distinct(),
        ],
    };

    /// <summary>The links of assessors end with the wait; those of officials at the earliest.</summary>
    internal static Change Extend(Change change, DateTimeOffset due) => change.After.All<PersonalLink>()
        .Where(link => link is { UsedAt: null, Revoked: null } && change.Case.Wait!.Who.Contains(link.Person))
        .Aggregate(change, (so, link) => so.Put(
            link with { Expires = link.Purpose == LinkPurpose.Review || link.Expires < due ? due : link.Expires }));

    private static string Text(DateTimeOffset due) => due.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
