using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Functions.Award;

namespace Ovop.Functions.Administration.Today;

/// <summary>What the list of cases asks of somebody at one moment, the oldest first: not all that there is.</summary>
public sealed record TodayFigures(IReadOnlyList<BoardLine> Lines, DateTimeOffset Now)
{
    /// <summary>So many days ahead count as this week.</summary>
    public const int DaysAhead = 7;

    /// <summary>What the office itself has to do, whoever of it.</summary>
    public IReadOnlyList<BoardLine> Office => BySince(line => Waited.IsOffice(line.Wait));

    /// <summary>What cannot go on by itself; the office may be who is waited for.</summary>
    public IReadOnlyList<BoardLine> Stuck => BySince(line => line.Stuck is not null);

    public IReadOnlyList<BoardLine> Overdue => ByDue(line => !Waited.IsOffice(line.Wait) && line.IsOverdue(Now));

    /// <summary>What is due soon of others than the office; drafts of a round all end at one time, which is in its calendar.</summary>
    public IReadOnlyList<BoardLine> DueThisWeek => ByDue(line =>
        line is { State: not CaseState.Draft, Wait: { } wait } && !Waited.IsOffice(wait)
        && wait.Due > Now && wait.Due <= Now.AddDays(DaysAhead));

    /// <summary>The cases whose applicant asked something that nobody has answered.</summary>
    public IReadOnlyList<BoardLine> Asked =>
        [.. Lines.Where(line => line.AskedSince is not null).OrderBy(line => line.AskedSince).ThenBy(line => line.Number)];

    /// <summary>The awards with an act that waits for the ratifier's confirmation: no case waits any more, but a person does.</summary>
    public IReadOnlyList<BoardLine> Unconfirmed =>
        [.. Lines.Where(line => line.AwaitsConfirmation).OrderBy(line => line.ConfirmationSince).ThenBy(line => line.Number)];

    /// <summary>The cases with letters that did not go out or did not arrive.</summary>
    public IReadOnlyList<BoardLine> Unsent =>
        [.. Lines.Where(line => line.UnsentLetters > 0).OrderBy(line => line.UnsentSince).ThenBy(line => line.Number)];

    /// <summary>The people of the award who are waited for, those of the oldest wait first; applicants are not chased one by one.</summary>
    public IReadOnlyList<Unanswered> People =>
    [
        .. from line in Lines
           where line.Wait is not null && !Waited.IsOffice(line.Wait)
           from person in line.Who
           where person is not (Core.Offices.People.Applicant or Core.Offices.People.System)
           group line.Wait! by person into waits
           let figures = new Unanswered(waits.Key, waits.Count(), waits.Min(wait => wait.Since), waits.Min(wait => wait.Due))
           orderby figures.Since, figures.Person
           select figures,
    ];

    private IReadOnlyList<BoardLine> BySince(Func<BoardLine, bool> which) =>
        [.. Lines.Where(which).OrderBy(line => line.Wait?.Since ?? line.OpenedAt).ThenBy(line => line.Number)];

    private IReadOnlyList<BoardLine> ByDue(Func<BoardLine, bool> which) =>
        [.. Lines.Where(which).OrderBy(line => line.Wait!.Due).ThenBy(line => line.Number)];
}

/// <summary>Somebody who is waited for.</summary>
/// <param name="Person">Their id.</param>
/// <param name="Cases">In how many cases.</param>
/// <param name="Since">When the oldest of these waits began.</param>
/// <param name="Due">When the first of them ends.</param>
public sealed record Unanswered(string Person, int Cases, DateTimeOffset Since, DateTimeOffset Due);
