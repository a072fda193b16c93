using Microsoft.Extensions.Logging;

namespace Ovop.Functions.Hosting.Telemetry;

/// <summary>
/// What other libraries log is kept from all logs where it tells requests: "Request starting …", "redirecting to …" and the calls
/// of storage hold addresses, which say who reads what.
/// </summary>
internal static class QuietLogs
{
    public static ILoggingBuilder AddQuiet(this ILoggingBuilder logging) => logging
        .AddFilter("Azure", LogLevel.Warning)
        .AddFilter("Azure.Core", LogLevel.Error)
        .AddFilter("System.Net.Http", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
        // It warns of every page with a form that it forbids to keep what SecurityHeaders has forbidden to keep already.
        .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
}
