using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Register;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Home;

/// <summary>
/// The front page: what the award is, what it was given for, and the round that runs. Its odd route is how a function answers "/" under
/// an empty route prefix: "/" itself is joined to "//".
/// </summary>
internal sealed class HomeEndpoint(IRounds rounds, TableRegister table, TimeProvider clock)
{
    private const int Shown = 4;

    [Function(nameof(HomeEndpoint))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{front:maxlength(0)?}")] HttpRequest request,
        CancellationToken cancel)
    {
        var (register, round, now) = (await table.Read(cancel), await rounds.Latest(cancel), clock.GetUtcNow());
        var mark = $"{register.Mark} {round?.Hash} {now < round?.Opens} {round?.IsOpenAt(now)}";
        return await PublicCache.KeepPage(request.HttpContext, mark) ?? Pages.Render<HomePage>(request.HttpContext, new
        {
            Round = round,
            Now = now,
            InForce = register.InForce.ToList(),
            Newest = await Pictured.Newest(table, register, Shown, cancel),
        });
    }
}
