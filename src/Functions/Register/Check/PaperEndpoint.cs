using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Register;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Register.Certificates;

namespace Ovop.Functions.Register.Check;

/// <summary>The paper of a certificate: as it was issued while its star is in force, and marked across once it is not.</summary>
internal sealed class PaperEndpoint(AwardPublisher papers, TableRegister table)
{
    [Function(nameof(PaperEndpoint))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sertifikat/{number}/pdf")] HttpRequest request,
        string number, CancellationToken cancel)
    {
        var http = request.HttpContext;
        var reading = CertificateNumber.Read(number);
        if (!reading.IsOk) return reading.Problems.ToHttp(http);
        var register = await table.Read(cancel);
        if (register.Find(reading.Value) is not { } award || await papers.Find(reading.Value, cancel) is not { } paper)
            return new Problem("certificate.unknown", ProblemKind.NotFound).ToHttp(http);
        if (PublicCache.Keep(http, register.Mark) is { } unchanged)
            return unchanged;

        http.Response.Headers.ContentDisposition = $"inline; filename=\"{reading.Value}.pdf\"";
        return Results.Bytes(
            award.State == AwardState.Valid ? paper.ToArray() : CertificateMark.Apply(paper.ToArray(), award), "application/pdf");
    }
}
