using System.Globalization;
using System.Text.Json;
using Ovop.Core;
using Ovop.Core.Award.Trial;
using Ovop.Core.Cases;
using Ovop.Core.Ratification;
using Ovop.Core.Register;
using Ovop.Core.Review;
using Ovop.Core.Review.Scores;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Stars;

namespace Ovop.Verify;

/// <summary>Applies the pure rules again to the sheets of a dossier, turn by turn.</summary>
internal static class Replay
{
    /// <summary>The sheets, then, if they can be added up at all, what followed from them.</summary>
    public static IReadOnlyList<Finding> Of(Dossier dossier, Round round)
    {
        List<Finding> sheets = [.. dossier.All<ReceivedSheet>().Select(received => Sheet(received.Sheet, dossier, round.RubricOf(dossier, received.Sheet.Attempt)))];
        return sheets.Any(sheet => !sheet.Holds) ? sheets :
        [
            .. sheets,
            .. dossier.All<ScoringTurn>().Select(turn => Turn(dossier, round, turn.Number)),
            .. dossier.All<Certificate>().Select(certificate => Paper(certificate, dossier)),
            .. dossier.All<RatificationDecision>().Where(decision => decision.Ratified).Select(decision => Approved(decision, dossier, round)),
        ];
    }

    private static Finding Sheet(ScoreSheet sheet, Dossier dossier, Rubric rubric)
    {
        var commodity = dossier.Case.Commodity!.Value;
        var name = Line($"Sheet of {sheet.Assessor}, turn {sheet.Attempt}");
        var check = SheetRules.Check(rubric, commodity, sheet.Levels, sheet.Notes, sheet.Decision, sheet.Reason);
        return check.IsOk
            ? new(true, $"{name}: {Scorecard.Of(rubric, commodity, [sheet]).Points} points, {sheet.Decision}.")
            : new(false, $"{name}: against the rules: {string.Join(", ", check.Problems.Select(problem => $"{problem.Field} {problem.Code}"))}.");
    }

    private static Finding Turn(Dossier dossier, Round round, int turn)
    {
        var then = PastTurn.Of(dossier, turn);
        if (ReviewStage.Counting(then).Count < round.Panel.Quorum || (dossier.Case.Turn == turn && ReviewStage.Silent(then).Count > 0))
            return new(!dossier.Has(StarProposal.KeyOf(turn)), Line($"Turn {turn}: not all sheets are in, so there is no star to work out."));

        var verdict = ReviewStage.Judge(then, round);
        if (dossier.Find<StarProposal>(StarProposal.KeyOf(turn)) is { } proposal)
            return Star(proposal, StarProposals.Of(then, PastTurn.SettingOf(dossier, round, turn), ReviewStage.Agreed(then, round)), MayPropose(verdict, dossier));

        var (reasons, recorded) = (Reasons(verdict), dossier.Find<ScoringTurn>(ScoringTurn.KeyOf(turn + 1))?.Reasons);
        return recorded is null
            ? new(dossier.Case.State is CaseState.Withdrawn or CaseState.Disqualified or CaseState.Review or CaseState.Consensus, Line($"Turn {turn}: has no proposal yet."))
            : Finding.Same(Line($"Turn {turn}, why the panel scored again"), recorded.Select(Words), reasons.Select(Words));
    }

    private static bool MayPropose(ConsensusVerdict verdict, Dossier dossier) =>
        verdict is ConsensusVerdict.Agreed || (verdict is ConsensusVerdict.FurtherAssessor && dossier.Trail.Any(entry => entry.What == "panel.nofurther"));

    private static Finding Star(StarProposal recorded, StarProposal worked, bool agreed) => new(
        agreed && JsonSerializer.Serialize(recorded, AwardJson.Options) == JsonSerializer.Serialize(Like(recorded, worked), AwardJson.Options),
        Line($"Turn {recorded.Turn}: the panel {(agreed ? "agrees" : "does not agree")}; the rules give {Words(worked)}; proposed were {Words(recorded)}."));

    /// <summary>What other cases were known to say of the assessors then stands in the file; the mean is worked out from it.</summary>
    private static StarProposal Like(StarProposal recorded, StarProposal worked) => worked with
    {
        Totals = recorded.Totals is null ? null : worked.Totals,
        Adjusted = recorded.Adjusted is { } adjusted && Severity.Adjust(worked.Totals!, adjusted.Effects, worked.Aggregation, worked.Weights) is { } mean ? adjusted with { Mean = mean } : null,
    };

    private static Finding Paper(Certificate certificate, Dossier dossier)
    {
        var (paper, rule, decision) = (certificate.Award.Star, RatificationStage.Proposal(dossier)?.Decision.Final, RatificationStage.Decision(dossier));
        var ratified = decision?.Star ?? rule;
        return new(paper == ratified && decision is { Ratified: true } && (decision.Star is null || IsConfirmed(decision, dossier)), decision?.Star is null
            ? Line($"Certificate: {paper} stars; ratified were {ratified}.")
            : Line($"Certificate: {paper} stars; {decision.By} ratified {ratified} instead of the rule's {rule}, asked for by {StarOverride.Present(dossier)?.By}."));
    }

    private static Finding Approved(RatificationDecision decision, Dossier dossier, Round round)
    {
        var approvals = dossier.All<Approval>().Count(approval => approval.Turn == decision.Turn && approval.Approved && approval.At <= decision.At);
        return new(approvals >= round.Ratification.Before,
            Line($"Ratification of turn {decision.Turn}: {approvals + 1} said yes; the round asks for {round.Ratification.Approvals}."));
    }

    /// <summary>Another star than the rule's takes two people.</summary>
    private static bool IsConfirmed(RatificationDecision decision, Dossier dossier) =>
        StarOverride.Present(dossier) is { } asked && asked.Star == decision.Star && asked.By != decision.By;

    private static IReadOnlyList<Problem> Reasons(ConsensusVerdict verdict) => verdict switch
    {
        ConsensusVerdict.Discuss discuss => discuss.Reasons,
        ConsensusVerdict.FurtherAssessor further => further.Reasons,
        ConsensusVerdict.Agreed => [],
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    private static string Words(Problem reason) => $"{reason.Code} {reason.Field} {string.Join(' ', reason.Args)}";

    private static string Words(StarProposal proposal) =>
        Line($"{proposal.Decision.Final} of {proposal.Decision.Max} stars ({proposal.Decision.Points} points, {proposal.Decision.Raw} before gates {string.Join(' ', proposal.Decision.Outcomes.Select(outcome => outcome.Code))})");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
