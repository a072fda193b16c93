using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Places;
using Ovop.Core.Register;
using Ovop.Core.Rounds;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Register.Gallery;

/// <summary>
/// Products to be looked at: all of them, those of a commodity, of a year, of a village, of a producer. Only awards in force
/// are shown, but for a producer, who has a history.
/// </summary>
internal sealed class GalleryEndpoint(TableRegister table)
{
    private const int PageSize = 24;

    [Function("GalleryOfAll")]
    public Task<IResult> All(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "jelajah")] HttpRequest request, CancellationToken cancel) =>
        Show(request, new GalleryOf(), cancel);

    [Function("GalleryOfCommodity")]
    public Task<IResult> OfCommodity(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "komoditas/{code}")] HttpRequest request,
        string code, CancellationToken cancel) =>
        Show(request, Enum.GetNames<Commodity>().Contains(code) ? new GalleryOf { Commodity = Enum.Parse<Commodity>(code) } : null, cancel);

    [Function("GalleryOfYear")]
    public Task<IResult> OfYear(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "tahun/{year}")] HttpRequest request,
        string year, CancellationToken cancel) =>
        Show(request, int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var decided)
            ? new GalleryOf { Year = decided }
            : null, cancel);

    [Function("GalleryOfVillage")]
    public Task<IResult> OfVillage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desa/{regency}/{village}")] HttpRequest request,
        string regency, string village, CancellationToken cancel) =>
        Show(request, Regencies.Find(regency) is { } found ? new GalleryOf { Regency = found, Village = village } : null, cancel);

    [Function("GalleryOfProducer")]
    public Task<IResult> OfProducer(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "pelaku/{regency}/{producer}")] HttpRequest request,
        string regency, string producer, CancellationToken cancel) =>
        Show(request, Regencies.Find(regency) is { } found ? new GalleryOf { Regency = found, Producer = producer } : null, cancel);

    private async Task<IResult> Show(HttpRequest request, GalleryOf? of, CancellationToken cancel)
    {
        var (http, register) = (request.HttpContext, await table.Read(cancel));
        if (of?.IsIn(register) != true)
            return new Problem("page.unknown", ProblemKind.NotFound).ToHttp(http);
        if (await PublicCache.KeepPage(http, register.Mark) is { } unchanged)
            return unchanged;

        var products = MadeWhere.Products(register.InForce.Where(of.Holds)).ToList();
        var last = Math.Max(1, (products.Count + PageSize - 1) / PageSize);
        var current = int.TryParse(request.Query["halaman"], out var page) ? Math.Clamp(page, 1, last) : 1;
        return Pages.Render<GalleryPage>(http, new
        {
            Of = of,
            Register = register,
            Products = await Pictured.Of(table, register, products.Skip((current - 1) * PageSize).Take(PageSize), cancel),
            Total = products.Count,
            Current = current,
            Last = last,
        });
    }
}
