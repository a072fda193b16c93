using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Rounds;
using Ovop.Core.Sharing;
using Ovop.Functions.Documents.Direct;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Documents;

/// <summary>One document of the checklist: its versions, and the form that sends another.</summary>
internal sealed class DocumentEndpoint(OwnCases own, DocumentUpload uploads, DocumentReception reception, UploadGrants grants)
{
    private static readonly Problem Unknown = new("document.unknown", ProblemKind.NotFound);

    [Function("DocumentGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}/dokumen/{code}")] HttpRequest request,
        string number, string code, CancellationToken cancel) =>
        own.Answer(request, number, Right.View, (dossier, setting) => Task.FromResult(
            DocumentRules.Find(Revisions.AsSent(dossier), setting.Round, code) is { } item
            ? Page(request, dossier, setting, item, Refusal(dossier, setting, item), StatusCodes.Status200OK)
            : Unknown.ToHttp(request.HttpContext)), cancel);

    [BodyLimit(BodyLimit.Upload)]
    [Function("DocumentPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "permohonan/{number}/dokumen/{code}")] HttpRequest request,
        string number, string code,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.Answer(request, number, Right.Edit, async (dossier, setting) =>
        {
            if (DocumentRules.Find(Revisions.AsSent(dossier), setting.Round, code) is not { } item)
                return Unknown.ToHttp(request.HttpContext);
            if (DocumentRules.FilesMustBeAwaited(dossier, code, setting) is { } closed)
                return closed.ToHttp(request.HttpContext);

            var read = await UploadForm.Read(request, async (content, name, typed) =>
            {
                var stated = StatedDate.Read(item, name, field => typed.GetValueOrDefault(field), setting);
                return stated.IsOk
                    ? await Take(
                        orchestrations, DocumentPath.New(dossier.Number, code), stated.Value, content, DocumentLimits.Of(item), cancel)
                    : stated.Problems[0];
            }, cancel);
            if (!read.TryGet(out var problems))
                return read.Problems[0] == Forms.Stale ? Forms.Stale.ToHttp(request.HttpContext)
                    : Page(request, dossier, setting, item, read.Problems, ProblemAnswers.Status(read.Problems[0]));

            return problems.OfType<Problem>().ToList() is { Count: > 0 } refused
                ? Page(request, dossier, setting, item, refused, StatusCodes.Status400BadRequest)
                : Results.LocalRedirect(
                    Revisions.Open(dossier) is null ? $"{dossier.Number.Documents}?baru={code}#{code}" : dossier.Number.Revision);
        }, cancel);

    /// <summary>Stores and records one file; null when it was accepted. A sound file of no sound content is recorded as refused.</summary>
    private async Task<Problem?> Take(
        DurableTaskClient orchestrations, DocumentPath path, Statement statement,
        Stream content, DocumentLimits limits, CancellationToken cancel)
    {
        if (await uploads.Store(path, statement, content, limits, cancel) is { } problem)
            return problem;

        var received = await reception.Receive(orchestrations, path, cancel);
        if (received.TryGet(out var dossier))
            return DocumentReception.FileOf(dossier, path)?.Fault;

        await uploads.Remove(path);
        return received.Problems[0];
    }

    /// <summary>Why no more may be sent, or why the latest file does not count, while another may be.</summary>
    private static IReadOnlyList<Problem> Refusal(Dossier dossier, Setting setting, ChecklistItem item) =>
        UploadQuota.FilesMustBeFew(dossier, item.Code) is { } full ? [full]
        : DocumentRules.FilesMustBeAwaited(dossier, item.Code, setting) is null && dossier.FilesOf(item.Code) is [.., { Fault: { } fault }]
            ? [fault]
            : [];

    /// <summary>Its scripts may send to storage.</summary>
    private IResult Page(
        HttpRequest request, Dossier dossier, Setting setting, ChecklistItem item, IReadOnlyList<Problem> problems, int status)
    {
        ContentPolicy.AllowConnecting(request.HttpContext, grants.Origin);
        return Pages.Render<DocumentPage>(
            request.HttpContext, new { Dossier = dossier, Setting = setting, Item = item, Problems = problems }, status);
    }
}
