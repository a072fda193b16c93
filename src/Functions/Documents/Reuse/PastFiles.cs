using Azure;
using Azure.Storage.Blobs;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Renewal;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Checklists;
using Ovop.Functions.Award;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Documents.Scanning;

namespace Ovop.Functions.Documents.Reuse;

/// <summary>
/// Files of the application before that may stand in the present one. A copy comes in by the road of every file: it is
/// looked at, scanned and recorded anew, and has the same hash.
/// </summary>
internal sealed class PastFiles(
    BlobServiceClient blobs, CaseDesk desk, FileIntake intake, MalwareScan scans)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(DocumentPath.Container);

    /// <summary>
    /// What is offered, with the application it is from; none when there is no such application or it was another owner's.
    /// </summary>
    public async Task<(Dossier? Past, IReadOnlyList<StoredDocument> Files)> Of(Dossier draft, Setting setting, CancellationToken cancel) =>
        Ancestry.Of(draft)?.Past is [var latest, ..]
            && await desk.Find(latest.Number, cancel) is { } past && past.Case.Owner == draft.Case.Owner
            ? (past, [.. Reapplication.Reusable(draft, past, setting).Where(scans.MayBeOpened)])
            : (null, []);

    /// <summary>Copies into the draft what it has in common with another of the same officer; a file that cannot be is left out.</summary>
    public Task UseCommon(DurableTaskClient orchestrations, Dossier draft, Dossier model, Round round, CancellationToken cancel) =>
        Use(orchestrations, draft, model, Likeness.Files(draft, model, round).Where(common => scans.MayBeOpened(common.File)), cancel);

    /// <summary>Copies files into the draft, which records them together; doing it again changes nothing.</summary>
    /// <returns>Why the first of those that were not accepted was not; null when all were.</returns>
    public async Task<Problem?> Use(
        DurableTaskClient orchestrations, Dossier draft, Dossier past, IEnumerable<(ChecklistItem Item, StoredDocument File)> files,
        CancellationToken cancel)
    {
        var copied = new List<PostedFile>();
        foreach (var (item, file) in files)
            copied.Add(await Copy(draft, past, file, DocumentLimits.Of(item), cancel));
        return copied.Count == 0
            ? null
            : (await intake.Record(orchestrations, copied, cancel)).FirstOrDefault(problem => problem is not null);
    }

    private async Task<PostedFile> Copy(
        Dossier draft, Dossier past, StoredDocument file, DocumentLimits limits, CancellationToken cancel)
    {
        var path = new DocumentPath(draft.Number, file.Code, Reapplication.UploadOf(past.Number, file));
        var source = _container.GetBlobClient(new DocumentPath(file.Home ?? past.Number, file.Code, file.Upload).ToString());
        try
        {
            var statement = Statement.Of((await source.GetPropertiesAsync(cancellationToken: cancel)).Value.Metadata, file.FileName);
            await using var content = await source.OpenReadAsync(cancellationToken: cancel);
            return await intake.Store(path, statement, content, limits, cancel);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return new(path, file.FileName, new Problem("document.unknown", ProblemKind.NotFound, file.Code));
        }
    }
}
