using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Anchor;

/// <summary>Where anybody checks a dossier file on their own device: hashes and chain, without the rules; nothing is sent here.</summary>
internal sealed class CheckFileEndpoint
{
    [Function(nameof(CheckFileEndpoint))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "periksa-berkas")] HttpRequest request) =>
        Pages.Render<CheckFilePage>(request.HttpContext);
}
