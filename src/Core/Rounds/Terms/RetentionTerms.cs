using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Rounds.Terms;

/// <summary>
/// For how many months after its end a case keeps what it holds about people (proposals: UU 27/2022, articles 16 and 43, asks for a
/// term and names none, and the ministry's archive schedule under UU 43/2009 may ask for others).
/// </summary>
/// <param name="Lapsed">After the end of what never was an application.</param>
/// <param name="Deleted">After a draft was deleted by whose it was.</param>
/// <param name="Withdrawn">After a withdrawal.</param>
/// <param name="Refused">After a decision without a star: objections, courts and auditors may ask for it.</param>
/// <param name="Awarded">After an award's last day: until then it is shown, renewed and may be revoked.</param>
public sealed record RetentionTerms(int Lapsed, int Deleted, int Withdrawn, int Refused, int Awarded)
{
    /// <summary>Those of rounds that name none.</summary>
    public static RetentionTerms Usual { get; } = new(Lapsed: 6, Deleted: 1, Withdrawn: 12, Refused: 60, Awarded: 60);

    /// <summary>What was decided is there for the suit at the court (90 days, UU 5/1986, article 55) and the next yearly audit.</summary>
    public const int LeastOfDecided = 12;

    private const int Most = 600, DaysOfMonth = 30;

    internal static RetentionTerms Read(JsonPlace place) => new(
        Months(place, "lapsed", Usual.Lapsed, 1),
        Months(place, "deleted", Usual.Deleted, 1),
        Months(place, "withdrawn", Usual.Withdrawn, 1),
        Months(place, "refused", Usual.Refused, LeastOfDecided),
        Months(place, "awarded", Usual.Awarded, LeastOfDecided));

    /// <summary>
    /// Whoever objects on the last day is answered before anything is erased; a month is left for holidays. An award holds for its
    /// validity before that.
    /// </summary>
    internal void MustOutlastAnObjection(JsonPlace place, Round round)
    {
        var days = DaysOf(round.ObjectionTerm) + DaysOf(round.Stages[Stage.Objection].Due) + DaysOfMonth;
        if (Refused * DaysOfMonth < days)
            place["refused"].Refuse("round.retention.objection");
        if ((round.ValidityMonths + Awarded) * DaysOfMonth < days)
            place["awarded"].Refuse("round.retention.objection");
    }

    private static int Months(JsonPlace place, string what, int usual, int least) =>
        place.Has(what) ? place[what].Whole(least, Most) : usual;

    private static double DaysOf(Term term) => (term.WorkingDays * 7 / 5.0) + term.Duration.TotalDays;
}
