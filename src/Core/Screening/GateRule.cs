namespace Ovop.Core.Screening;

/// <summary>Looks at the gates of a stage (domain.md 5, proposal; the conditions themselves are the round's).</summary>
public static class GateRule
{
    /// <summary>The gates of the stage that fail, the gravest effect first.</summary>
    /// <exception cref="InvalidOperationException">A fact that the stage has is missing: a bug of the caller.</exception>
    public static IReadOnlyList<GateOutcome> Apply(IEnumerable<Gate> gates, GateStage stage, GateFacts facts) =>
        [.. gates.Where(gate => gate.Stage == stage && gate.When.Holds(facts) && !gate.Require.Holds(facts))
            .Select(gate => new GateOutcome(gate.Code, gate.Active))
            .OrderBy(outcome => outcome.Effect.Type).ThenByDescending(outcome => outcome.Effect.StarsFromTop).ThenBy(outcome => outcome.Code, StringComparer.Ordinal)];
}
