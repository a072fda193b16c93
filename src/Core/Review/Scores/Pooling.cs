using Ovop.Core.Rounds.Panels;
using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Review.Scores;

/// <summary>How the sheets of a panel become its points and levels.</summary>
/// <param name="Votes">What is done where voices are even, and how much the lead's sheet weighs.</param>
/// <param name="Lead">Id of the panel's lead; null where it has none.</param>
public sealed record Pooling(Aggregation Aggregation, PanelVotes Votes, string? Lead = null)
{
    public static Pooling Of(PanelTerms terms, string? lead) => new(terms.Aggregation, terms.Votes, lead);

    /// <summary>How many sheets somebody's counts for.</summary>
    public int WeightOf(string assessor) => Aggregation == Aggregation.Weighted && assessor == Lead ? Votes.LeadWeight : 1;
}
