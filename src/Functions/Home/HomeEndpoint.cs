using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Home;

/// <summary>The front page. Its odd route is how a function answers "/" under an empty route prefix: "/" itself is joined to "//".</summary>
public sealed class HomeEndpoint
{
    [Function(nameof(HomeEndpoint))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{front:maxlength(0)?}")] HttpRequest request) =>
        Pages.Render<HomePage>(request.HttpContext);
}
