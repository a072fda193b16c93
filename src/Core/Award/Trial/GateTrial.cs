using Ovop.Core.Cases;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Gates;
using Ovop.Core.Screening;
using Ovop.Core.Stars;

namespace Ovop.Core.Award.Trial;

/// <summary>What a gate of another wording makes of a case that was decided.</summary>
/// <param name="Number">The case.</param>
/// <param name="Gate">Its code.</param>
/// <param name="Fails">Whether its effect would have followed.</param>
public sealed record GateTrial(ApplicationNumber Number, string Gate, bool Fails)
{
    /// <summary>
    /// The gates that concern the case: those before the scores as of its submission, those after as of its last proposal, where its
    /// sheets can be added up by the other rubric. None of a draft, nor of a case whose answers were taken out.
    /// </summary>
    public static IReadOnlyList<GateTrial> Of(Dossier dossier, Round own, Round other)
    {
        if (dossier.Case is not { SubmittedAt: { } submitted, ErasedAt: null, Commodity: not null })
            return [];

        var (then, at, turn) = dossier.All<StarProposal>().LastOrDefault() is { } proposal
            ? (PastTurn.Of(dossier, proposal.Turn), PastTurn.SettingOf(dossier, other, proposal.Turn), true)
            : (dossier, PastTurn.SettingOf(dossier, other, 0) with { Now = submitted }, false);
        var facts = ScreeningStage.Facts(then, at);
        var scorecard = turn ? WhatIf.Rescored(then, own, other) : null;
        if (scorecard is not null)
            facts = StarRule.Facts(other.ProfileOf(dossier.Case.Commodity!.Value), scorecard, facts);

        return
        [
            .. from gate in other.Gates
               where scorecard is not null || gate.Stage <= GateStage.Verify
               where gate.When.Holds(facts)
               select new GateTrial(dossier.Number, gate.Code, !gate.Require.Holds(facts)),
        ];
    }
}
