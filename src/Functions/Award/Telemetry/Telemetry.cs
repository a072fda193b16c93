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
/// APPLICATIONINSIGHTS_CONNECTION_STRING (by identity where APPLICATIONINSIGHTS_AUTHENTICATION_STRING says so), or neither.
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
                // Of itself the exporter keeps five traces a second and drops what is logged beneath the others, the alerts' words too.
                // The host's exporter is told the same by OTEL_TRACES_SAMPLER.
                (azure.TracesPerSecond, azure.SamplingRatio, azure.EnableTraceBasedLogsSampler) = (null, 1, false);
                if (!string.IsNullOrEmpty(configuration["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"]))
                    azure.Credential = new ManagedIdentityCredential(BlobStorage.Identity(configuration));
            });

        return services;
    }
}
