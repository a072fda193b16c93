using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Anonymity;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Forms;
using Ovop.Core.Offices;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Visit;
using Ovop.Functions.Award;
using Ovop.Functions.Documents.Content;
using Ovop.Functions.Documents.Scanning;
using Ovop.Functions.Hosting.Storage;

namespace Ovop.Functions.Documents.Receiving;

/// <summary>
/// The one step in which all roads of an upload end: the blob event, the browser's own call and the reconciliation. It
/// looks at the bytes, has them scanned and records what they are; the same upload again changes nothing, except that a
/// scan that is still open is looked at again.
/// </summary>
internal sealed class DocumentReception(BlobServiceClient blobs, CaseDesk desk, MalwareScan scans, IOwnQueues queues)
{
    /// <summary>Each message is the path of a file of which a scanner that has to be asked could not say what it is.</summary>
    public const string AskAgainQueue = "scan-again";

    private static readonly TimeSpan AskedAgainAfter = TimeSpan.FromMinutes(1);

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(DocumentPath.Container);

    public async Task<Result<Dossier>> Receive(DurableTaskClient orchestrations, DocumentPath path, CancellationToken cancel) =>
        (await Receive(orchestrations, [path], cancel))[0];

    /// <summary>The same of the files of one post, which are recorded in one change.</summary>
    /// <param name="paths">Of one case, at least one.</param>
    /// <returns>Of each: the dossier afterwards, or why the file is not in it.</returns>
    public async Task<IReadOnlyList<Result<Dossier>>> Receive(
        DurableTaskClient orchestrations, IReadOnlyList<DocumentPath> paths, CancellationToken cancel)
    {
        if (await desk.Find(paths[0].Number, cancel) is not { } dossier)
            return [.. paths.Select(_ => (Result<Dossier>)new Problem("case.unknown", ProblemKind.NotFound))];

        var files = new FilesTogether();
        foreach (var path in paths)
        {
            var blob = _container.GetBlobClient(path.ToString());
            files.Add(FileOf(dossier, path) is { } known
                ? await Again(blob, known, cancel)
                : await First(blob, path, dossier, cancel));
        }

        var received = files.AreRefused ? null : await desk.ActOn(orchestrations, dossier, files.Decide, cancel);
        foreach (var path in paths.Where(path => received is not null && FileOf(dossier, path) is null))
            await AskLater(received!, path, cancel);
        return
        [
            .. paths.Select((_, index) =>
                files.RefusalOf(index) is { Count: > 0 } refusal ? Result<Dossier>.Refused(refusal) : received!),
        ];
    }

    /// <summary>Asks the scanner once more, and later again while it cannot say.</summary>
    public async Task AskAgain(DurableTaskClient orchestrations, DocumentPath path, CancellationToken cancel) =>
        await AskLater(await Receive(orchestrations, path, cancel), path, cancel);

    /// <summary>Takes in what a scanner says of a file, after looking at it like every road where nobody has yet.</summary>
    public async Task<Result<Dossier>> Told(
        DurableTaskClient orchestrations, DocumentPath path, ScanAnswer answer, CancellationToken cancel)
    {
        var received = await Receive(orchestrations, path, cancel);
        return received.TryGet(out var dossier) && FileOf(dossier, path) is { AwaitsScan: true } file
            ? await desk.Act(
                orchestrations, path.Number,
                (now, then) => DocumentRules.Scanned(now, file.Upload, answer, then), cancel)
            : received;
    }

    /// <summary>
    /// Looks at every file of the case that nothing has been recorded of, or whose scan is open; what came a second time is taken
    /// away, since it would be looked at for ever.
    /// </summary>
    public async Task ReceiveAll(DurableTaskClient orchestrations, Dossier dossier, CancellationToken cancel)
    {
        var settled = dossier.All<StoredDocument>().Where(file => !file.AwaitsScan).Select(file => file.Upload).ToHashSet();
        await foreach (var blob in _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{dossier.Number}/", cancel))
            if (DocumentPath.TryParse(blob.Name, out var path) && !settled.Contains(path.Upload)
                && (await Receive(orchestrations, path, cancel)).TryGet(out var after) && FileOf(after, path) is null)
                await _container.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: cancel);
    }

    public static StoredDocument? FileOf(Dossier dossier, DocumentPath path) =>
        dossier.All<StoredDocument>().FirstOrDefault(file => file.Upload == path.Upload);

    private async Task AskLater(Result<Dossier> received, DocumentPath path, CancellationToken cancel)
    {
        if (scans.HasToBeAsked && received.TryGet(out var dossier)
            && FileOf(dossier, path) is { AwaitsScan: true, Scan.State: ScanState.Failed })
            await queues.Put(AskAgainQueue, path.ToString(), AskedAgainAfter, cancel);
    }

    private async Task<Result<Func<Dossier, Setting, Result<Change>>>> First(
        BlobClient blob, DocumentPath path, Dossier dossier, CancellationToken cancel)
    {
        var setting = await desk.SettingOf(dossier.Case, cancel);
        if (path.Code is DocumentCode.VisitPhoto or DocumentCode.AnonymousCopy)
            return await Beside(blob, path, dossier, setting, cancel);
        if (DocumentRules.FilesMustBeAwaited(dossier, path.Code, setting) is { } closed)
            return closed;
        if (DocumentRules.Find(Revisions.AsSent(dossier), setting.Round, path.Code) is not { } item)
            return new Problem("document.unknown", ProblemKind.NotFound, path.Code);

        if (!await blob.ExistsAsync(cancel))
            return new Problem("document.unknown", ProblemKind.NotFound, path.Code);

        var properties = (await blob.GetPropertiesAsync(cancellationToken: cancel)).Value;
        var statement = Statement.Of(properties.Metadata, path.Code);
        var (inspected, scan) = await Look(blob, properties.ContentLength, DocumentLimits.Of(item), item.ArePhotos, cancel);
        return Rule(
            (now, then) => DocumentRules.Receive(now, path.Code, path.Upload, statement.FileName, inspected, then, statement.Date, scan));
    }

    /// <summary>What others than the applicant bring: photos of a visit, copies without names.</summary>
    private async Task<Result<Func<Dossier, Setting, Result<Change>>>> Beside(
        BlobClient blob, DocumentPath path, Dossier dossier, Setting setting, CancellationToken cancel)
    {
        if (!await blob.ExistsAsync(cancel))
            return new Problem("document.unknown", ProblemKind.NotFound, path.Code);

        var properties = (await blob.GetPropertiesAsync(cancellationToken: cancel)).Value;
        var statement = Statement.Of(properties.Metadata, path.Code);
        var (of, by) = (statement.CopyOf ?? "", statement.By ?? People.System);
        var photo = path.Code == DocumentCode.VisitPhoto;
        if ((photo ? VisitPhotos.ReportMustBeOpen(dossier) : AnonymousCopies.CopiesMustBeOpen(dossier, of, setting.Round)) is { } over)
            return over;

        var (inspected, scan) = await Look(
            blob, properties.ContentLength, photo ? DocumentLimits.Default : AnonymousCopies.LimitsOf(dossier, of, setting.Round), photo,
            cancel);
        return photo
            ? Rule((now, then) => VisitPhotos.Receive(now, path.Upload, statement.FileName, inspected, then, scan))
            : Rule((now, then) => AnonymousCopies.Receive(now, by, of, path.Upload, inspected, then, scan));
    }

    private async Task<Result<Func<Dossier, Setting, Result<Change>>>> Again(
        BlobClient blob, StoredDocument known, CancellationToken cancel)
    {
        var scan = known.AwaitsScan ? await scans.Look(blob, null, cancel) : default;
        return Rule((now, then) => DocumentRules.Scanned(now, known.Upload, scan, then));
    }

    private async Task<(Result<DocumentFacts> Inspected, ScanAnswer Scan)> Look(
        BlobClient blob, long length, DocumentLimits limits, bool areShown, CancellationToken cancel)
    {
        if (length > limits.MaxBytes)
            return (ContentProblems.TooBig(limits), ScanState.Unscanned);

        await using var file = await Copied(blob, cancel);
        var inspected = areShown ? DocumentContent.InspectPhoto(file, limits) : DocumentContent.Inspect(file, limits);
        file.Position = 0;
        return (inspected, inspected.IsOk ? await scans.Look(blob, file, cancel) : default);
    }

    /// <summary>The bytes in a file of their own, gone when closed: an inspection jumps about in them.</summary>
    private static async Task<FileStream> Copied(BlobClient blob, CancellationToken cancel)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81_920,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await blob.DownloadToAsync(file, cancel);
        return file;
    }

    private static Result<Func<Dossier, Setting, Result<Change>>> Rule(Func<Dossier, Setting, Result<Change>> rule) => rule;
}
