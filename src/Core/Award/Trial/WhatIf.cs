using Ovop.Core.Cases;
using Ovop.Core.Review;
using Ovop.Core.Review.Scores;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Stars;

namespace Ovop.Core.Award.Trial;

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

    /// <summary>
    /// Null when no star was ever proposed. The sheets are those that counted then, whether or not they agree under the other rules.
    /// </summary>
    public static WhatIf? Of(Dossier dossier, Round own, Round other)
    {
        if (dossier.All<StarProposal>().LastOrDefault() is not { } proposal)
            return null;

        var (was, then) = (proposal.Decision.Final, PastTurn.Of(dossier, proposal.Turn));
        if (Rescored(then, own, other) is not { } scorecard)
            return new(dossier.Number, was, null, default, false);

        var decision = StarProposals.Of(then, PastTurn.SettingOf(dossier, other, proposal.Turn), scorecard).Decision;
        var profile = other.ProfileOf(dossier.Case.Commodity!.Value);
        return new(dossier.Number, was, decision.Final, decision.Points, profile.IsNearThreshold(decision.Points, Near));
    }

    /// <summary>The sheets that counted in the present turn, added up by another rubric; null where it cannot.</summary>
    internal static Scorecard? Rescored(Dossier dossier, Round own, Round other)
    {
        var (commodity, rubric) = (dossier.Case.Commodity!.Value, other.RubricOf(dossier));
        var counted = ReviewStage.Agreed(dossier, own).Sheets
            .Select(total => dossier.Find<ReceivedSheet>(ReceivedSheet.KeyOf(total.Attempt, total.Assessor))!.Sheet).ToList();
        return other.Commodities.Contains(commodity) && counted.TrueForAll(sheet => Fits(sheet, rubric.CriteriaFor(commodity)))
            ? Scorecard.Of(rubric, commodity, counted, Pooling.Of(other.Panel, PanelLead.Of(dossier)))
            : null;
    }

    private static bool Fits(ScoreSheet sheet, IReadOnlyList<Criterion> criteria) =>
        sheet.Levels.Count == criteria.Count
        && criteria.All(criterion => sheet.Levels.TryGetValue(criterion.Code, out var level) && criterion.Has(level));
}
