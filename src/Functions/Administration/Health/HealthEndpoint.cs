using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Administration.Failures;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Failures;

namespace Ovop.Functions.Administration.Health;

/// <summary>
/// For probes: 200 when the app runs and reaches its storage, 503 when it does not. Letters that cannot be sent for
/// longer than <see cref="MailPatience"/> are said, and what else has failed for longer
/// than <see cref="FailureWatchTrigger.Patience"/>, but no instance would do better: the answer stays 200.
/// </summary>
internal sealed class HealthEndpoint(LatestHealth latest)
{
    public static readonly TimeSpan MailPatience = TimeSpan.FromHours(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    [Function(nameof(HealthEndpoint))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(request.HttpContext.RequestAborted);
        limit.CancelAfter(Patience);
        try
        {
            return Results.Json(await latest.Read(limit.Token));
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or OperationCanceledException)
        {
            return Results.Json(latest.Unreachable, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>What the cases say of the mail.</summary>
    public static Health Of(IReadOnlyList<BoardLine> lines, DateTimeOffset now, IReadOnlyList<NotedFailure>? noted = null)
    {
        var age = lines.Min(line => line.UnsentSince) is { } since ? now - since : TimeSpan.Zero;
        var (failures, first) = Failure.Sum(Failure.Known(lines, noted ?? []));
        var failing = first is { } begun ? now - begun : TimeSpan.Zero;
        var status = failing > FailureWatchTrigger.Patience ? "failing" : age > MailPatience ? "mail delayed" : "ok";
        return new(status, lines.Sum(line => line.UnsentLetters), (int)age.TotalMinutes)
        {
            Failures = failures,
            OldestFailureMinutes = (int)failing.TotalMinutes,
        };
    }
}

/// <summary>How the app is.</summary>
/// <param name="Status">"ok", "failing", "mail delayed" or "storage unreachable".</param>
/// <param name="UnsentLetters">Letters that could not be sent, or did not arrive.</param>
/// <param name="OldestUnsentMinutes">For how long the oldest of them has waited.</param>
internal sealed record Health(string Status, int UnsentLetters, int OldestUnsentMinutes)
{
    /// <summary>What failed and is not mended, by <see cref="Failure.Sum"/>.</summary>
    public int Failures { get; init; }

    /// <summary>For how long the oldest of it has failed.</summary>
    public int OldestFailureMinutes { get; init; }

    /// <summary>How old that is which this instance shows because it cannot read it anew; 0 while it can.</summary>
    public int StaleSeconds { get; init; }
}
