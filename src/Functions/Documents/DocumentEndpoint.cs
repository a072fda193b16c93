using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Primitives;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Rounds;
using Ovop.Core.Sharing;
using Ovop.Functions.Award;
using Ovop.Functions.Documents.Direct;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Documents;

/// <summary>One document of the checklist: its versions, and the form that sends another.</summary>
internal sealed class DocumentEndpoint(
    OwnCases own, CaseDesk desk, DocumentUpload uploads, DocumentReception reception, UploadGrants grants)
{
    private static readonly Problem Unknown = new("document.unknown", ProblemKind.NotFound);

    [Function("DocumentGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}/dokumen/{code}")] HttpRequest request,
        string number, string code, CancellationToken cancel) =>
        own.Answer(request, number, Right.View, (dossier, setting) => Task.FromResult(
            DocumentRules.Find(Revisions.AsSent(dossier), setting.Round, code) is { } item
            ? Page(
                request, dossier, setting, item, Refusal(dossier, setting, item, ReaderLanguage.Of(request.HttpContext)),
                StatusCodes.Status200OK)
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

            var read = await TakeAll(request, orchestrations, dossier.Number, item, setting, cancel);
            if (!read.TryGet(out var refused))
                return read.Problems[0] == Forms.Stale ? Forms.Stale.ToHttp(request.HttpContext)
                    : Page(request, dossier, setting, item, read.Problems, ProblemAnswers.Status(read.Problems[0]));

            return refused.Count > 0
                ? Page(
                    request, await desk.Find(dossier.Number, cancel) ?? dossier, setting, item, refused, StatusCodes.Status400BadRequest)
                : Results.LocalRedirect(dossier.Number.AfterDocument(code, Revisions.Open(dossier) is not null));
        }, cancel);

    /// <summary>The date of a file that came without one, or with one that cannot be.</summary>
    [Function("DocumentDatePost")]
    public Task<IResult> PostDate(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "permohonan/{number}/tanggal/{code}")] HttpRequest request,
        string number, string code, [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.AnswerForm(request, number, Right.Edit, async (dossier, setting, typed) =>
        {
            if (DocumentRules.Find(Revisions.AsSent(dossier), setting.Round, code) is not { } item
                || DocumentRules.Undated(dossier, code, setting) is not { } file)
                return Results.LocalRedirect(dossier.Number.Document(code));

            var stated = StatedDate.Read(item, file.FileName, field => typed[field], setting);
            var dated = stated.TryGet(out var statement)
                ? await desk.Act(orchestrations, dossier.Number, (now, then) =>
                    DocumentRules.Date(now, code, statement.Date, then with { Applicant = setting.Applicant }), cancel)
                : Result<Dossier>.Refused(stated.Problems);
            return dated.IsOk
                ? Results.LocalRedirect(dossier.Number.AfterDocument(code, Revisions.Open(dossier) is not null))
                : Page(request, dossier, setting, item, dated.Problems, ProblemAnswers.Status(dated.Problems[0]));
        }, cancel);

    /// <summary>Takes in each file of the post; what is wrong with any, or why the post cannot be read.</summary>
    private async Task<Result<IReadOnlyList<Problem>>> TakeAll(
        HttpRequest request, DurableTaskClient orchestrations, ApplicationNumber number, ChecklistItem item, Setting setting,
        CancellationToken cancel)
    {
        var held = new HeldPictures(item);
        IReadOnlyDictionary<string, StringValues> fields = new Dictionary<string, StringValues>();
        var read = await UploadForm.Read(request, async (content, name, typed) =>
        {
            fields = typed;
            return held.Waits(name) ? Named(await held.Hold(content, name, cancel), name) : await One(content, name);
        }, cancel);
        if (!read.TryGet(out var problems))
            return Result<IReadOnlyList<Problem>>.Refused(read.Problems);

        var all = problems.ToList();
        foreach (var (name, bytes) in held.Files)
            all.Add(await One(new MemoryStream(bytes, writable: false), name));
        return all.OfType<Problem>().ToList();

        async Task<Problem?> One(Stream content, string name)
        {
            var stated = StatedDate.Read(item, name, field => fields.GetValueOrDefault(field), setting);
            var problem = await Take(
                orchestrations, DocumentPath.New(number, item.Code), stated.IsOk ? stated.Value : new(name), content,
                DocumentLimits.Of(item), cancel);
            return problem is not null && !stated.IsOk && Validity.IsOfTheDate(problem) ? stated.Problems[0] : Named(problem, name);
        }

        Problem? Named(Problem? problem, string name) =>
            problem is null ? null : DocumentWords.OfFile(problem, name, setting.Round, ReaderLanguage.Of(request.HttpContext));
    }

    /// <summary>
    /// Stores and records one file; null when it was accepted. A sound file of no sound content, or without its date, is recorded as
    /// refused.
    /// </summary>
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
    private static IReadOnlyList<Problem> Refusal(Dossier dossier, Setting setting, ChecklistItem item, Language language) =>
        UploadQuota.FilesMustBeFew(dossier, item.Code) is { } full ? [full]
        : DocumentRules.FilesMustBeAwaited(dossier, item.Code, setting) is null
            && dossier.FilesOf(item.Code) is [.., { Fault: { } fault } latest]
            ? [DocumentWords.OfFile(fault, latest.FileName, setting.Round, language)]
            : [];

    /// <summary>Its scripts may send to storage.</summary>
    private IResult Page(
        HttpRequest request, Dossier dossier, Setting setting, ChecklistItem item, IReadOnlyList<Problem> problems, int status)
    {
        ContentPolicy.AllowConnecting(request.HttpContext, grants.Origin);
        return Pages.Render<DocumentPage>(request.HttpContext, new
        {
            Dossier = dossier,
            Setting = setting,
            Item = item,
            Problems = problems,
            Another = request.Query["lain"] == "ya",
        }, status);
    }
}
