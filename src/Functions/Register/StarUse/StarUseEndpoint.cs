using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Register.StarUse;

/// <summary>The rules for using the logo and the stars.</summary>
internal sealed class StarUseEndpoint
{
    [Function(nameof(StarUseEndpoint))]
    public static async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "aturan-bintang")] HttpRequest request) =>
        await PublicCache.KeepPage(request.HttpContext, nameof(StarUsePage)) ?? Pages.Render<StarUsePage>(request.HttpContext);
}
