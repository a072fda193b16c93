using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Primitives;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Rounds;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Documents.Receiving;

/// <summary>Takes a file that was posted into its case.</summary>
internal sealed class FileIntake(DocumentUpload uploads, DocumentReception reception)
{
    /// <summary>Takes in each file of the post; what is wrong with any, or why the post cannot be read.</summary>
    public async Task<Result<IReadOnlyList<Problem>>> TakeAll(
        HttpRequest request, DurableTaskClient orchestrations, ApplicationNumber number, ChecklistItem item, Setting setting,
        CancellationToken cancel)
    {
        var held = new HeldPictures(item);
        IReadOnlyDictionary<string, StringValues> fields = new Dictionary<string, StringValues>();
        var read = await UploadForm.Read(request, async (content, name, typed) =>
        {
            fields = typed;
            return HeldPictures.MayBePages(item) ? Named(await held.Hold(content, name, cancel), name) : await One(content, name);
        }, cancel);
        if (!read.TryGet(out var problems))
            return Result<IReadOnlyList<Problem>>.Refused(read.Problems);

        var all = problems.ToList();
        if (held.MustBeOnePaper is { } several)
            return all.Append(several).OfType<Problem>().ToList();
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
    public async Task<Problem?> Take(
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
}
