
namespace Ovop.Core.Rounds.Gates;

/// <summary>Looks at gates (proposal; the conditions themselves are the round's).</summary>
public static class GateRule
{
    /// <summary>The gates of one stage that fail, the gravest effect first, of caps the lowest.</summary>
    /// <exception cref="InvalidOperationException">A fact that the stage has is missing: a bug of the caller.</exception>
    public static IReadOnlyList<GateOutcome> Apply(IEnumerable<Gate> gates, GateStage stage, GateFacts facts) =>
        ApplyAll(gates.Where(gate => gate.Stage == stage), facts);

    /// <summary>The same for gates of any stage.</summary>
    public static IReadOnlyList<GateOutcome> ApplyAll(IEnumerable<Gate> gates, GateFacts facts) =>
        [.. gates.Where(gate => gate.When.Holds(facts) && !gate.Require.Holds(facts))
            .Select(gate => new GateOutcome(gate.Code, gate.Active))
            .OrderBy(outcome => outcome.Effect.Type).ThenByDescending(outcome => outcome.Effect.StarsFromTop)
            .ThenBy(outcome => outcome.Code, StringComparer.Ordinal)];
}
