using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Rounds.Rubrics;

/// <summary>A pillar of the award with its criteria.</summary>
/// <param name="Code">"P1", "P2", "P3".</param>
/// <param name="Max">The sum of the criteria's points.</param>
public sealed record Section(string Code, LocalText Label, Points Max, IReadOnlyList<Criterion> Criteria);

/// <summary>
/// What is scored and for how many points: three pillars that all share, with a block of the commodity's own criteria in
/// its slot. The pillars are the programme's; weights and most levels are a proposal. A round may weigh the pillars otherwise for a
/// commodity ("weights").
/// </summary>
public sealed class Rubric
{
    private readonly Dictionary<Commodity, ScoringPlan> _plans;
    private readonly Dictionary<Commodity, LocalText> _labels;

    private Rubric(string version, Dictionary<Commodity, ScoringPlan> plans, Dictionary<Commodity, LocalText> labels) =>
        (Version, _plans, _labels) = (version, plans, labels);

    public string Version { get; }

    /// <summary>Those that it has a block for.</summary>
    public IReadOnlyList<Commodity> Commodities => [.. _plans.Keys.Order()];

    /// <summary>What this round calls the commodity.</summary>
    public LocalText LabelOf(Commodity commodity) => _labels[commodity];

    /// <summary>The pillars with the commodity's block in its place; their points sum to 100.</summary>
    public IReadOnlyList<Section> SectionsFor(Commodity commodity) => PlanFor(commodity).Sections;

    /// <summary>All criteria in the order of the score sheet: each pillar's, the block where its slot is.</summary>
    public IReadOnlyList<Criterion> CriteriaFor(Commodity commodity) => PlanFor(commodity).Criteria;

    /// <exception cref="ArgumentOutOfRangeException">The round does not assess it: no case of it can be there.</exception>
    internal ScoringPlan PlanFor(Commodity commodity) => _plans.TryGetValue(commodity, out var plan) ? plan
        : throw new ArgumentOutOfRangeException(nameof(commodity), commodity, $"Not in rubric {Version}.");

    internal static Rubric Read(JsonPlace place, IReadOnlyCollection<string> documents)
    {
        var blocks = place["commodity_blocks"];
        if (place.Has("weights"))
            place["weights"].Commodities();
        var commodities = Enum.GetValues<Commodity>().Where(commodity => blocks.Expects($"{commodity}")).ToList();
        var plans = commodities.ToDictionary(commodity => commodity, commodity => PlanFor(commodity, place, documents));
        var labels = commodities.ToDictionary(commodity => commodity, commodity => blocks[$"{commodity}"]["label"].LocalText());
        return new(place["version"].Text(), plans, labels);
    }

    private static ScoringPlan PlanFor(Commodity commodity, JsonPlace place, IReadOnlyCollection<string> documents)
    {
        var needsNotes = place.Has("notes") && place["notes"].Choice([false, true], every => every ? "every" : "ends");
        var blockPlace = place["commodity_blocks"][commodity.ToString()];
        var block = blockPlace["criteria"].Items().Select(item => Criterion.Read(item, documents, needsNotes)).ToList();
        var plan = new ScoringPlan(
            [.. place["sections"].Items().Select(section => SectionFrom(section, block, blockPlace, documents, needsNotes))]);

        if (plan.Sections.Sum(section => section.Max.Hundredths) != 10_000)
            place["sections"].Refuse("round.weights.total");
        if (place.Has("weights") && place["weights"].Has($"{commodity}"))
            plan = new(PillarWeights.Apply(plan.Sections, place["weights"][$"{commodity}"]));
        foreach (var twice in plan.Criteria.CountBy(criterion => criterion.Code).Where(count => count.Value > 1))
            place.Refuse("round.code.duplicate", twice.Key);

        return plan;
    }

    private static Section SectionFrom(
        JsonPlace place, List<Criterion> block, JsonPlace blockPlace, IReadOnlyCollection<string> documents, bool needsNotes)
    {
        var criteria = new List<Criterion>();
        foreach (var item in place["criteria"].Items())
        {
            if (!item.Has("slot"))
            {
                criteria.Add(Criterion.Read(item, documents, needsNotes));
                continue;
            }

            item["slot"].Choice([0], _ => "commodity_block");
            if (block.Sum(criterion => criterion.Max.Hundredths) != item["max"].Whole(1, 100) * 100)
                blockPlace.Refuse("round.weights.block");
            criteria.AddRange(block);
        }

        var section = new Section(place["code"].Text(), place["label"].LocalText(), Points.Of(place["max"].Whole(1, 100)), criteria);
        if (criteria.Sum(criterion => criterion.Max.Hundredths) != section.Max.Hundredths)
            place["max"].Refuse("round.weights.section", section.Code);

        return section;
    }
}
