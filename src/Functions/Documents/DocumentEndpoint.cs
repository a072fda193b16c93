using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Checklists;
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
    OwnCases own, CaseDesk desk, FileIntake intake, UploadGrants grants)
{
    private static readonly Problem Unknown = new("document.unknown", ProblemKind.NotFound);

    [Function("DocumentGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}/dokumen/{code}")] HttpRequest request,
        string number, string code, CancellationToken cancel) =>
        own.Answer(request, number, Right.View, (dossier, setting) => Task.FromResult(
            Shown(dossier, setting.Round, code) is { } item
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

            var read = await intake.TakeAll(request, orchestrations, dossier.Number, item, setting, cancel);
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

    /// <summary>What is asked for, and what is asked for no more but has come.</summary>
    private static ChecklistItem? Shown(Dossier dossier, Round round, string code) =>
        DocumentRules.Find(Revisions.AsSent(dossier), round, code)
        ?? (dossier.FilesOf(code).Count > 0 ? round.Checklist.Find(code) : null);

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
