using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using Ovop.Functions.Hosting;

namespace Ovop.Functions.Award.Telemetry;

/// <summary>
/// Traces, metrics and logs by OpenTelemetry, to whichever receiver is set: OTEL_EXPORTER_OTLP_ENDPOINT,
/// APPLICATIONINSIGHTS_CONNECTION_STRING, or neither.
/// </summary>
internal static class Telemetry
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var (toOtlp, toAzure) = (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"], configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"]);
        if (string.IsNullOrEmpty(toOtlp) && string.IsNullOrEmpty(toAzure))
            return services;

        AppContext.SetSwitch("Azure.Experimental.EnableActivitySource", true);
        var telemetry = services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(traces => traces.AddSource(CaseTraces.Name, "Azure.Data.*", "Azure.Storage.*"))
            .WithMetrics(metrics => metrics.AddMeter(CaseMeters.Name))
            .WithLogging();

        if (!string.IsNullOrEmpty(toOtlp))
            telemetry.UseOtlpExporter();
        if (!string.IsNullOrEmpty(toAzure))
            telemetry.UseAzureMonitorExporter(azure =>
            {
                azure.ConnectionString = toAzure;
                azure.Credential = new ManagedIdentityCredential(BlobStorage.Identity(configuration));
            });

        return services;
    }
}
