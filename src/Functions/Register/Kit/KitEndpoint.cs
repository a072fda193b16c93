using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Register;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices;

namespace Ovop.Functions.Register.Kit;

/// <summary>
/// What a winner prints and says, for as long as the star is in force. Anybody may see it: what it shows stands on the package, and its
/// code leads to the check.
/// </summary>
internal sealed class KitEndpoint(TableRegister table, IOptions<SiteOptions> site)
{
    private const string Route = "sertifikat/{number}/label";

    /// <summary>300 dots an inch, as printers ask for.</summary>
    private const float Print = 300 / 25.4f;

    private const float Screen = 5;

    [Function("KitPage")]
    public Task<IResult> Page(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string number, CancellationToken cancel) =>
        Answer(request, number, async (register, award) => await PublicCache.KeepPage(request.HttpContext, register.Mark)
            ?? Pages.Render<KitPage>(request.HttpContext, new
            {
                Award = award,
                Product = new Uri(site.Value.BaseAddress, $"produk/{award.Certificate}"),
            }), cancel);

    [Function("KitFile")]
    public Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/{file}")] HttpRequest request,
        string number, string file, CancellationToken cancel) =>
        Answer(request, number, (register, award) => Task.FromResult(
            PublicCache.Keep(request.HttpContext, register.Mark) ?? File(request.HttpContext, award, file)), cancel);

    private IResult File(HttpContext http, PublicAward award, string file)
    {
        var check = new Uri(site.Value.BaseAddress, $"sertifikat/{award.Certificate}");
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{award.Certificate}-{file}\"";
        return file switch
        {
            "label.svg" => Results.Text(StarLabel.Label(award, check).Svg(), "image/svg+xml"),
            "label.png" => Results.Bytes(StarLabel.Label(award, check).Png(Print), "image/png"),
            "label-layar.png" => Results.Bytes(StarLabel.Label(award, check).Png(Screen), "image/png"),
            "kartu-layar.png" => Results.Bytes(StarLabel.Card(award, check).Png(Screen), "image/png"),
            "label.pdf" => Results.Bytes(StarLabel.Label(award, check).Pdf(), "application/pdf"),
            "piagam.jpg" => Results.Bytes(CertificatePicture.Of(award, check, CertificatePicture.Sent), "image/jpeg"),
            "piagam-layar.jpg" => Results.Bytes(CertificatePicture.Of(award, check, CertificatePicture.Shown), "image/jpeg"),
            "kartu.svg" => Results.Text(StarLabel.Card(award, check).Svg(), "image/svg+xml"),
            "kartu.png" => Results.Bytes(StarLabel.Card(award, check).Png(Print), "image/png"),
            "kartu.pdf" => Results.Bytes(StarLabel.Card(award, check).Pdf(), "application/pdf"),
            _ => new Problem("page.unknown", ProblemKind.NotFound).ToHttp(http),
        };
    }

    private async Task<IResult> Answer(
        HttpRequest request, string number, Func<RegisterSnapshot, PublicAward, Task<IResult>> answer, CancellationToken cancel)
    {
        var (http, reading, register) = (request.HttpContext, CertificateNumber.Read(number), await table.Read(cancel));
        return !reading.IsOk ? (reading.Problems[0] with { Kind = ProblemKind.NotFound }).ToHttp(http)
            : register.Find(reading.Value) is not { } award ? new Problem("certificate.unknown", ProblemKind.NotFound).ToHttp(http)
            : award.State != AwardState.Valid ? new Problem("kit.ended", ProblemKind.Conflict).ToHttp(http)
            : await answer(register, award);
    }
}
