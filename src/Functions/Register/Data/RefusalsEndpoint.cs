using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Award;

namespace Ovop.Functions.Register.Data;

/// <summary>Where applications end without a star, as open data: counts alone.</summary>
internal sealed class RefusalsEndpoint(Glance cases)
{
    [Function("RefusalsCsv")]
    public async Task<IResult> Csv(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data/penolakan.csv")] HttpRequest request,
        CancellationToken cancel)
    {
        var counted = Refusals.Of(await cases.Read(cancel));
        return OpenData.Answer(request.HttpContext, string.Join(';', counted),
            () => Results.Bytes(Refusals.Csv(counted), "text/csv; charset=utf-8", "penolakan.csv"));
    }

    [Function("RefusalsJson")]
    public async Task<IResult> Json(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data/penolakan.json")] HttpRequest request,
        CancellationToken cancel)
    {
        var counted = Refusals.Of(await cases.Read(cancel));
        return OpenData.Answer(request.HttpContext, string.Join(';', counted),
            () => OpenData.Json(new { Version = 1, Licence = "CC-BY-4.0", Refusals.Least, Refusals = counted }));
    }
}
