using Ovop.Core.Rounds.Reading;
using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Rounds;

/// <summary>From <paramref name="Min"/> on there are <paramref name="Star"/> stars.</summary>
public readonly record struct Band(Points Min, int Star);

/// <summary>
/// How many stars there are and from how many points. Bands are half-open: the star is that of the first band whose
/// minimum is reached, else none. The scale was 1 to 5 until 2018 and 1 to 3 in 2022 and 2024; the bands are a proposal.
/// </summary>
/// <param name="Max">The most stars of the scale.</param>
/// <param name="Bands">From the top star down.</param>
public sealed record StarProfile(int Max, IReadOnlyList<Band> Bands)
{
    /// <summary>0 to <see cref="Max"/>, without any gate.</summary>
    public int StarFor(Points score)
    {
        foreach (var band in Bands)
        {
            if (score >= band.Min)
                return band.Star;
        }

        return 0;
    }

    /// <summary>Whether a score is so close to a band's edge, on either side, that the plenary must look at it.</summary>
    public bool IsNearThreshold(Points score, Points within) =>
        Bands.Any(band => Math.Abs(score.Hundredths - band.Min.Hundredths) <= within.Hundredths);

    internal static StarProfile Read(JsonPlace place)
    {
        var max = place["max"].Whole(1, 9);
        var bands = new List<Band>();
        foreach (var band in place["bands"].Items())
            bands.Add(new(new Points(band["min"].Whole(0, 10_000)), band["star"].Whole(1, 9)));

        if (bands.Count == 0
            || bands.Zip(bands.Skip(1)).Any(pair => pair.First.Min <= pair.Second.Min || pair.First.Star <= pair.Second.Star))
            place["bands"].Refuse("round.bands.descending");
        if (bands.Count > 0 && bands[0].Star != max)
            place["bands"].Refuse("round.bands.top");

        return new(max, bands);
    }
}
