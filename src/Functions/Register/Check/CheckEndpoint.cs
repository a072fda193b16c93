using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Register;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Register.Check;

/// <summary>Checks a certificate: by the address in its QR code, or by its number typed in.</summary>
internal sealed class CheckEndpoint(TableRegister table, AwardPublisher papers)
{
    [Function("CheckForm")]
    public static IResult Form([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sertifikat")] HttpRequest request)
    {
        var typed = NumberIn(request.Query["nomor"].ToString().Trim());
        return ApplicationNumber.TryRead(typed, out var application) ? OfApplication(request.HttpContext, application)
            : typed.Length is > 0 and <= 60
                ? Results.LocalRedirect($"/sertifikat/{Uri.EscapeDataString(typed.ToUpperInvariant())}")
            : !request.Query.ContainsKey("nomor") ? Pages.Render<CheckPage>(request.HttpContext)
            : NotFound(request.HttpContext, "", new Problem(
                typed.Length == 0 ? "certificate.empty" : "certificate.format", Field: "nomor"));
    }

    /// <summary>Another app reads a QR code as an address, which people paste whole: the number in it; else what was typed.</summary>
    private static string NumberIn(string typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var address)
            && address.Segments.SkipWhile(part => part is not ("sertifikat/" or "produk/")).ElementAtOrDefault(1) is { } number
            ? number.TrimEnd('/')
            : typed;

    [Function("CheckCertificate")]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sertifikat/{number}")] HttpRequest request,
        string number, CancellationToken cancel)
    {
        var http = request.HttpContext;
        if (ApplicationNumber.TryRead(number, out var application))
            return OfApplication(http, application);
        var reading = CertificateNumber.Read(number);
        if (!reading.IsOk)
            return NotFound(http, number, reading.Problems[0]);
        var register = await table.Read(cancel);
        if (register.Find(reading.Value) is not { } award)
            return NotFound(http, number, new Problem("certificate.unknown", ProblemKind.NotFound, "nomor"));

        var back = CameFrom.Page(http, "/register", "/produk");
        return await PublicCache.KeepPage(http, $"{register.Mark} {back}")
            ?? Pages.Render<AwardPage>(
                http, new { Award = award, Back = back, Signature = await papers.Signature(award.Certificate, cancel) });
    }

    /// <summary>Says what the number is of, whether or not there is such an application.</summary>
    private static IResult OfApplication(HttpContext http, ApplicationNumber application) => NotFound(
        http, $"{application}", new Problem("certificate.application", ProblemKind.NotFound, "nomor", $"{application}"), application);

    private static IResult NotFound(HttpContext http, string number, Problem problem, ApplicationNumber? application = null) =>
        ProblemAnswers.WantsPage(http.Request)
            ? Pages.Render<CheckPage>(
                http, new { Number = number, Problems = new[] { problem }, Application = application }, StatusCodes.Status404NotFound)
            : problem.ToHttp(http);
}
