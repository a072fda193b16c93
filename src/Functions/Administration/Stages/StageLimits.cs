using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Functions.Award;
using Ovop.Functions.Offices;

namespace Ovop.Functions.Administration.Stages;

/// <summary>How many days the office allows a case in a stage, whoever is waited for there; without a number as long as it takes.</summary>
public sealed record StageLimits(IReadOnlyDictionary<CaseState, int> Days)
{
    /// <summary>The most days that can be set.</summary>
    public const int Most = 366;

    private const string Name = "stages.limits";

    /// <summary>The stages in which a case can be late.</summary>
    public static IReadOnlyList<CaseState> Stages { get; } =
        [.. Moves.InOrder.Where(state => state.IsOpen() && state != CaseState.Draft).Distinct()];

    internal static Task<StageLimits> Read(OfficeSettings settings, CancellationToken cancel) =>
        settings.Read(Name, new StageLimits(new Dictionary<CaseState, int>()), cancel);

    internal Task Write(OfficeSettings settings, CancellationToken cancel) => settings.Write(Name, this, cancel);

    /// <summary>Since when a case is in its stage.</summary>
    public static DateTimeOffset SinceOf(BoardLine line) => line.StageSince ?? line.Wait?.Since ?? line.OpenedAt;

    public bool IsLate(BoardLine line, DateTimeOffset now) =>
        line.State.IsOpen() && Days.TryGetValue(line.State, out var days) && now - SinceOf(line) > TimeSpan.FromDays(days);

    /// <summary>The cases that are longer in their stage than is allowed, the longest first.</summary>
    public IReadOnlyList<BoardLine> Late(IEnumerable<BoardLine> lines, DateTimeOffset now) =>
        [.. lines.Where(line => IsLate(line, now)).OrderBy(SinceOf)];
}
