using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Places;
using Ovop.Core.Register;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Register.Search;

namespace Ovop.Functions.Register.Map;

/// <summary>What is made where: the provinces as tiles, and the crafts of one province. Only awards in force count.</summary>
internal sealed class MapEndpoint(TableRegister table)
{
    private const int Pictures = 8;

    [Function("MapOfProvinces")]
    public async Task<IResult> All(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "peta")] HttpRequest request, CancellationToken cancel)
    {
        var filter = RegisterFilter.Of(request.Query) with { Province = "", Regency = "" };
        var register = await table.Read(cancel);
        return await PublicCache.KeepPage(request.HttpContext, register.Mark)
            ?? Pages.Render<MapPage>(request.HttpContext, new
            {
                Filter = filter,
                register.Stars,
                Counts = MadeWhere.Count(filter.Apply(register).Where(award => award.State == AwardState.Valid)),
            });
    }

    [Function("MapOfProvince")]
    public async Task<IResult> One(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "peta/{code}")] HttpRequest request,
        string code, CancellationToken cancel)
    {
        if (Provinces.Find(code) is not { } province)
            return new Problem("register.province", ProblemKind.NotFound).ToHttp(request.HttpContext);

        var register = await table.Read(cancel);
        return await PublicCache.KeepPage(request.HttpContext, register.Mark)
            ?? Pages.Render<ProvincePage>(request.HttpContext, new
            {
                Province = province,
                Crafts = MadeWhere.Crafts(register.InForce, province.Code),
                Products = await Pictured.Of(table, register, MadeWhere.Products(
                    register.InForce.Where(award => award.Province == province.Code)).Take(Pictures), cancel),
            });
    }
}
