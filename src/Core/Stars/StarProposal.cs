using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Review;
using Ovop.Core.Review.Scores;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Approvals;
using Ovop.Core.Rounds.Gates;
using Ovop.Core.Rounds.Panels;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Screening;

namespace Ovop.Core.Stars;

/// <summary>The star that follows from the sheets of one turn, with everything it followed from.</summary>
/// <param name="Turn">Which turn of scoring.</param>
/// <param name="Decision">Points, raw and final star, gates.</param>
/// <param name="Spread">Between the highest and the lowest total that counted.</param>
/// <param name="Approvals">How many assessors recommend it.</param>
/// <param name="Rejections">How many advise against it.</param>
public sealed record StarProposal(int Turn, StarDecision Decision, Points Spread, int Approvals, int Rejections) : IPlainPart
{
    public string Key => KeyOf(Turn);

    /// <summary>How the sheets became the panel's points; the mean in proposals from before a round could choose.</summary>
    public Aggregation Aggregation { get; init; }

    /// <summary>What each sheet that counted adds up to, by assessor; null in proposals from before it was kept.</summary>
    public IReadOnlyDictionary<string, Points>? Totals { get; init; }

    /// <summary>What each sheet weighed, by assessor; null where all weighed the same.</summary>
    public IReadOnlyDictionary<string, int>? Weights { get; init; }

    /// <summary>The points as they would be if all assessors were equally strict, as known on the day; null where too little was.</summary>
    public AdjustedMean? Adjusted { get; init; }

    public static string KeyOf(int turn) => string.Create(CultureInfo.InvariantCulture, $"proposal-{turn:D2}");
}

/// <summary>A panel's points without its assessors' severity: for the ratifier to weigh, no rule looks at it.</summary>
/// <param name="Mean">In points.</param>
/// <param name="Method">How the effects were worked out (<see cref="Severity.Version"/>).</param>
/// <param name="Effects">In 1/100 points by assessor, generous ones above zero.</param>
public sealed record AdjustedMean(Points Mean, string Method, IReadOnlyDictionary<string, int> Effects);

/// <summary>Works the proposal out of the scorecard that the panel agreed on.</summary>
public static class StarProposals
{
    /// <summary>The pseudo-gate of a panel whose majority advises against the product (proposal).</summary>
    public const string MajorityRejects = "G-MAJORITY";

    /// <summary>That of a panel of which half does, where the round or the panel's lead then decides against it (proposal).</summary>
    public const string TieRejects = "G-TIE";

    public static StarProposal Of(Dossier dossier, Setting setting, Scorecard scorecard)
    {
        var totals = scorecard.Sheets.ToDictionary(sheet => sheet.Assessor, sheet => sheet.Total);
        var effects = setting.People.Assessors.Where(member => member.Severity is not null && totals.ContainsKey(member.Assessor.Id))
            .ToDictionary(member => member.Assessor.Id, member => member.Severity!.Value);
        return Of(dossier, setting.Round, scorecard, ScreeningStage.Facts(dossier, setting)) with
        {
            Totals = totals,
            Adjusted =
                Severity.Adjust(totals, effects, setting.Round.Panel.Aggregation, scorecard.Weights) is { } mean
                    ? new(mean, Severity.Version, effects)
                    : null,
        };
    }

    /// <param name="facts">What is known beside the scores.</param>
    internal static StarProposal Of(Dossier dossier, Round round, Scorecard scorecard, GateFacts facts)
    {
        var decision = StarRule.Decide(round, dossier.Case.Commodity!.Value, scorecard, facts);
        var rejections = scorecard.Sheets.Count(sheet => sheet.Decision == Recommendation.Reject);
        if (Against(scorecard.Sheets, round.Panel.Votes, PanelLead.Of(dossier)) is { } gate)
            decision = decision with { Final = 0, Outcomes = [new(gate, new(EffectType.Ineligible)), .. decision.Outcomes] };

        return new(dossier.Case.Turn, decision, scorecard.Spread, scorecard.Sheets.Count - rejections, rejections)
        { Aggregation = round.Panel.Aggregation, Weights = scorecard.Weights };
    }

    /// <summary>The pseudo-gate that the recommendations come to; null where they leave the star as it is.</summary>
    private static string? Against(IReadOnlyList<SheetTotal> sheets, PanelVotes votes, string? lead)
    {
        if (votes.Rejection is not { } majority)
            return null;

        var rejections = sheets.Count(sheet => sheet.Decision == Recommendation.Reject);
        if (majority.IsReached(rejections, sheets.Count))
            return MajorityRejects;
        if (majority != Majority.Half || sheets.Count == 0 || 2 * rejections != sheets.Count)
            return null;

        return votes.Tie switch
        {
            PanelTie.For => null,
            PanelTie.Against => TieRejects,
            PanelTie.Lead => sheets.Any(sheet => sheet.Assessor == lead && sheet.Decision == Recommendation.Reject) ? TieRejects : null,
            _ => throw new ArgumentOutOfRangeException(nameof(votes), votes.Tie, null),
        };
    }
}
