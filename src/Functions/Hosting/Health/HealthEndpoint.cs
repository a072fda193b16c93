using Azure;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ovop.Functions.Hosting.Health;

/// <summary>For probes: 200 when the app runs and reaches its storage, 503 when it does not.</summary>
public sealed class HealthEndpoint(BlobServiceClient blobs)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    [Function(nameof(HealthEndpoint))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(request.HttpContext.RequestAborted);
        limit.CancelAfter(Patience);
        try
        {
            await blobs.GetBlobContainerClient(Registration.KeyContainer).ExistsAsync(limit.Token);
            return Results.Json(new { status = "ok" });
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or OperationCanceledException)
        {
            return Results.Json(new { status = "storage unreachable" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
