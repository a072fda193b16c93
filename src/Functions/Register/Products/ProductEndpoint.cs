using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Register;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices;

namespace Ovop.Functions.Register.Products;

/// <summary>
/// A product with a star, its story and all its stars; found by any of its certificates, kept by search engines under the newest.
/// </summary>
internal sealed class ProductEndpoint(TableRegister table, IOptions<SiteOptions> site)
{
    private const int MostNeighbours = 4;

    [Function(nameof(ProductEndpoint))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "produk/{number}")] HttpRequest request,
        string number, CancellationToken cancel)
    {
        var http = request.HttpContext;
        var reading = CertificateNumber.Read(number);
        if (!reading.IsOk)
            return (reading.Problems[0] with { Kind = ProblemKind.NotFound }).ToHttp(http);
        var register = await table.Read(cancel);
        if (register.Find(reading.Value) is not { } award)
            return new Problem("certificate.unknown", ProblemKind.NotFound).ToHttp(http);

        var back = CameFrom.Page(http, "/register", "/peta", "/jelajah", "/komoditas", "/tahun", "/desa", "/pelaku");
        if (await PublicCache.KeepPage(http, $"{register.Mark} {back}") is { } unchanged)
            return unchanged;

        var history = StarHistory.Of(award, register.Awards);
        var shown = await table.Shown(register, history[0].Certificate, cancel);
        if (shown.IsNothing)
            shown = await table.Shown(register, award.Certificate, cancel);
        return Pages.Render<ProductPage>(http, new
        {
            Award = award,
            Back = back,
            History = history,
            Shown = shown,
            Makers = MadeWhere.MakersLike(award, register.InForce),
            Neighbours = await Pictured.Of(table, register, MadeWhere.Neighbours(award, register.InForce).Take(MostNeighbours), cancel),
            Site = site.Value.BaseAddress,
        });
    }
}
