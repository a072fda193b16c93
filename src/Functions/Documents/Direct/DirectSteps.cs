using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Hosting.Errors;

namespace Ovop.Functions.Documents.Direct;

/// <summary>
/// The two answers to the script of a page that sends files (Design/upload.js), whoever's page it is: an address to which it may put
/// the blocks of one file, and, once they are there, what became of it.
/// </summary>
internal sealed class DirectSteps(StagedUploads staged, UploadGrants grants, UploadWatch watch, DirectUpload direct)
{
    private static readonly Problem Incomplete = new("document.incomplete", ProblemKind.Conflict);

    /// <summary>Where browsers send to.</summary>
    public Uri Origin => grants.Origin;

    /// <summary>
    /// Grants a new upload, or the going on with an old one of which something lies there: its address, the size of a block and which
    /// blocks are there.
    /// </summary>
    public async Task<IResult> Grant(
        HttpRequest request, Dossier dossier, string code, AnnouncedFile file, DateTimeOffset now, CancellationToken cancel)
    {
        var goesOn = DocumentPath.TryParse($"{dossier.Number}/{code}/{file.Upload}", out var old)
            && GrantedUpload.Continues(old, file.Bytes, await staged.BytesOf(old, cancel), now);
        if (!goesOn && UploadQuota.BytesMustFit(dossier, code, file.Bytes + await staged.BytesOf(dossier.Number, cancel)) is { } much)
            return much.ToHttp(request.HttpContext);

        var path = goesOn ? old! : GrantedUpload.New(dossier.Number, code, file.Bytes, now);
        return Results.Json(new
        {
            unggahan = path.Upload,
            alamat = await grants.For(staged.BlobOf(path), cancel),
            blok = StagedUploads.BlockBytes,
            ada = await staged.Arrived(path, file.Bytes, cancel),
        });
    }

    /// <summary>
    /// Takes the file in; null where it is accepted. Where more was put than granted, all of it is taken away
    /// (<see cref="UploadBounds"/>).
    /// </summary>
    public async Task<Problem?> Done(
        DurableTaskClient orchestrations, Dossier dossier, string code, string upload, AnnouncedFile file, CancellationToken cancel)
    {
        if (!DocumentPath.TryParse($"{dossier.Number}/{code}/{upload}", out var path))
            return new Problem("document.unknown", ProblemKind.NotFound);
        if (await watch.Bound(path, cancel) is { } over)
            return over;
        if (!await staged.Commit(path, file.Statement, file.Bytes, cancel))
            return Incomplete;

        var taken = await direct.Take(orchestrations, path, file.Statement, file.Limits, cancel);
        return taken.TryGet(out var after) ? DocumentReception.FileOf(after, path)?.Fault : taken.Problems[0];
    }
}
