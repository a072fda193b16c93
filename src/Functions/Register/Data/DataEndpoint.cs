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
    public static async Task<IResult> Page(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data")] HttpRequest request) =>
        await PublicCache.KeepPage(request.HttpContext, "") ?? Pages.Render<DataPage>(request.HttpContext);

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

    [Function("DataChanges")]
    public async Task<IResult> Changes(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ChangeFeed.Path)] HttpRequest request, CancellationToken cancel)
    {
        var register = await table.Read(cancel);
        return OpenData.Answer(
            request.HttpContext, register, () => Results.Text(ChangeFeed.Of(register, site.Value.BaseAddress), "application/atom+xml"));
    }

    [Function("DataCatalogue")]
    public async Task<IResult> Described(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data/katalog.jsonld")] HttpRequest request,
        CancellationToken cancel)
    {
        var register = await table.Read(cancel);
        return OpenData.Answer(request.HttpContext, register,
            () => Results.Text(Catalogue.Of(register, site.Value.BaseAddress).ToJsonString(), "application/ld+json"));
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
