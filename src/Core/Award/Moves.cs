using Ovop.Core.Cases;

namespace Ovop.Core.Award;

/// <summary>The moves that follow from the order of the stages; a case makes no other.</summary>
public static class Moves
{
    /// <summary>All states in the order in which lists and forms name them: that of the procedure, then the ends.</summary>
    public static IReadOnlyList<CaseState> InOrder { get; } =
    [
        .. Procedure.Stages.SelectMany(stage => stage.States),
        CaseState.Published, CaseState.NotAwarded, CaseState.Withdrawn, CaseState.Lapsed, CaseState.Disqualified, CaseState.Dismissed,
    ];

    private static readonly Dictionary<CaseState, int> Places = InOrder.Index().ToDictionary(state => state.Item, state => state.Index);

    private static readonly HashSet<(CaseState From, CaseState To)> Forward =
    [
        .. Procedure.Stages.SelectMany(stage => stage.States.Zip(stage.States.Skip(1))),
        .. Procedure.Stages.Where(stage => stage.Repeats).Select(stage => (stage.States[^1], stage.States[^1])),
        .. Procedure.Stages.SelectMany(stage => stage.States.SelectMany(_ => stage.Ends, (from, to) => (from, to))),
        .. Procedure.Stages.Where(stage => stage.States.Count > 0).Select(stage => (stage.Last, Next(stage)))
            .SelectMany(pair => pair.Last.SelectMany(_ => pair.Item2, (from, to) => (from, to))),
        .. Procedure.Stages.Where(stage => stage.SendsBack)
            .SelectMany(stage => stage.States.Select(from => (from, Procedure.Before(stage).States[^1]))),
    ];

    /// <summary>Place in <see cref="InOrder"/>, from 0.</summary>
    public static int Place(this CaseState state) => Places[state];

    public static bool MayBecome(this CaseState from, CaseState to) =>
        (to.IsWayOut() && from.IsOpen()) || Forward.Contains((from, to));

    /// <summary>The change, if the procedure has its moves.</summary>
    /// <exception cref="InvalidOperationException">It has not: a rule is wrong, and nothing may be written.</exception>
    public static Change Proven(Change change) => change.Moves.All(move => move.From.MayBecome(move.To))
        ? change
        : throw new InvalidOperationException($"{change.Case.Number} cannot go {string.Join(", ", change.Moves)}.");

    /// <summary>The state with which the stage after this one begins; none after the last.</summary>
    private static IEnumerable<CaseState> Next(Stages.CaseStage stage) =>
        Procedure.Stages.SkipWhile(other => other != stage).Skip(1).SelectMany(later => later.States).Take(1);
}
