using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Functions.Hosting.Errors;

namespace Ovop.Functions.Register.Photos;

/// <summary>A photo of a product; what stands under a name never changes.</summary>
internal sealed class PhotoEndpoint(PublicPhotos photos)
{
    [Function(nameof(PhotoEndpoint))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "foto/{name}")] HttpRequest request,
        string name, CancellationToken cancel)
    {
        if (await photos.Open(name, cancel) is not { } photo)
            return new Problem("page.unknown", ProblemKind.NotFound).ToHttp(request.HttpContext);

        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        return Results.Stream(photo, "image/webp");
    }
}
