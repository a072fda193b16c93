using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Rounds;
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
internal sealed class DirectUploadEndpoint(OwnCases own, StagedUploads staged, UploadGrants grants, UploadWatch watch, DirectUpload direct)
{
    /// <summary>Of a call, which names a file and never holds it.</summary>
    private const int Most = 16 * 1024;

    private static readonly Problem Unknown = new("document.unknown", ProblemKind.NotFound);

    private static readonly Problem Incomplete = new("document.incomplete", ProblemKind.Conflict);

    /// <summary>
    /// Grants a new upload, or the going on with an old one of which something lies there ("unggahan"): its address, the size of a
    /// block and which blocks are there.
    /// </summary>
    [BodyLimit(Most)]
    [Function("UploadGrant")]
    public Task<IResult> Grant(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "permohonan/{number}/unggahan/{code}")] HttpRequest request,
        string number, string code, CancellationToken cancel) =>
        Answer(request, number, code, async (dossier, file, setting) =>
        {
            var goesOn = DocumentPath.TryParse($"{dossier.Number}/{code}/{file.Upload}", out var old)
                && GrantedUpload.Continues(old, file.Bytes, await staged.BytesOf(old, cancel), setting.Now);
            if (!goesOn && UploadQuota.BytesMustFit(dossier, code, file.Bytes + await staged.BytesOf(dossier.Number, cancel)) is { } much)
                return much.ToHttp(request.HttpContext);

            var path = goesOn ? old! : GrantedUpload.New(dossier.Number, code, file.Bytes, setting.Now);
            return Results.Json(new
            {
                unggahan = path.Upload,
                alamat = await grants.For(staged.BlobOf(path), cancel),
                blok = StagedUploads.BlockBytes,
                ada = await staged.Arrived(path, file.Bytes, cancel),
            });
        }, cancel);

    /// <summary>
    /// Takes the file in; the answer says in words what became of it. Where more was put than granted, all of it is taken away
    /// (<see cref="UploadBounds"/>).
    /// </summary>
    [BodyLimit(Most)]
    [Function("UploadDone")]
    public Task<IResult> Done(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "permohonan/{number}/unggahan/{code}/{upload}")] HttpRequest request,
        string number, string code, string upload,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        Answer(request, number, code, async (dossier, file, setting) =>
        {
            if (!DocumentPath.TryParse($"{dossier.Number}/{code}/{upload}", out var path))
                return Unknown.ToHttp(request.HttpContext);
            if (await watch.Bound(path, cancel) is { } over)
                return over.ToHttp(request.HttpContext);
            if (!await staged.Commit(path, file.Statement, file.Bytes, cancel))
                return Incomplete.ToHttp(request.HttpContext);

            var taken = await direct.Take(orchestrations, path, file.Statement, file.Limits, cancel);
            var problem = taken.TryGet(out var after) ? DocumentReception.FileOf(after, path)?.Fault : taken.Problems[0];
            return problem is not null
                ? DocumentWords.Spoken(problem, setting.Round, ReaderLanguage.Of(request.HttpContext)).ToHttp(request.HttpContext)
                : Results.Json(new
                {
                    kembali = dossier.Number.AfterDocument(code, Revisions.Open(dossier) is not null),
                });
        }, cancel);

    /// <summary>
    /// Answers the owner about a file that this document may be: "nama", "ukuran" in bytes, and the date where one is asked.
    /// </summary>
    private Task<IResult> Answer(
        HttpRequest request, string number, string code,
        Func<Dossier, DirectFile, Setting, Task<IResult>> answer, CancellationToken cancel) =>
        own.AnswerForm(request, number, Right.Edit, async (dossier, setting, typed) =>
        {
            if (DocumentRules.Find(Revisions.AsSent(dossier), setting.Round, code) is not { } item)
                return Unknown.ToHttp(request.HttpContext);

            var file = DirectFile.Read(dossier, item, typed, setting);
            return file.IsOk ? await answer(dossier, file.Value, setting)
                : DocumentWords.Spoken(file.Problems[0], setting.Round, ReaderLanguage.Of(request.HttpContext)).ToHttp(request.HttpContext);
        }, cancel);

    /// <summary>A file as the browser announces it.</summary>
    /// <param name="Upload">The upload to go on with; empty for a new one.</param>
    private sealed record DirectFile(Statement Statement, long Bytes, DocumentLimits Limits, string Upload)
    {
        public static Result<DirectFile> Read(Dossier dossier, ChecklistItem item, IFormCollection typed, Setting setting)
        {
            if (DocumentRules.FilesMustBeAwaited(dossier, item.Code, setting) is { } closed)
                return closed;
            if (typed["nama"].ToString() is not { Length: > 0 } name
                || !long.TryParse(typed["ukuran"], NumberStyles.None, CultureInfo.InvariantCulture, out var bytes))
                return Forms.Malformed;

            var (limits, stated) = (DocumentLimits.Of(item), StatedDate.Read(item, name, field => typed[field], setting));
            return bytes == 0 ? ContentProblems.Empty
                : bytes > limits.MaxBytes ? ContentProblems.TooBig(limits)
                : stated.TryGet(out var statement) ? new DirectFile(statement, bytes, limits, typed["unggahan"].ToString())
                : stated.Problems[0];
        }
    }
}
