using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Review;
using Ovop.Core.Review.Scores;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Stars;

namespace Ovop.Verify;

/// <summary>What another round's rules would make of a dossier's sheets. It writes nothing and decides nothing.</summary>
/// <param name="Number">The case.</param>
/// <param name="Was">The star that was proposed last.</param>
/// <param name="Would">The star under the other rules; null when they cannot score these sheets.</param>
/// <param name="Points">The panel's points under the other rules.</param>
/// <param name="IsNearEdge">Whether they lie within <see cref="Near"/> of a band's edge.</param>
public sealed record WhatIf(ApplicationNumber Number, int Was, int? Would, Points Points, bool IsNearEdge)
{
    public static Points Near { get; } = Points.Of(1);

    public bool Changes => Would != Was;

    /// <summary>Null when no star was ever proposed. The sheets are those that counted then, whether or not they agree under the other rules.</summary>
    public static WhatIf? Of(Dossier dossier, Round own, Round other)
    {
        if (dossier.All<StarProposal>().LastOrDefault() is not { } proposal)
            return null;

        var then = Replay.AsOf(dossier, proposal.Turn);
        var counted = ReviewStage.Agreed(then, own).Sheets.Select(total => then.Find<ReceivedSheet>(ReceivedSheet.KeyOf(total.Attempt, total.Assessor))!.Sheet).ToList();
        var (commodity, was) = (dossier.Case.Commodity!.Value, proposal.Decision.Final);
        if (counted.Any(sheet => !Fits(sheet, other.Rubric.CriteriaFor(commodity))))
            return new(dossier.Number, was, null, default, false);

        var scorecard = Scorecard.Of(other, commodity, counted);
        var decision = StarProposals.Of(then, Replay.SettingOf(dossier, other, proposal.Turn), scorecard).Decision;
        return new(dossier.Number, was, decision.Final, decision.Points, other.StarProfile.IsNearThreshold(decision.Points, Near));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Number}: {Was} stars, would be {(Would is { } star ? $"{star}" : "unknown: the criteria or levels differ")}{(Would is null ? "" : $" with {Points} points")}{(IsNearEdge ? $", within {Near} of an edge" : "")}");

    private static bool Fits(ScoreSheet sheet, IReadOnlyList<Criterion> criteria) =>
        sheet.Levels.Count == criteria.Count && criteria.All(criterion => sheet.Levels.TryGetValue(criterion.Code, out var level) && criterion.Has(level));
}
