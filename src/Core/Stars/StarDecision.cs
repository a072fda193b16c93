using System.Text.Json.Serialization;
using Ovop.Core.Rounds.Gates;
using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Stars;

/// <summary>A star with all that led to it.</summary>
/// <param name="Points">The panel's; "mean" in stored decisions, from when a round could not choose another aggregation.</param>
/// <param name="Raw">The star of the points alone.</param>
/// <param name="Final">The star after the gates; 0 is none. While <see cref="IsHeld"/>, what it becomes once the hold is lifted.</param>
/// <param name="Max">The top of the scale.</param>
/// <param name="Outcomes">The gates that failed, the gravest first.</param>
/// <param name="NearThreshold">The plenary must look before anything is proposed.</param>
public sealed record StarDecision([
    property: JsonPropertyName("mean")] Points Points, int Raw, int Final, int Max, IReadOnlyList<GateOutcome> Outcomes, bool NearThreshold)
{
    public bool IsBlocked => Has(EffectType.Block);

    public bool IsIneligible => Has(EffectType.Ineligible);

    public bool IsHeld => !IsBlocked && !IsIneligible && Has(EffectType.Hold);

    private bool Has(EffectType type) => Outcomes.Any(outcome => outcome.Effect.Type == type);
}
