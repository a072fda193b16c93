using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Ovop.Core.Cases.Events;

namespace Ovop.Functions.Administration.Bulk;

/// <summary>Does or tries one act on every one of a frozen list, portion by portion, and tells the cases' orchestrations.</summary>
internal static class BulkOrchestrator
{
    private const int PortionSize = 25;

    [Function(nameof(BulkOrchestrator))]
    public static async Task<BulkProgress> Run([OrchestrationTrigger] TaskOrchestrationContext context, BulkWork work)
    {
        var all = new List<BulkOutcome>();
        var progress = new BulkProgress(0, work.Numbers.Count, new Dictionary<string, string>());
        foreach (var numbers in work.Numbers.Chunk(PortionSize))
        {
            var outcomes = await context.CallActivityAsync<IReadOnlyList<BulkOutcome>>(
                nameof(BulkActivity), work with { Numbers = numbers }, Again);
            foreach (var (number, happened) in outcomes.SelectMany(done => done.Events.Select(happened => (done.Number, happened))))
                context.SendEvent(number, CaseEvent.Name, happened);

            all.AddRange(outcomes.Select(outcome => outcome with { Events = [] }));
            progress = progress with { Done = all.Count, NotDone = all.Count(outcome => outcome.Refused is not null) };
            context.SetCustomStatus(progress);
        }

        return progress with
        {
            Refused = all.Where(outcome => outcome.Refused is not null)
                .ToDictionary(outcome => outcome.Number, outcome => outcome.Refused!),
            Outcomes = all,
        };
    }

    private static TaskOptions Again { get; } =
        TaskOptions.FromRetryPolicy(
            new RetryPolicy(
                maxNumberOfAttempts: 10, firstRetryInterval: TimeSpan.FromSeconds(2), backoffCoefficient: 2,
                maxRetryInterval: TimeSpan.FromMinutes(1)));
}
