using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ovop.Functions.Register.Data;

/// <summary>The counts with what they mean.</summary>
/// <param name="Version">Of their form, as <see cref="OpenData"/> has it.</param>
/// <param name="Licence">SPDX identifier.</param>
/// <param name="Least">The least that is told (<see cref="Data.Refusals.Least"/>).</param>
internal sealed record RefusalData(int Version, string Licence, int Least, IReadOnlyList<Refusals> Refusals);

/// <summary>Where applications end without a star, as open data: counts alone.</summary>
internal sealed class RefusalsEndpoint(LatestRefusals latest)
{
    [Function("RefusalsCsv")]
    public async Task<IResult> Csv(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data/penolakan.csv")] HttpRequest request,
        CancellationToken cancel)
    {
        var counted = await latest.Read(cancel);
        return OpenData.Answer(request.HttpContext, string.Join(';', counted),
            () => Results.Bytes(Refusals.Csv(counted), "text/csv; charset=utf-8", "penolakan.csv"));
    }

    [Function("RefusalsJson")]
    public async Task<IResult> Json(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data/penolakan.json")] HttpRequest request,
        CancellationToken cancel)
    {
        var counted = await latest.Read(cancel);
        return OpenData.Answer(request.HttpContext, string.Join(';', counted),
            () => OpenData.Json(new RefusalData(1, "CC-BY-4.0", Refusals.Least, counted)));
    }
}
