using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices;

namespace Ovop.Functions.Register.Data;

/// <summary>The open data: its page, its files and the documents that describe them.</summary>
internal sealed class DataEndpoint(TableRegister table, IOptions<SiteOptions> site)
{
    [Function("DataPage")]
    public static IResult Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data")] HttpRequest request) =>
        PublicCache.Keep(request.HttpContext, "", isPage: true) ?? Pages.Render<DataPage>(request.HttpContext);

    [Function("DataCsv")]
    public async Task<IResult> Csv(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data/register.csv")] HttpRequest request,
        CancellationToken cancel)
    {
        var register = await table.Read(cancel);
        return OpenData.Answer(request.HttpContext, register, () => Results.Bytes(
            RegisterCsv.File(register.Awards), "text/csv; charset=utf-8", "register.csv"));
    }

    [Function("DataJson")]
    public async Task<IResult> Json(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data/register.json")] HttpRequest request,
        CancellationToken cancel)
    {
        var register = await table.Read(cancel);
        return OpenData.Answer(request.HttpContext, register, () => OpenData.Json(OpenData.Of(register.Awards)));
    }

    [Function("DataSchema")]
    public static IResult Schema(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data/register.schema.json")] HttpRequest request) =>
        OpenData.Answer(
            request.HttpContext, () => Results.Text(OpenData.File("register.schema.json"), "application/schema+json"));

    [Function("DataCsvMetadata")]
    public IResult CsvColumns(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data/register.csv-metadata.json")] HttpRequest request) =>
        OpenData.Answer(
            request.HttpContext, () => Results.Text(CsvMetadata.Of(site.Value.BaseAddress).ToJsonString(), "application/csvm+json"));

    [Function("DataOpenApi")]
    public IResult OpenApi(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/openapi.json")] HttpRequest request) =>
        OpenData.Answer(request.HttpContext, () => Results.Text(OpenData.OpenApi(site.Value.BaseAddress), "application/json"));
}
