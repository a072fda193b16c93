using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Sharing;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Rounds;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Documents.Templates;

/// <summary>The template of a document, to be printed: blank for everybody, with the answers so far for its applicant.</summary>
internal sealed class TemplateEndpoint(OwnCases own, IRounds rounds)
{
    private static readonly Problem Unknown = new("page.unknown", ProblemKind.NotFound);

    [Function("TemplateBlank")]
    public async Task<IResult> Blank(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "blangko/{code}")] HttpRequest request, string code,
        CancellationToken cancel) =>
        await rounds.Latest(cancel) is { } round && round.Checklist.Find(code) is { Template: not null } item
            ? await PublicCache.KeepPage(request.HttpContext, round.Hash)
                ?? Pages.Render<TemplatePage>(request.HttpContext, new { Round = round, Item = item })
            : Unknown.ToHttp(request.HttpContext);

    [Function("TemplateOwn")]
    public Task<IResult> Own(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}/blangko/{code}")] HttpRequest request,
        string number, string code, CancellationToken cancel) =>
        own.Answer(request, number, Right.View, (dossier, setting) => Task.FromResult(
            DocumentRules.Find(Revisions.AsSent(dossier), setting.Round, code) is { Template: not null } item
            ? Pages.Render<TemplatePage>(
                request.HttpContext,
                new { setting.Round, Item = item, dossier.Number, Form = Revisions.Form(dossier) })
            : Unknown.ToHttp(request.HttpContext)), cancel);
}
