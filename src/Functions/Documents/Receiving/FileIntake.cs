using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Primitives;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Rounds.Checklists;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Documents.Receiving;

/// <summary>Takes the files of a post into their case: each is stored as it arrives, all that are stored are recorded together.</summary>
internal sealed class FileIntake(DocumentUpload uploads, DocumentReception reception)
{
    /// <summary>
    /// Takes in each file of the post; what is wrong with any, or why the post cannot be read. What came before it broke off is taken in;
    /// of one paper nothing is, whose files wait for each other.
    /// </summary>
    public async Task<Result<IReadOnlyList<Problem>>> TakeAll(
        HttpRequest request, DurableTaskClient orchestrations, ApplicationNumber number, ChecklistItem item, Setting setting,
        CancellationToken cancel)
    {
        var (held, posted) = (new HeldPictures(item), new List<PostedFile>());
        IReadOnlyDictionary<string, StringValues> fields = new Dictionary<string, StringValues>();
        var read = await UploadForm.Read(request, async (content, name, typed) =>
        {
            fields = typed;
            if (HeldPictures.MayBePages(item))
                await held.Hold(content, name, cancel);
            else
                posted.Add(await One(content, name));
            return name;
        }, cancel);
        foreach (var (name, content, refused) in read.IsOk ? held.Paper() : [])
            posted.Add(refused is null ? await One(content, name) : new(DocumentPath.New(number, item.Code), name, refused));
        var problems = await Record(orchestrations, posted, cancel);
        return read.IsOk ? posted.Zip(problems, Named).OfType<Problem>().ToList() : Result<IReadOnlyList<Problem>>.Refused(read.Problems);

        async Task<PostedFile> One(Stream content, string name)
        {
            var stated = StatedDate.Read(item, name, field => fields.GetValueOrDefault(field), setting);
            var file = await Store(
                DocumentPath.New(number, item.Code), stated.IsOk ? stated.Value : new(name), content, DocumentLimits.Of(item), cancel);
            return file with { Undated = stated.IsOk ? null : stated.Problems[0] };
        }

        Problem? Named(PostedFile file, Problem? problem) =>
            problem is null ? null
            : file.Undated is { } date && Validity.IsOfTheDate(problem) ? date
            : DocumentWords.OfFile(problem, file.Name, setting.Round, ReaderLanguage.Of(request.HttpContext));
    }

    /// <summary>
    /// Records what was stored, in one change. Should it not come to that, the news of each blob, or the reconciliation, has it recorded.
    /// </summary>
    /// <returns>Of each file: why it was not accepted; null when it was. A sound file of no sound content, or without its date, is
    /// recorded as refused.</returns>
    public async Task<IReadOnlyList<Problem?>> Record(
        DurableTaskClient orchestrations, IReadOnlyList<PostedFile> posted, CancellationToken cancel)
    {
        var stored = posted.Where(file => file.Refused is null).Select(file => file.Path).ToList();
        var received = stored.Count == 0 ? [] : await reception.Receive(orchestrations, stored, cancel);
        var problems = new Dictionary<DocumentPath, Problem?>();
        foreach (var (path, outcome) in stored.Zip(received))
        {
            problems[path] = outcome.TryGet(out var dossier) ? DocumentReception.FileOf(dossier, path)?.Fault : outcome.Problems[0];
            if (!outcome.IsOk)
                await uploads.Remove(path);
        }

        return [.. posted.Select(file => file.Refused ?? problems[file.Path])];
    }

    public async Task<PostedFile> Store(
        DocumentPath path, Statement statement, Stream content, DocumentLimits limits, CancellationToken cancel) =>
        new(path, statement.FileName, await uploads.Store(path, statement, content, limits, cancel));
}

/// <summary>A file of a post.</summary>
/// <param name="Path">Where it lies, if it was stored.</param>
/// <param name="Name">As it was sent.</param>
/// <param name="Refused">Why it was not stored; null when it was.</param>
internal sealed record PostedFile(DocumentPath Path, string Name, Problem? Refused)
{
    /// <summary>What is wrong with the date that was typed for it; null where nothing is.</summary>
    public Problem? Undated { get; init; }
}
