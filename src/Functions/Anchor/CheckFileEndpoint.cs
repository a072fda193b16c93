using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Security;

namespace Ovop.Functions.Anchor;

/// <summary>
/// Where anybody checks a dossier file on their own device: hashes and chain at once, the rules by a program that is loaded for it; nothing
/// is sent here.
/// </summary>
internal sealed class CheckFileEndpoint
{
    [Function(nameof(CheckFileEndpoint))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "periksa-berkas")] HttpRequest request)
    {
        ContentPolicy.AllowPrograms(request.HttpContext);
        return Pages.Render<CheckFilePage>(request.HttpContext);
    }
}
