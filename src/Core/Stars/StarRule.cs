using Ovop.Core.Review.Scores;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Gates;
using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Stars;

/// <summary>
/// The star of a case: the band of the panel's points, then the gates. Block and ineligible leave none, of caps the lowest wins, a
/// hold only waits (proposal). More points never give fewer stars.
/// </summary>
public static class StarRule
{
    /// <param name="round">The round that the case began with.</param>
    /// <param name="commodity">The ware, whose scale it is.</param>
    /// <param name="scorecard">What the panel agreed on.</param>
    /// <param name="facts">What is known beside the scores; levels, stars and the weakest pillar are filled in from the scorecard.</param>
    /// <exception cref="InvalidOperationException">A fact is missing: a bug of the caller.</exception>
    public static StarDecision Decide(Round round, Commodity commodity, Scorecard scorecard, GateFacts facts) =>
        Decide(round.ProfileOf(commodity), round.Gates, round.NearThreshold, scorecard, facts);

    /// <summary>
    /// The gates of all stages are looked at again, so that a dossier gives the same star whenever it is replayed and a cap
    /// found early is not lost.
    /// </summary>
    public static StarDecision Decide(
        StarProfile profile, IReadOnlyList<Gate> gates, Points nearThreshold, Scorecard scorecard, GateFacts facts)
    {
        var raw = profile.StarFor(scorecard.Points);
        var outcomes = GateRule.ApplyAll(gates, Facts(profile, scorecard, facts));
        var final = outcomes.Aggregate(raw, (star, outcome) => outcome.Effect.Type switch
        {
            EffectType.Block or EffectType.Ineligible => 0,
            EffectType.Cap => Math.Min(star, outcome.Effect.CapOn(profile.Max)),
            EffectType.Hold => star,
            _ => throw new ArgumentOutOfRangeException(nameof(gates), outcome.Effect.Type, null),
        });

        return new(scorecard.Points, raw, final, profile.Max, outcomes, profile.IsNearThreshold(scorecard.Points, nearThreshold));
    }

    /// <summary>What gates may look at once there are scores.</summary>
    internal static GateFacts Facts(StarProfile profile, Scorecard scorecard, GateFacts facts) => facts with
    {
        Levels = scorecard.Criteria.ToDictionary(criterion => criterion.Code, criterion => criterion.Level),
        MinSectionPercentHundredths = scorecard.Sections.Select(section => section.PercentHundredths).DefaultIfEmpty(0).Min(),
        Star = profile.StarFor(scorecard.Points),
        StarMax = profile.Max,
    };
}
