using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Ovop.Core.Cases.Events;

namespace Ovop.Functions.Administration.Bulk;

/// <summary>Does one act to every case of a frozen list, portion by portion, and tells the cases' orchestrations.</summary>
internal static class BulkOrchestrator
{
    private const int PortionSize = 25;

    [Function(nameof(BulkOrchestrator))]
    public static async Task<BulkProgress> Run([OrchestrationTrigger] TaskOrchestrationContext context, BulkWork work)
    {
        var progress = new BulkProgress(0, work.Numbers.Count, new Dictionary<string, string>());
        foreach (var numbers in work.Numbers.Chunk(PortionSize))
        {
            var outcomes = await context.CallActivityAsync<IReadOnlyList<BulkOutcome>>(
                nameof(BulkActivity), work with { Numbers = numbers }, Again);
            foreach (var (number, happened) in outcomes.SelectMany(done => done.Events.Select(happened => (done.Number, happened))))
                context.SendEvent(number.ToString(), CaseEvent.Name, happened);

            progress = new(progress.Done + numbers.Length, progress.All, new Dictionary<string, string>(
                [
                    .. progress.Refused,
                    .. outcomes.Where(outcome => outcome.Refused is not null)
                        .Select(outcome => KeyValuePair.Create(outcome.Number.ToString(), outcome.Refused!)),
                ]));
            context.SetCustomStatus(progress);
        }

        return progress;
    }

    private static TaskOptions Again { get; } =
        TaskOptions.FromRetryPolicy(
            new RetryPolicy(
                maxNumberOfAttempts: 10, firstRetryInterval: TimeSpan.FromSeconds(2), backoffCoefficient: 2,
                maxRetryInterval: TimeSpan.FromMinutes(1)));
}
