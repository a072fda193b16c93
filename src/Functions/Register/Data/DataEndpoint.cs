using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Register;
using Ovop.Core.Rounds;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Register.Search;

namespace Ovop.Functions.Register.Data;

/// <summary>The open data: its page, its files and the documents that describe them.</summary>
internal sealed class DataEndpoint(TableRegister register, TimeProvider clock)
{
    [Function("DataPage")]
    public static IResult Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data")] HttpRequest request) =>
        PublicCache.Keep(request.HttpContext, nameof(DataPage), isPage: true) ?? Pages.Render<DataPage>(request.HttpContext);

    [Function("DataCsv")]
    public async Task<IResult> Csv([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data/register.csv")] HttpRequest request, CancellationToken cancel)
    {
        var awards = await Awards(cancel);
        return OpenData.Answer(request.HttpContext, awards, () => Results.Bytes(RegisterCsv.File(awards), "text/csv; charset=utf-8", "register.csv"));
    }

    [Function("DataJson")]
    public async Task<IResult> Json([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data/register.json")] HttpRequest request, CancellationToken cancel) =>
        OpenData.Answer(request.HttpContext, OpenData.Of(await Awards(cancel)));

    [Function("DataSchema")]
    public static IResult Schema([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data/register.schema.json")] HttpRequest request) =>
        Document(request.HttpContext, "register.schema.json", "application/schema+json");

    [Function("DataOpenApi")]
    public static IResult OpenApi([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/openapi.json")] HttpRequest request) =>
        Document(request.HttpContext, "openapi.json", "application/json");

    private static IResult Document(HttpContext http, string name, string type) =>
        OpenData.Answer(http, name, () => Results.Text(OpenData.File(name), type));

    private async Task<IReadOnlyList<PublicAward>> Awards(CancellationToken cancel)
    {
        var today = WorkingCalendar.DateOf(clock.GetUtcNow());
        return RegisterFilter.All.Apply((await register.All(cancel)).Select(award => award.On(today)));
    }
}
