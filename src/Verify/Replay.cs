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
            .. Reckoned(dossier, round),
            .. dossier.All<Certificate>().Select(certificate => Paper(certificate, dossier)),
            .. dossier.All<RatificationDecision>().Where(decision => decision.Ratified).Select(decision => Approved(decision, dossier, round)),
        ];
    }

    /// <summary>What made the number another than the mean of all sheets.</summary>
    private static IEnumerable<Finding> Reckoned(Dossier dossier, Round round)
    {
        if (RatificationStage.Proposal(dossier) is null)
            yield break;

        var reckoning = Reckoning.Of(dossier, round);
        foreach (var who in reckoning.Dropped.Select(id => Named.Of(id, dossier)))
            yield return new(
                true, $"Lembar {who} tidak dihitung: paling jauh dari rata-rata setelah satu penilai lagi ikut menilai.",
                $"The sheet of {who} does not count: it is the farthest from the mean after one more has scored.");
        if (reckoning.LackedFurther)
            yield return new(
                true, $"Penilai tambahan tidak dapat ditemukan, maka semua lembar dihitung.", $"No further assessor could be found, so all sheets count.");
    }

    private static Finding Sheet(ScoreSheet sheet, Dossier dossier, Rubric rubric)
    {
        var (commodity, who) = (dossier.Case.Commodity!.Value, Named.Of(sheet.Assessor, dossier));
        var check = SheetRules.Check(rubric, commodity, sheet.Levels, sheet.Notes, sheet.Decision, sheet.Reason);
        return check.IsOk
            ? Added(Scorecard.Of(rubric, commodity, [sheet]).Points)
            : Against(string.Join(", ", check.Problems.Select(problem => $"{problem.Field} {problem.Code}")));

        Finding Added(Points points) => new(
            true, $"Lembar {who}, giliran {sheet.Attempt}: {points} poin, {(sheet.Decision == Recommendation.Approve ? "setuju" : "tolak")}.",
            $"Sheet of {who}, turn {sheet.Attempt}: {points} points, {sheet.Decision}.");

        Finding Against(string rules) => new(
            false, $"Lembar {who}, giliran {sheet.Attempt}: melanggar aturan: {rules}.",
            $"Sheet of {who}, turn {sheet.Attempt}: against the rules: {rules}.");
    }

    private static Finding Turn(Dossier dossier, Round round, int turn)
    {
        var then = PastTurn.Of(dossier, turn);
        if (ReviewStage.Counting(then).Count < round.Panel.Quorum || (dossier.Case.Turn == turn && ReviewStage.Silent(then).Count > 0))
            return new(!dossier.Has(StarProposal.KeyOf(turn)), $"Giliran {turn}: belum semua lembar masuk, jadi belum ada bintang yang dapat dihitung.", $"Turn {turn}: not all sheets are in, so there is no star to work out.");

        var verdict = ReviewStage.Judge(then, round);
        if (dossier.Find<StarProposal>(StarProposal.KeyOf(turn)) is { } proposal)
            return Star(proposal, StarProposals.Of(then, PastTurn.SettingOf(dossier, round, turn), ReviewStage.Agreed(then, round)), MayPropose(verdict, dossier));

        var (reasons, recorded) = (Reasons(verdict), dossier.Find<ScoringTurn>(ScoringTurn.KeyOf(turn + 1))?.Reasons);
        return recorded is null
            ? new(dossier.Case.State is CaseState.Withdrawn or CaseState.Disqualified or CaseState.Review or CaseState.Consensus, $"Giliran {turn}: belum ada usul.", $"Turn {turn}: has no proposal yet.")
            : Finding.Same(($"Giliran {turn}, mengapa panel menilai lagi", $"Turn {turn}, why the panel scored again"), recorded.Select(Words), reasons.Select(Words));
    }

    private static bool MayPropose(ConsensusVerdict verdict, Dossier dossier) =>
        verdict is ConsensusVerdict.Agreed || (verdict is ConsensusVerdict.FurtherAssessor && dossier.Trail.Any(entry => entry.What == "panel.nofurther"));

    private static Finding Star(StarProposal recorded, StarProposal worked, bool agreed) => new(
        agreed && JsonSerializer.Serialize(recorded, AwardJson.Options) == JsonSerializer.Serialize(Like(recorded, worked), AwardJson.Options),
        $"Giliran {recorded.Turn}: panel {(agreed ? "sepakat" : "tidak sepakat")}; menurut aturan {Kata(worked)}; diusulkan {Kata(recorded)}.",
        $"Turn {recorded.Turn}: the panel {(agreed ? "agrees" : "does not agree")}; the rules give {Words(worked)}; proposed were {Words(recorded)}.");

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
        var holds = paper == ratified && decision is { Ratified: true } && (decision.Star is null || IsConfirmed(decision, dossier));
        if (decision?.Star is null)
            return new(holds, $"Piagam: {paper} bintang; ditetapkan {ratified}.", $"Certificate: {paper} stars; ratified were {ratified}.");

        var (by, asker) = (Named.Of(decision.By, dossier), Named.Of(StarOverride.Present(dossier)?.By, dossier));
        return new(
            holds, $"Piagam: {paper} bintang; {by} menetapkan {ratified}, bukan {rule} seperti menurut aturan, atas permintaan {asker}.",
            $"Certificate: {paper} stars; {by} ratified {ratified} instead of the rule's {rule}, asked for by {asker}.");
    }

    private static Finding Approved(RatificationDecision decision, Dossier dossier, Round round)
    {
        var since = StarOverride.ChangedAt(dossier, decision.Turn) ?? DateTimeOffset.MinValue;
        var approvals = dossier.All<Approval>().Where(approval => approval.Turn == decision.Turn && approval.Approved && approval.At >= since && approval.At <= decision.At).ToList();
        return new(round.Ratification.Steps.Index().All(step => approvals.Count(approval => approval.Step == step.Index) >= step.Item.Approvals),
            $"Penetapan giliran {decision.Turn}: {approvals.Count + 1} orang setuju; putaran meminta {round.Ratification.Approvals}.",
            $"Ratification of turn {decision.Turn}: {approvals.Count + 1} said yes; the round asks for {round.Ratification.Approvals}.");
    }

    /// <summary>Another star than the rule's takes two people.</summary>
    internal static bool IsConfirmed(RatificationDecision decision, Dossier dossier) =>
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

    private static string Kata(StarProposal proposal) =>
        Line($"{proposal.Decision.Final} dari {proposal.Decision.Max} bintang ({proposal.Decision.Points} poin, {proposal.Decision.Raw} sebelum syarat {string.Join(' ', proposal.Decision.Outcomes.Select(outcome => outcome.Code))})");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
