using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Rounds.Terms;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Register.StarRules;

/// <summary>
/// How stars are given: everything that the latest round says of it, for one of its commodities, and how points were spread in those
/// that are over.
/// </summary>
internal sealed class StarRulesEndpoint(IRounds rounds, LatestPoints latest)
{
    [Function(nameof(StarRulesEndpoint))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "cara-bintang")] HttpRequest request, CancellationToken cancel)
    {
        if (await rounds.Latest(cancel) is not { } round)
            return Pages.Render<StarRulesPage>(request.HttpContext);

        var asked = round.Commodities.Where(commodity => $"{commodity}" == request.Query["komoditi"]);
        var stage = round.StageRubrics.Keys.Where(stage => $"{stage}" == request.Query["tahap"]).FirstOrDefault(Stage.Review);
        var points = await latest.Read(cancel);
        return await PublicCache.KeepPage(request.HttpContext, $"{round.Hash} {string.Join(';', points)}") ?? Pages.Render<StarRulesPage>(
            request.HttpContext, new
            {
                Round = round,
                Commodity = asked.FirstOrDefault(round.Commodities[0]),
                Stage = stage,
                Spreads = points,
            });
    }
}
