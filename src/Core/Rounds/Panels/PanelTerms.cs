using Ovop.Core.Rounds.Reading;
using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Rounds.Panels;

/// <summary>How a panel is made up and how it comes to one mind. All numbers are proposals.</summary>
/// <param name="Assessors">Assessors per case.</param>
/// <param name="Quorum">Score sheets needed before the stars are decided; at most <paramref name="Assessors"/>.</param>
/// <param name="External">How many assessors at least come from outside the ministry.</param>
/// <param name="ConsensusAttempts">How many times a panel that differs discusses and scores again.</param>
/// <param name="FurtherAssessor">Whether one more assessor is asked when it still differs after that.</param>
/// <param name="MaxSpread">The largest difference between two totals with which a panel still agrees.</param>
/// <param name="MaxLevelDifference">The largest difference of levels on one criterion with which it still agrees.</param>
/// <param name="CoachMonths">For how many months a coach of the producer is barred after the coaching ended.</param>
public sealed record PanelTerms(
    int Assessors, int Quorum, int External, int ConsensusAttempts,
    bool FurtherAssessor, Points MaxSpread, int MaxLevelDifference, int CoachMonths)
{
    /// <summary>
    /// The commodities whose sheets count only with a one-time code from the assessor's own mailbox ("code": "none" or "mail",
    /// "code_commodities" for some).
    /// </summary>
    public IReadOnlyList<Commodity> CodeFor { get; init; } = [];

    /// <summary>
    /// The commodities whose panels do not learn whom they assess ("blind", "blind_commodities" for some; none where it says
    /// nothing).
    /// </summary>
    public IReadOnlyList<Commodity> BlindFor { get; init; } = [];

    /// <summary>
    /// How the sheets become the panel's points ("aggregation": "mean", "median", "trimmed" or "weighted"; the mean where it says
    /// nothing).
    /// </summary>
    public Aggregation Aggregation { get; init; }

    /// <summary>
    /// When an assessor learns what the others gave ("others": "never", "own" for after the own sheet, or "discussion"; never where
    /// it says nothing).
    /// </summary>
    public OthersShown Others { get; init; }

    /// <summary>How voices count where they are not of one mind.</summary>
    public PanelVotes Votes { get; init; } = PanelVotes.Usual;

    /// <summary>Whether one on the panel is its lead, because something depends on it.</summary>
    public bool HasLead => Aggregation == Aggregation.Weighted || Votes.Tie == PanelTie.Lead;

    internal static PanelTerms Read(JsonPlace place)
    {
        var aggregation = place.Has("aggregation")
            ? place["aggregation"].Choice(Enum.GetValues<Aggregation>(), way => way.ToString().ToLowerInvariant())
            : Aggregation.Mean;
        var terms = new PanelTerms(
            place["assessors"].Whole(1, 9),
            place["quorum"].Whole(1, 9),
            place["external"].Whole(0, 9),
            place["consensus_attempts"].Whole(0, 5),
            place["further_assessor"].Flag(),
            new Points(place["max_spread"].Whole(0, 10_000)),
            place["max_level_difference"].Whole(0, 9),
            place["coach_months"].Whole(0, 120))
        {
            CodeFor = place.Has("code") && place["code"].Choice([false, true], mail => mail ? "mail" : "none")
                ? Of(place, "code_commodities")
                : [],
            BlindFor = place.Has("blind") && place["blind"].Flag() ? Of(place, "blind_commodities") : [],
            Aggregation = aggregation,
            Votes = PanelVotes.Read(place, aggregation == Aggregation.Weighted),
            Others = place.Has("others") ? place["others"].Choice(Enum.GetValues<OthersShown>(), Word) : OthersShown.Never,
        };
        if (terms.Quorum > terms.Assessors)
            place["quorum"].Refuse("round.panel.quorum");
        if (terms.External > terms.Assessors)
            place["external"].Refuse("round.panel.external");

        return terms;
    }

    private static string Word(OthersShown when) => when switch
    {
        OthersShown.Never => "never",
        OthersShown.AfterOwn => "own",
        OthersShown.InDiscussion => "discussion",
        _ => throw new ArgumentOutOfRangeException(nameof(when), when, null),
    };

    /// <summary>The commodities that a list names; all where there is none.</summary>
    private static Commodity[] Of(JsonPlace place, string list)
    {
        var commodities = Enum.GetValues<Commodity>();
        return place.Has(list)
            ? [.. place[list].Items().Select(item => item.Choice(commodities, commodity => $"{commodity}"))]
            : commodities;
    }
}
