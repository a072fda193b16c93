using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Forms;
using Ovop.Core.Sharing;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Documents.Direct;

/// <summary>
/// What the script of a document's page asks for, in JSON: an address to which it may put the blocks of one file, and,
/// once they are there, that the file be taken in.
/// </summary>
internal sealed class DirectUploadEndpoint(OwnCases own, DirectSteps steps)
{
    /// <summary>Of a call, which names a file and never holds it.</summary>
    public const int Most = 16 * 1024;

    [BodyLimit(Most)]
    [Function("UploadGrant")]
    public Task<IResult> Grant(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "permohonan/{number}/unggahan/{code}")] HttpRequest request,
        string number, string code, CancellationToken cancel) =>
        Answer(request, number, code, (dossier, file, setting) => steps.Grant(request, dossier, code, file, setting.Now, cancel), cancel);

    /// <summary>Takes the file in; the answer says in words what became of it.</summary>
    [BodyLimit(Most)]
    [Function("UploadDone")]
    public Task<IResult> Done(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "permohonan/{number}/unggahan/{code}/{upload}")] HttpRequest request,
        string number, string code, string upload,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        Answer(request, number, code, async (dossier, file, setting) =>
            await steps.Done(orchestrations, dossier, code, upload, file, cancel) is { } problem
                ? DocumentWords.Spoken(problem, setting.Round, ReaderLanguage.Of(request.HttpContext)).ToHttp(request.HttpContext)
                : Results.Json(new { kembali = dossier.Number.AfterDocument(code, Revisions.Open(dossier) is not null) }), cancel);

    /// <summary>Answers the owner about a file that this document may be, with the date where one is asked.</summary>
    private Task<IResult> Answer(
        HttpRequest request, string number, string code,
        Func<Dossier, AnnouncedFile, Setting, Task<IResult>> answer, CancellationToken cancel) =>
        own.AnswerForm(request, number, Right.Edit, async (dossier, setting, typed) =>
        {
            if (DocumentRules.Find(Revisions.AsSent(dossier), setting.Round, code) is not { } item)
                return new Problem("document.unknown", ProblemKind.NotFound).ToHttp(request.HttpContext);

            var read = DocumentRules.FilesMustBeAwaited(dossier, code, setting) is { } closed ? closed
                : AnnouncedFile.Read(
                    typed, DocumentLimits.Of(item), name => StatedDate.Read(item, name, field => typed[field], setting));
            return read.TryGet(out var file) ? await answer(dossier, file, setting)
                : DocumentWords.Spoken(read.Problems[0], setting.Round, ReaderLanguage.Of(request.HttpContext)).ToHttp(request.HttpContext);
        }, cancel);
}
