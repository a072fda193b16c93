using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Rounds.Gates;

/// <summary>The moments at which gates are looked at, each with more facts than the one before.</summary>
public enum GateStage { Submit, Verify, Score, Decide }

/// <summary>What a failed gate does, the gravest first: the order in which gates win over each other (proposal).</summary>
public enum EffectType { Block, Ineligible, Cap, Hold }

/// <param name="StarsFromTop">Of a cap: how many stars below the top of the scale it lies, so that it suits every scale.</param>
public sealed record GateEffect(EffectType Type, int StarsFromTop = 0)
{
    /// <summary>The most stars that a cap leaves, never below 0.</summary>
    public int CapOn(int starMax) => Math.Max(0, starMax - StarsFromTop);

    internal static GateEffect Read(JsonPlace place)
    {
        var type = place["type"].Choice(Enum.GetValues<EffectType>(), value => value.ToString().ToLowerInvariant());
        return new(type, type == EffectType.Cap ? place["star_from_top"].Whole(1, 9) : 0);
    }
}

/// <summary>
/// A condition beside the points: whenever <paramref name="When"/> holds, <paramref name="Require"/> must, or the effect follows.
/// </summary>
/// <param name="Code">"G-HALAL".</param>
/// <param name="Effect">The stricter effect.</param>
/// <param name="Alternative">What a round may choose instead.</param>
/// <param name="UsesAlternative">What this round chose.</param>
public sealed record Gate(
    string Code, GateStage Stage, GateExpression When, GateExpression Require,
    GateEffect Effect, GateEffect? Alternative, bool UsesAlternative)
{
    /// <summary>The effect in this round.</summary>
    public GateEffect Active => UsesAlternative && Alternative is not null ? Alternative : Effect;
}

/// <summary>A gate that failed, and what follows.</summary>
public sealed record GateOutcome(string Code, GateEffect Effect);
