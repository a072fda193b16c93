using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Rounds.Rubrics;

/// <summary>
/// The weights that a round gives the pillars of one commodity ("rubric.weights.BT.P1"): each pillar's criteria keep their proportions
/// and come to its weight. Points are rounded half-up to 1/100 at every level; what the top levels then lack of the weight, or have
/// too much, the pillar's criteria bear in their order, 1/100 each (proposal).
/// </summary>
internal static class PillarWeights
{
    private const int Least = 5;

    public static IReadOnlyList<Section> Apply(IReadOnlyList<Section> sections, JsonPlace place)
    {
        foreach (var other in place.Names().Where(name => sections.All(section => section.Code != name)))
            place.Refuse("round.weights.pillar", other);

        var weights = sections.Select(section => Points.Of(place[section.Code].Whole(Least, 100))).ToList();
        if (weights.Sum(weight => weight.Hundredths) != 10_000)
            place.Refuse("round.weights.total");
        return [.. sections.Zip(weights, Weighted)];
    }

    private static Section Weighted(Section section, Points weight)
    {
        var criteria = section.Criteria.Select(criterion => Scaled(criterion, weight, section.Max)).ToList();
        var lacking = weight.Hundredths - criteria.Sum(criterion => criterion.Max.Hundredths);
        for (var at = 0; at < Math.Min(Math.Abs(lacking), criteria.Count); at++)
            criteria[at] = Topped(criteria[at], Math.Sign(lacking));
        return section with { Max = weight, Criteria = criteria };
    }

    private static Criterion Scaled(Criterion criterion, Points weight, Points max) => criterion with
    {
        Max = Share(criterion.Max, weight, max),
        Levels = [.. criterion.Levels.Select(level => level with { Points = Share(level.Points, weight, max) })],
    };

    private static Criterion Topped(Criterion criterion, int by) => criterion.Levels.Count == 0 ? criterion : criterion with
    {
        Max = new(criterion.Max.Hundredths + by),
        Levels = [.. criterion.Levels.SkipLast(1), criterion.Levels[^1] with { Points = new(criterion.Max.Hundredths + by) }],
    };

    private static Points Share(Points points, Points weight, Points max) => max.Hundredths == 0 ? points
        : new((int)(((2L * points.Hundredths * weight.Hundredths) + max.Hundredths) / (2L * max.Hundredths)));
}
