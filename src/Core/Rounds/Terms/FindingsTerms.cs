using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Rounds.Terms;

/// <summary>
/// What an applicant is shown of what the panel found, without names, once the result is known (proposal; why there is no star, or not
/// the one of the points, is always told).
/// </summary>
/// <param name="Levels">The level that the panel agreed on for each criterion ("levels").</param>
/// <param name="Notes">What its members wrote of each ("notes").</param>
/// <param name="Points">The points of the pillars and the total ("points").</param>
public sealed record FindingsTerms(bool Levels, bool Notes, bool Points)
{
    /// <summary>Those of rounds that name none.</summary>
    public static FindingsTerms Usual { get; } = new(Levels: true, Notes: true, Points: false);

    /// <summary>From when; null for as soon as the result is known.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Until when; null for as long as the case is kept.</summary>
    public DateTimeOffset? Until { get; init; }

    public bool AreOpenAt(DateTimeOffset now) => !(now < From) && !(now > Until);

    internal static FindingsTerms Read(JsonPlace place)
    {
        var terms = new FindingsTerms(
            Shown(place, "levels", Usual.Levels), Shown(place, "notes", Usual.Notes), Shown(place, "points", Usual.Points))
        {
            From = place.Has("from") ? place["from"].Moment() : null,
            Until = place.Has("until") ? place["until"].Moment() : null,
        };
        if (terms.Until <= terms.From)
            place["until"].Refuse("round.findings.until");

        return terms;
    }

    private static bool Shown(JsonPlace place, string what, bool usual) =>
        place.Has(what) ? place[what].Choice([true, false], shown => shown ? "shown" : "hidden") : usual;
}
