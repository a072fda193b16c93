using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Home;

/// <summary>The front page: what the award is, and the round that runs.</summary>
internal sealed class HomeEndpoint(IRounds rounds, TimeProvider clock)
{
    [Function(nameof(HomeEndpoint))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "/")] HttpRequest request, CancellationToken cancel) =>
        Pages.Render<HomePage>(request.HttpContext, new { Round = await rounds.Current(cancel), Now = clock.GetUtcNow() });
}
