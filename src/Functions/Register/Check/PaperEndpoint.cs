using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;
using Ovop.Core;
using Ovop.Core.Register;
using Ovop.Functions.Hosting.Errors;

namespace Ovop.Functions.Register.Check;

/// <summary>The paper of a certificate, which never changes.</summary>
internal sealed class PaperEndpoint(AwardPublisher papers)
{
    [Function(nameof(PaperEndpoint))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sertifikat/{number}/pdf")] HttpRequest request, string number, CancellationToken cancel)
    {
        var reading = CertificateNumber.Read(number);
        if (!reading.IsOk) return reading.Problems.ToHttp(request.HttpContext);
        if (await papers.Find(reading.Value, cancel) is not { } paper)
            return new Problem("certificate.unknown", ProblemKind.NotFound).ToHttp(request.HttpContext);

        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.ContentDisposition = $"inline; filename=\"{reading.Value}.pdf\"";
        return Results.Bytes(paper.ToMemory(), "application/pdf", entityTag: new EntityTagHeaderValue($"\"{reading.Value}\""));
    }
}
