using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Ovop.Functions.Award.Telemetry;

namespace Ovop.Functions.Tests.Hosting.Telemetry;

/// <summary>The exporter of Application Insights against a receiver of our own: what the alerts look for does arrive.</summary>
public sealed partial class InsightsTests
{
    private const int Steps = 100;

    /// <summary>Of no other test: what they do meanwhile is exported too.</summary>
    private const string Round = "2999";

    static InsightsTests() => Environment.SetEnvironmentVariable("APPLICATIONINSIGHTS_STATSBEAT_DISABLED", "true");

    [Fact]
    public async Task Every_step_and_every_word_arrives_however_many_there_are_and_whatever_the_caller_samples()
    {
        var items = await Export(meters =>
        {
            using var unsampled = new Activity("caller").SetParentId(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.None).Start();
            for (var step = 1; step <= Steps; step++)
                using (CaseTraces.Begin("decide", new(Round, step)))
                    Stuck(_log!, step);
        });

        items.Count(item => item.BaseType == "MessageData" && item.Data.GetProperty("message").GetString()!.StartsWith("Case stuck", StringComparison.Ordinal)).ShouldBe(Steps);
        items.Count(item => item.BaseType == "RemoteDependencyData" && $"{item.Data}".Contains($"OVOP-{Round}-", StringComparison.Ordinal)).ShouldBe(Steps);
    }

    [Fact]
    public async Task Metrics_arrive_under_the_names_and_with_the_sums_that_the_alerts_read()
    {
        var items = await Export(meters =>
        {
            meters.Sent(accepted: false);
            meters.See(new([], 3, TimeSpan.FromMinutes(61), DateTimeOffset.UtcNow));
        });

        var metrics = items.Where(item => item.BaseType == "MetricData").SelectMany(item => item.Data.GetProperty("metrics").EnumerateArray()
            .Select(metric => (Name: metric.GetProperty("name").GetString()!, Value: metric.GetProperty("value").GetDouble(), item.Data))).ToLookup(metric => metric.Name);
        metrics["ovop.failures"].ShouldContain(metric => metric.Value == 3);
        metrics["ovop.failures.oldest"].ShouldContain(metric => metric.Value == 61);
        metrics["ovop.cases.stuck"].ShouldContain(metric => metric.Value == 0);
        metrics["ovop.letters"].ShouldContain(metric => metric.Data.GetProperty("properties").GetProperty("outcome").GetString() == "failed");
    }

    private ILogger? _log;

    private async Task<IReadOnlyList<(string BaseType, JsonElement Data)>> Export(Action<CaseMeters> work)
    {
        await using var received = await Received.Start();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = $"InstrumentationKey={Guid.NewGuid()};IngestionEndpoint={received.Address}/;LiveEndpoint={received.Address}/",
            })
            .Build();
        await using (var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddTelemetry(configuration).BuildServiceProvider())
        {
            var (traces, metrics, logs) = (services.GetRequiredService<TracerProvider>(), services.GetRequiredService<MeterProvider>(), services.GetRequiredService<LoggerProvider>());
            _log = services.GetRequiredService<ILogger<InsightsTests>>();
            // The exporter of traces and logs is put to work by a hosted service, as the app's host starts them.
            foreach (var hosted in services.GetServices<IHostedService>())
                await hosted.StartAsync(TestContext.Current.CancellationToken);
            using var meters = new CaseMeters(TimeProvider.System);
            work(meters);
            traces.ForceFlush();
            logs.ForceFlush();
            metrics.ForceFlush();
        }

        return [.. received["/v2.1/track"].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("data"))
            .Select(data => (data.GetProperty("baseType").GetString()!, data.GetProperty("baseData")))];
    }

    [LoggerMessage(LogLevel.Warning, "Case stuck: {Number}")]
    private static partial void Stuck(ILogger log, int number);
}
