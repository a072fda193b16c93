using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Ovop.Core.Award.Events;
using Ovop.Core.Cases;
using Ovop.Core.Rounds;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Award;

namespace Ovop.Functions.Tests.Award.Procedures;

/// <summary>What a rehearsal stands on: the in-process host and a round that is open now.</summary>
internal static class Scenery
{
    // A host watches its settings; hundreds of hosts use up the 128 watchers that the kernel gives, so they look by themselves.
    static Scenery() => Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");

    /// <summary>The host guesses a port; where another was faster it guesses again.</summary>
    public static async Task<DurableTaskTestHost> HostOf(ILoggerFactory? logs, Action<DurableTaskRegistry> tasks)
    {
        for (var guess = 0; ; guess++)
        {
            try
            {
                return await DurableTaskTestHost.StartAsync(tasks, new DurableTaskTestHostOptions { LoggerFactory = logs ?? NullLoggerFactory.Instance });
            }
            catch (IOException) when (guess < 10)
            {
                continue;
            }
        }
    }

    /// <summary>A host of the award's orchestrator.</summary>
    /// <param name="advance">Runs the activity.</param>
    public static Task<DurableTaskTestHost> AwardHost(
        ILoggerFactory? logs, Func<ApplicationNumber, Task<Checkpoint>> advance, Action<DurableTaskRegistry> more) => HostOf(logs, registry =>
        {
            registry
                .AddOrchestratorFunc<Checkpoint, CaseState>(nameof(AwardOrchestrator), (context, checkpoint) => AwardOrchestrator.Run(context, checkpoint))
                .AddActivityFunc<ApplicationNumber, Checkpoint>(nameof(AdvanceActivity), (_, number) => advance(number));
            more(registry);
        });

    /// <summary>Acts on many at once.</summary>
    /// <param name="engine">The host's own, once it has started.</param>
    public static DurableTaskRegistry AddBulk(this DurableTaskRegistry registry, BulkActivity activity, Func<DurableTaskClient> engine) => registry
        .AddOrchestratorFunc<BulkWork, BulkProgress>(nameof(BulkOrchestrator), (context, work) => BulkOrchestrator.Run(context, work))
        .AddActivityFunc<BulkWork, IReadOnlyList<BulkOutcome>>(nameof(BulkActivity), (_, portion) => activity.Run(portion, engine(), CancellationToken.None));

    public static Round RoundOf(Action<JsonNode>? edit)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rounds/Demo/round.json")))!;
        var now = DateTimeOffset.UtcNow;
        json["opens"] = now.AddDays(-30).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        json["closes"] = now.AddDays(30).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        edit?.Invoke(json);
        var reading = Round.Parse(Encoding.UTF8.GetBytes(json.ToJsonString()));
        reading.Problems.ShouldBeEmpty();
        return reading.Value;
    }
}
