using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Home;

public sealed class HomeEndpoint
{
    [Function(nameof(HomeEndpoint))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "/")] HttpRequest request) =>
        Pages.Render<HomePage>(request.HttpContext);
}
