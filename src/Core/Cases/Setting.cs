using Ovop.Core.Cases.Waits;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Terms;

namespace Ovop.Core.Cases;

/// <summary>What a rule may look at besides the dossier.</summary>
/// <param name="Round">The round as the case keeps it.</param>
/// <param name="People">The people of the award.</param>
/// <param name="Now">The time.</param>
public sealed record Setting(Round Round, People People, DateTimeOffset Now)
{
    /// <summary>Address of the person who acts on the applicant's side; null for the owner.</summary>
    public string? Applicant { get; init; }

    /// <summary>The round's present wording; null where nobody asks for it.</summary>
    public Round? Wording { get; init; }

    /// <summary>For how long its cases are kept: the round's present wording holds for all of them, whichever they began with.</summary>
    public RetentionTerms Retention => (Wording ?? Round).Retention;

    /// <summary>The calendar of the round's present wording; null for no other than the case's own.</summary>
    public WorkingCalendar? Present { get; init; }

    /// <summary>The days by which a term that begins now runs: those of the case's wording, and what was decreed since.</summary>
    public WorkingCalendar Calendar => Present is { } present ? Round.Calendar.With(present) : Round.Calendar;

    /// <summary>The wait of a stage that begins now, timed by the round.</summary>
    public Wait WaitFor(Stage stage, string what, string then, params IReadOnlyList<string> who)
    {
        var (terms, calendar) = (Round.Stages[stage], Calendar);
        return new(who, what, Now, [.. terms.Reminders.Select(term => calendar.Due(Now, term))], calendar.Due(Now, terms.Due), then)
        {
            Days = terms.Due.WorkingDays > 0 ? terms.Due.WorkingDays : null,
        };
    }

    /// <summary>True when the wait is over and nobody has acted.</summary>
    public bool IsOverdue(Wait? wait) => wait is not null && Now >= wait.Due;
}
