using Ovop.Core;
using Ovop.Core.Documents;
using Ovop.Functions.Award;

namespace Ovop.Functions.Documents.Direct;

/// <summary>
/// Measures what browsers have put under their grants, and takes away what is more than may be. Doing it again changes nothing.
/// </summary>
internal sealed class UploadWatch(StagedUploads staged, CaseDesk desk, TimeProvider clock)
{
    /// <summary>Why an upload was taken away, now or before; null when all of it may stay, or is a document of the case by now.</summary>
    public async Task<Problem?> Bound(DocumentPath path, CancellationToken cancel)
    {
        if (await desk.Find(path.Number, cancel) is not { } dossier
            || dossier.All<StoredDocument>().Any(file => (file.Code, file.Upload) == (path.Code, path.Upload)))
            return null;
        if (UploadBounds.Removed(dossier, path.Code, path.Upload) is { } removed)
            return removed.Why;

        var put = await staged.BytesOf(path, cancel);
        if (put == 0 || UploadBounds.MustBeAsAnnounced(dossier, path.Code, GrantedUpload.BytesOf(path), put,
            await staged.BytesOf(path.Number, cancel), await desk.SettingOf(dossier.Case, cancel)) is not { } why)
            return null;

        await staged.Void(path, cancel);
        await desk.Note(path.Number, (now, then) => UploadBounds.Remove(now, path.Code, path.Upload, put, why, then.Now), cancel);
        return why;
    }

    /// <summary>Looks at everything that lies there, finished or not, and forgets what nobody comes back to.</summary>
    public async Task Sweep(CancellationToken cancel)
    {
        await foreach (var path in staged.All(cancel))
            if (await Bound(path, cancel) is null && clock.GetUtcNow() - GrantedUpload.AtOf(path) > GrantedUpload.Resumable)
                await staged.Forget(path, cancel);
    }
}
