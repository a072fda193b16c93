using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Anchor;
using Ovop.Core.Register;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Register;
using Ovop.Functions.Register.Data;

namespace Ovop.Functions.Anchor;

/// <summary>
/// The proof that the trail behind a certificate stands in the daily record: in words, and as JSON for the verify command.
/// </summary>
internal sealed class ProofEndpoint(TableRegister table, DayRecords records)
{
    [Function("ProofPage")]
    public Task<IResult> Page(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sertifikat/{number}/bukti")] HttpRequest request,
        string number, CancellationToken cancel) =>
        Answer(request, number, async (award, proof) => await PublicCache.KeepPage(request.HttpContext, proof?.Day.Seal ?? "")
            ?? Pages.Render<ProofPage>(request.HttpContext, new { Award = award, Proof = proof }), cancel);

    [Function("ProofJson")]
    public Task<IResult> Json(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sertifikat/{number}/bukti.json")] HttpRequest request,
        string number, CancellationToken cancel) =>
        Answer(request, number, (_, proof) => Task.FromResult(proof is null
            ? new Problem("proof.notyet", ProblemKind.NotFound).ToHttp(request.HttpContext)
            : OpenData.Answer(request.HttpContext, proof.Day.Seal, () => OpenData.Json(proof))), cancel);

    private async Task<IResult> Answer(
        HttpRequest request, string number, Func<PublicAward, Inclusion?, Task<IResult>> answer, CancellationToken cancel)
    {
        var reading = CertificateNumber.Read(number);
        return !reading.IsOk ? (reading.Problems[0] with { Kind = ProblemKind.NotFound }).ToHttp(request.HttpContext)
            : (await table.Read(cancel)).Find(reading.Value) is not { } award
                ? new Problem("certificate.unknown", ProblemKind.NotFound).ToHttp(request.HttpContext)
            : await answer(award, await records.ProofOf(award, cancel));
    }
}
