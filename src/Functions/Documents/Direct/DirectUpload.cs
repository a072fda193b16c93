using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Forms;
using Ovop.Core.Rounds.Checklists;
using Ovop.Functions.Documents.Receiving;

namespace Ovop.Functions.Documents.Direct;

/// <summary>
/// Takes in what a browser has put into storage by itself: the bytes are copied to where documents lie, read on the way
/// like those of a form, and then received like those of every road. So what was inspected is what is kept, whatever is
/// done to the staged blob meanwhile. Doing it again changes nothing.
/// </summary>
internal sealed class DirectUpload(StagedUploads staged, UploadWatch watch, DocumentUpload uploads, DocumentReception reception)
{
    public async Task<Result<Dossier>> Take(
        DurableTaskClient orchestrations, DocumentPath path, Statement statement, DocumentLimits limits, CancellationToken cancel)
    {
        if (await watch.Bound(path, cancel) is { } over)
            return over;

        await using (var content = await staged.BlobOf(path).OpenReadAsync(cancellationToken: cancel))
            if (content.Length > 0 && await uploads.Store(path, statement, content, limits, cancel) is { } problem)
            {
                await staged.Close(path, cancel);
                return problem;
            }

        var received = await reception.Receive(orchestrations, path, cancel);
        if (!received.IsOk)
            await uploads.Remove(path);
        await staged.Close(path, cancel);
        return received;
    }

    /// <summary>Takes in what browsers have left whole without saying so.</summary>
    public async Task TakeLeft(DurableTaskClient orchestrations, Dossier dossier, Setting setting, CancellationToken cancel)
    {
        foreach (var (path, statement) in await staged.Left(dossier.Number, cancel))
            if (path.Code == DocumentCode.VisitPhoto)
                await Take(orchestrations, path, statement, DocumentLimits.Default, cancel);
            else if (DocumentRules.Find(Revisions.AsSent(dossier), setting.Round, path.Code) is { } item)
                await Take(orchestrations, path, statement, DocumentLimits.Of(item), cancel);
    }
}
