using Ovop.Core.Rounds.Panels;

namespace Ovop.Core.Review.Scores;

/// <summary>What follows from how far the assessors are apart.</summary>
public abstract record ConsensusVerdict
{
    private ConsensusVerdict() { }

    /// <param name="Scorecard">The one that the stars follow from; without the farthest sheet when there was a further assessor.</param>
    public sealed record Agreed(Scorecard Scorecard) : ConsensusVerdict;

    /// <summary>The panel talks it over, and everybody scores once more.</summary>
    public sealed record Discuss(IReadOnlyList<Problem> Reasons) : ConsensusVerdict;

    public sealed record FurtherAssessor(IReadOnlyList<Problem> Reasons) : ConsensusVerdict;
}

/// <summary>
/// A panel that is more than 10 points or two levels of a criterion apart scores again, at most twice; then a further
/// assessor scores, the sheet farthest from the mean is dropped, and the rest counts (proposal, after the
/// practice of OCOP and OPC). It always ends, at the latest with attempt <c>ConsensusAttempts + 2</c>.
/// </summary>
public static class ConsensusRule
{
    /// <param name="scorecard">All last sheets, the further assessor's among them.</param>
    /// <param name="terms">The limits of the round.</param>
    /// <param name="attempt">The scoring just done: 1 the first, then one more after each discussion and after the further
    /// assessor.</param>
    public static ConsensusVerdict Judge(Scorecard scorecard, PanelTerms terms, int attempt)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempt, 1);
        var reasons = Reasons(scorecard, terms);
        if (reasons.Count > 0 && attempt <= terms.ConsensusAttempts)
            return new ConsensusVerdict.Discuss(reasons);
        if (reasons.Count > 0 && attempt == terms.ConsensusAttempts + 1 && terms.FurtherAssessor)
            return new ConsensusVerdict.FurtherAssessor(reasons);

        var dropsOne = attempt > terms.ConsensusAttempts + 1 && terms.FurtherAssessor && scorecard.Sheets.Count > terms.Quorum;
        return new ConsensusVerdict.Agreed(dropsOne ? scorecard.WithoutFarthest() : scorecard);
    }

    private static List<Problem> Reasons(Scorecard scorecard, PanelTerms terms)
    {
        var reasons = new List<Problem>();
        if (scorecard.Spread > terms.MaxSpread)
            reasons.Add(new("consensus.spread", Args: [scorecard.Spread.ToString(), terms.MaxSpread.ToString()]));
        foreach (var criterion in scorecard.Criteria.Where(criterion => criterion.Difference > terms.MaxLevelDifference))
            reasons.Add(new("consensus.levels", Field: criterion.Code, Args: [$"{criterion.Lowest}", $"{criterion.Highest}"]));

        return reasons;
    }
}
