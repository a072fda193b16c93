using System.Globalization;
using Microsoft.DurableTask.Client;
using Ovop.Core.Rounds.Calendar;

namespace Ovop.Functions.Administration.Engine.List;

/// <summary>How many orchestrations began when.</summary>
internal static class EngineCounts
{
    private const int MostBars = 24;

    private static readonly (TimeSpan Step, string Format)[] Steps =
    [
        (TimeSpan.FromMinutes(1), "HH:mm"), (TimeSpan.FromMinutes(10), "HH:mm"), (TimeSpan.FromHours(1), "d/M HH:mm"),
        (TimeSpan.FromHours(6), "d/M HH:mm"), (TimeSpan.FromDays(1), "d/M/yy"), (TimeSpan.FromDays(7), "d/M/yy"),
    ];

    /// <summary>In steps of time as short as the picture can hold, the first on top; a step in which none began is none.</summary>
    public static IReadOnlyList<(string Name, decimal Count)> Of(IReadOnlyList<OrchestrationMetadata> instances)
    {
        var counts = Steps.Select(step => In(instances, step.Step, step.Format)).ToList();
        return counts.Find(bars => bars.Count <= MostBars) ?? [.. counts[^1].TakeLast(MostBars)];
    }

    private static IReadOnlyList<(string Name, decimal Count)> In(
        IReadOnlyList<OrchestrationMetadata> instances, TimeSpan step, string format) =>
    [
        .. instances.CountBy(instance => instance.CreatedAt.ToOffset(WorkingCalendar.Wib).Ticks / step.Ticks).OrderBy(count => count.Key)
            .Select(count => (new DateTime(count.Key * step.Ticks).ToString(format, CultureInfo.InvariantCulture), (decimal)count.Value)),
    ];
}
