using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Ovop.Functions.Administration.Stages;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Award.Telemetry;
using Ovop.Functions.Notices.Mornings;
using Ovop.Functions.Offices;

namespace Ovop.Functions.Administration.Failures;

/// <summary>
/// Every quarter of an hour: how all cases stand, what fails and for how long, for the gauges and the operator's alerts; and who is told
/// in the mornings what waits for them is told. One timer for both, since each is paid for whether it runs or not (docs/cost.md).
/// </summary>
internal sealed partial class FailureWatchTrigger(
    FailedWork failures, AllCases cases, OfficeSettings settings, CaseMeters meters, MorningRun mornings,
    TimeProvider clock, ILogger<FailureWatchTrigger> log)
{
    /// <summary>What is not mended by itself after so long is somebody's work.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    [Function(nameof(FailureWatchTrigger))]
    public async Task Run(
        [TimerTrigger("0 4/15 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel)
    {
        var lines = await cases.Read(cancel);
        var (count, since) = Failure.Sum(await failures.Of(lines, orchestrations, cancel));
        var now = clock.GetUtcNow();
        var age = since is { } begun ? now - begun : TimeSpan.Zero;
        var late = (await StageLimits.Read(settings, cancel)).Late(lines, now).Count;
        meters.See(new(lines, count, age, now) { Late = late });
        if (age > Patience)
            Open(log, count, (int)age.TotalMinutes);
        await mornings.Send(lines, cancel);
    }

    [LoggerMessage(LogLevel.Error, "Failures open: {Count}, the oldest for {Minutes} minutes")]
    private static partial void Open(ILogger log, int count, int minutes);
}
