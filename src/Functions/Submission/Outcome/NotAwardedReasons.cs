using Ovop.Core.Award.Endings;
using Ovop.Core.Cases;
using Ovop.Core.Endorsement;
using Ovop.Core.Ratification;
using Ovop.Core.Rounds.Gates;
using Ovop.Core.Screening;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Submission.Outcome;

/// <summary>Why an application got no star, once that is decided: every reason, in words, without points.</summary>
internal static class NotAwardedReasons
{
    public static IReadOnlyList<string> Of(Dossier dossier, Texts words)
    {
        if (Ending.Of(dossier) is { Kind: EndKind.Disqualified, Decided.Why: { Length: > 0 } why })
            return [why];
        if (dossier.Case.State != CaseState.NotAwarded)
            return [];
        if (EndorsementStage.Decision(dossier) is { Endorsed: false } declined)
            return [words["reason.endorsement", declined.Reason]];

        if (RatificationStage.Decision(dossier)?.Star is not null && StarOverride.Present(dossier) is { } asked)
            return [words["reason.override", asked.Reason]];

        var outcomes = RatificationStage.Proposal(dossier)?.Decision.Outcomes
            ?? dossier.Find<ScreeningResult>(ScreeningResult.RowKey)?.Outcomes ?? [];
        var gates = outcomes.Where(outcome => outcome.Effect.Type is EffectType.Block or EffectType.Ineligible)
            .Select(outcome => OfGate(outcome.Code, words)).ToList();
        return gates.Count > 0 ? gates : [words["reason.points"]];
    }

    /// <summary>A round may name gates that these words do not know yet.</summary>
    private static string OfGate(string code, Texts words) => words.Find($"gate.{code}") ?? words["reason.gate", code];
}
