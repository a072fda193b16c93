using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Award.Endings;
using Ovop.Core.Cases;
using Ovop.Core.Sharing;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Sharing;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Anchor;

/// <summary>
/// What proves how an application ended, with a star or without: to its applicant and to the office alone. In words, and as JSON for
/// the verify command and for checking in the browser.
/// </summary>
internal sealed class EndProofEndpoint(OwnCases own, StaffCases cases, DayRecords records)
{
    private const string Own = "permohonan/{number}/bukti", Office = $"kantor/{Own}";

    [Function("OwnProofPage")]
    public Task<IResult> OwnPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Own)] HttpRequest request, string number,
        CancellationToken cancel) =>
        own.Answer(request, number, Right.View, (dossier, setting) => Page(request, dossier, setting, isOffice: false, cancel), cancel);

    [Function("OwnProofJson")]
    public Task<IResult> OwnJson(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = $"{Own}.json")] HttpRequest request, string number,
        CancellationToken cancel) =>
        own.Answer(request, number, Right.View, (dossier, _) => Json(request, dossier, cancel), cancel);

    [Function("OfficeProofPage")]
    public Task<IResult> OfficePage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Office)] HttpRequest request, string number,
        CancellationToken cancel) =>
        cases.Answer(
            request, Access.Read, number, "proof",
            (_, dossier, setting) => Page(request, dossier, setting, isOffice: true, cancel), cancel);

    [Function("OfficeProofJson")]
    public Task<IResult> OfficeJson(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = $"{Office}.json")] HttpRequest request, string number,
        CancellationToken cancel) =>
        cases.Answer(request, Access.Read, number, "proof", (_, dossier, _) => Json(request, dossier, cancel), cancel);

    private async Task<IResult> Page(HttpRequest request, Dossier dossier, Setting setting, bool isOffice, CancellationToken cancel) =>
        Ending.Of(dossier) is not { } ending
            ? Results.LocalRedirect(isOffice ? dossier.Number.Office : dossier.Number.Page)
            : Pages.Render<EndProofPage>(request.HttpContext, new
            {
                Dossier = dossier,
                Setting = setting,
                Ending = ending,
                Proof = await records.ProofOf(dossier, cancel),
                IsOffice = isOffice,
            });

    private async Task<IResult> Json(HttpRequest request, Dossier dossier, CancellationToken cancel)
    {
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return await records.ProofOf(dossier, cancel) is { } proof
            ? Results.Json(proof, CaseJson.Options)
            : new Problem("proof.notyet", ProblemKind.NotFound).ToHttp(request.HttpContext);
    }
}
