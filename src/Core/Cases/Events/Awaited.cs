namespace Ovop.Core.Cases.Events;

/// <summary>The events that end a wait before its time: any one of <paramref name="Any"/>, or all of <paramref name="All"/>.</summary>
/// <param name="Any">One is enough.</param>
/// <param name="All">All together; none listed means that this way is closed.</param>
public sealed record Awaited(IReadOnlyList<CaseEvent> Any, IReadOnlyList<CaseEvent> All)
{
    public static Awaited Nothing { get; } = new([], []);

    public static Awaited AnyOf(params IReadOnlyList<CaseEvent> any) => new(any, []);

    public bool IsOver(CaseProgress progress) =>
        progress.Ended is not null || Any.Any(progress.Has) || (All.Count > 0 && All.All(progress.Has));
}
