using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Documents;
using Ovop.Core.Rounds;
using Ovop.Core.Submission;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Submission;

namespace Ovop.Functions.Documents;

/// <summary>One document of the checklist: its versions, and the form that sends another.</summary>
internal sealed class DocumentEndpoint(OwnCases own, DocumentUpload uploads, DocumentReception reception)
{
    private static readonly Problem Unknown = new("document.unknown", ProblemKind.NotFound);

    [Function("DocumentGet")]
    public Task<IResult> Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}/dokumen/{code}")] HttpRequest request, string number, string code, CancellationToken cancel) =>
        own.Answer(request, number, (dossier, setting) => Task.FromResult(Find(dossier, setting, code) is { } item
            ? Page(request, dossier, setting, item, [.. Refusal(dossier, setting, item)], StatusCodes.Status200OK)
            : Unknown.ToHttp(request.HttpContext)), cancel);

    [Function("DocumentPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "permohonan/{number}/dokumen/{code}")] HttpRequest request, string number, string code,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.Answer(request, number, async (dossier, setting) =>
        {
            if (Find(dossier, setting, code) is not { } item)
                return Unknown.ToHttp(request.HttpContext);
            if (DocumentRules.WhyClosed(dossier, code, setting) is { } closed)
                return closed.ToHttp(request.HttpContext);

            var read = await UploadForm.Read(request, (content, name) => Take(orchestrations, dossier.Number, code, content, name, cancel), cancel);
            if (!read.TryGet(out var problems))
                return read.Problems[0] == Forms.Stale ? Forms.Stale.ToHttp(request.HttpContext)
                    : Page(request, dossier, setting, item, read.Problems, ProblemAnswers.Status(read.Problems[0]));

            return problems.OfType<Problem>().ToList() is { Count: > 0 } refused
                ? Page(request, dossier, setting, item, refused, StatusCodes.Status400BadRequest)
                : Results.LocalRedirect(Revisions.Open(dossier) is null ? $"{dossier.Number.Documents}?baru={code}#{code}" : dossier.Number.Revision);
        }, cancel);

    /// <summary>Stores and records one file; null when it was accepted. A sound file of no sound content is recorded as refused.</summary>
    private async Task<Problem?> Take(DurableTaskClient orchestrations, ApplicationNumber number, string code, Stream content, string name, CancellationToken cancel)
    {
        var stored = await uploads.Store(number, code, content, name, cancel);
        if (!stored.TryGet(out var path))
            return stored.Problems[0];

        var received = await reception.Receive(orchestrations, path, cancel);
        if (received.TryGet(out var dossier))
            return dossier.All<StoredDocument>().First(file => file.Upload == path.Upload).Refusal;

        await uploads.Remove(path);
        return received.Problems[0];
    }

    private static ChecklistItem? Find(Dossier dossier, Setting setting, string code) =>
        DocumentRules.Checklist(Revisions.AsSent(dossier), setting.Round).FirstOrDefault(item => item.Code == code);

    /// <summary>Why the latest file does not count, while another may be sent.</summary>
    private static IEnumerable<Problem> Refusal(Dossier dossier, Setting setting, ChecklistItem item) =>
        dossier.Takes(item.Code, setting) && dossier.FilesOf(item.Code) is [.., { Refusal: { } refusal }] ? [refusal] : [];

    private static IResult Page(HttpRequest request, Dossier dossier, Setting setting, ChecklistItem item, IReadOnlyList<Problem> problems, int status) =>
        Pages.Render<DocumentPage>(request.HttpContext, new { Dossier = dossier, Setting = setting, Item = item, Problems = problems }, status);
}
