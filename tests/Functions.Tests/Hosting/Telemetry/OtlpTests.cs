using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Ovop.Functions.Award.Telemetry;

namespace Ovop.Functions.Tests.Hosting.Telemetry;

public sealed class OtlpTests
{
    [Fact]
    public async Task A_receiver_gets_the_steps_of_a_case_under_its_number_and_the_award_in_numbers()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using var receiver = await Receiver((path, body) => received.AddOrUpdate(path, body, (_, before) => before + body));
        var address = receiver.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = address, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" })
            .Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddTelemetry(configuration).BuildServiceProvider();
        var (traces, metrics) = (services.GetRequiredService<TracerProvider>(), services.GetRequiredService<MeterProvider>());
        using var meters = new CaseMeters();

        using (CaseTraces.Begin("decide", new("2026", 42)))
            meters.Sent(accepted: true);
        traces.ForceFlush();
        metrics.ForceFlush();

        received["/v1/traces"].ShouldContain("ovop.case");
        received["/v1/traces"].ShouldContain("OVOP-2026-000042");
        received["/v1/metrics"].ShouldContain("ovop.letters");
    }

    private static async Task<WebApplication> Receiver(Action<string, string> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = builder.Build();
        receiver.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received(context.Request.Path, Encoding.Latin1.GetString(body.ToArray()));
            context.Response.StatusCode = StatusCodes.Status200OK;
        });
        await receiver.StartAsync();
        return receiver;
    }
}
