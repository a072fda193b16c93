using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;
using Ovop.Core;
using Ovop.Functions.Hosting.Errors;

namespace Ovop.Functions.Hosting.Assets;

public sealed class AssetEndpoint
{
    [Function(nameof(AssetEndpoint))]
    public static IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "aset/{*path}")] HttpRequest request, string path)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        var isPacked = accepted.Contains("br", StringComparison.OrdinalIgnoreCase);
        if (PackedProgram.Open(path, isPacked) is { } part)
            return Kept(request, isPacked ? "br" : null, Results.Stream(part, Asset.TypeOf(path)));
        if (AssetShelf.Find(path) is not { } asset)
            return new Problem("page.unknown", ProblemKind.NotFound).ToHttp(request.HttpContext);

        var (content, encoding) = asset.For(accepted);
        return Kept(request, encoding, Results.Bytes(
            content, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Name}-{encoding ?? "id"}\"")));
    }

    /// <summary>What never changes under its address is asked for once.</summary>
    private static IResult Kept(HttpRequest request, string? encoding, IResult file)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        return file;
    }
}
