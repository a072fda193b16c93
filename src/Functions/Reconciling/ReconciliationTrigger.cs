using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Telemetry;
using Ovop.Functions.Offices;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Reconciling;

/// <summary>
/// Makes good what was lost on the way, in the cases of all rounds (<see cref="Reconciliation"/>), and carries out the handovers whose
/// day has come. The log of acts says what was lost.
/// </summary>
internal sealed class ReconciliationTrigger(
    Reconciliation reconciliation, AllCases cases, SuccessionDesk succession, StaffLog log, CaseMeters meters, TimeProvider clock)
{
    [Function(nameof(ReconciliationTrigger))]
    public async Task Run(
        [TimerTrigger("%ReconciliationSchedule%")] TimerInfo timer, [DurableClient] DurableTaskClient orchestrations,
        CancellationToken cancel)
    {
        await succession.PassDue(orchestrations, cancel);
        var (lines, made, broken) = (await cases.Read(cancel), new List<(ApplicationNumber Number, Repair What)>(), new List<Exception>());
        meters.See(lines, clock.GetUtcNow());
        foreach (var number in lines.Select(line => line.Number))
            try
            {
                made.AddRange((await reconciliation.Of(orchestrations, number, cancel)).Select(what => (number, what)));
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                broken.Add(new InvalidOperationException($"{number} cannot be reconciled.", fault));
            }

        if (made.Count > 0)
            await log.Add(People.System, "cases.reconciled", null, cancel,
            [
                ("cases", lines.Count.ToString(CultureInfo.InvariantCulture)),
                .. made.GroupBy(repair => repair.What)
                    .Select(repairs => ($"repair.{repairs.Key}", string.Join(' ', repairs.Select(repair => repair.Number)))),
            ]);
        if (broken.Count > 0)
            throw new AggregateException("The other cases are reconciled.", broken);
    }
}
