using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Ovop.Functions.Award.Telemetry;

namespace Ovop.Functions.Tests.Hosting.Telemetry;

public sealed class OtlpTests
{
    [Fact]
    public async Task A_receiver_gets_the_steps_of_a_case_under_its_number_and_the_award_in_numbers()
    {
        await using var received = await Received.Start();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = received.Address, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" })
            .Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddTelemetry(configuration).BuildServiceProvider();
        var (traces, metrics) = (services.GetRequiredService<TracerProvider>(), services.GetRequiredService<MeterProvider>());
        using var meters = new CaseMeters(TimeProvider.System);

        using (CaseTraces.Begin("decide", new("2026", 42)))
            meters.Sent(accepted: true);
        traces.ForceFlush();
        metrics.ForceFlush();

        received["/v1/traces"].ShouldContain("ovop.case");
        received["/v1/traces"].ShouldContain("OVOP-2026-000042");
        received["/v1/metrics"].ShouldContain("ovop.letters");
    }
}
