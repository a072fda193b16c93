using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Consent;
using Ovop.Core.Sharing;
using Ovop.Functions.Award;
using Ovop.Functions.Behalf.Sheets;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Behalf;

/// <summary>The officer asks the producer to confirm, by mail or by a sheet of paper, and sees what became of it.</summary>
internal sealed class RequestEndpoint(OwnCases own, CaseDesk desk, SealedDigits digits, LinkTokens links)
{
    private const string Route = "permohonan/{number}/konfirmasi";

    [Function("ProducerRequestGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string number, CancellationToken cancel) =>
        own.Answer(request, number, Right.Own, (dossier, setting) => Task.FromResult(Page(request, dossier, setting)), cancel);

    [Function("ProducerRequestPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.AnswerForm(request, number, Right.Own, async (dossier, setting, _) =>
        {
            var sealedDigits = digits.Draw();
            var decision = await desk.Act(
                orchestrations, dossier.Number, (now, then) => ProducerConsent.Ask(now, sealedDigits, then), cancel);
            if (!decision.IsOk)
                return decision.Problems[0].Kind is ProblemKind.Invalid
                    ? Page(request, dossier, setting)
                    : decision.Problems.ToHttp(request.HttpContext);

            return Results.LocalRedirect(dossier.Number.Confirmation);
        }, cancel);

    [Function("ProducerSheet")]
    public Task<IResult> Sheet(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = $"{Route}/lembar")] HttpRequest request,
        string number, CancellationToken cancel) =>
        own.Answer(request, number, Right.Own, (dossier, setting) => Task.FromResult(
            PaperRequest.Of(dossier, setting, digits, links) is { } sheet
                ? Pages.Render<SheetPage>(request.HttpContext, new { Sheet = sheet })
                : Results.LocalRedirect(dossier.Number.Confirmation)), cancel);

    private static IResult Page(HttpRequest request, Dossier dossier, Setting setting) => Filing.Of(dossier) is null
        ? Results.LocalRedirect(dossier.Number.Page)
        : Pages.Render<RequestPage>(request.HttpContext, new { Dossier = dossier, Setting = setting });
}
