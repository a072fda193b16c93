using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Forms;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Sharing;
using Ovop.Functions.Award;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Documents;

/// <summary>
/// Many documents at once, in files whose names begin with the document's code: who files for many has them so in folders.
/// </summary>
internal sealed partial class ManyFilesEndpoint(OwnCases own, CaseDesk desk, FileIntake intake)
{
    private const string Route = "permohonan/{number}/banyak-berkas";

    private static readonly Problem NoCode = new("document.code", Field: "berkas");

    [Function("ManyFilesGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number,
        CancellationToken cancel) =>
        own.Answer(request, number, Right.Edit, (dossier, setting) => Task.FromResult(Page(request, dossier, setting, [])), cancel);

    [BodyLimit(BodyLimit.Upload)]
    [Function("ManyFilesPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.Answer(request, number, Right.Edit, async (dossier, setting) =>
        {
            var (language, held) = (ReaderLanguage.Of(request.HttpContext), new Dictionary<string, HeldPictures>());
            var posted = new List<PostedFile>();
            var read = await UploadForm.Read(request, async (content, name, _) =>
            {
                if (await Take(dossier, setting, name, content, held, cancel) is { } file)
                    posted.Add(file);
                return name;
            }, cancel);
            foreach (var (code, paper) in read.IsOk ? held : [])
                foreach (var (name, content, fault) in paper.Paper())
                    posted.Add(fault is null
                        ? await Store(dossier, paper.Item, name, content, cancel)
                        : new(DocumentPath.New(dossier.Number, code), name, fault));
            var recorded = await intake.Record(orchestrations, posted, cancel);
            if (!read.IsOk)
                return read.Problems[0] == Forms.Stale
                    ? Forms.Stale.ToHttp(request.HttpContext)
                    : Page(request, dossier, setting, [.. read.Problems.Select(problem => problem with { Field = "berkas" })]);

            var problems = posted.Zip(recorded, (file, problem) => Named(file, problem, setting, language)).OfType<Problem>();
            return problems.ToList() is { Count: > 0 } refused
                ? Page(
                    request, await desk.Find(dossier.Number, cancel) ?? dossier, setting, refused,
                    [.. posted.Zip(recorded).Where(file => file.Second is null).Select(file => file.First.Name)])
                : Results.LocalRedirect(Revisions.Open(dossier) is null ? dossier.Number.Documents : dossier.Number.Revision);
        }, cancel);

    /// <summary>Takes a file as one of the document that its name begins with: null where it is held, to wait for other pages.</summary>
    private async Task<PostedFile?> Take(
        Dossier dossier, Setting setting, string name, Stream content, Dictionary<string, HeldPictures> held, CancellationToken cancel)
    {
        var code = Code().Match(name).Value.ToUpperInvariant();
        var path = DocumentPath.New(dossier.Number, code);
        if (DocumentRules.Find(Revisions.AsSent(dossier), setting.Round, code) is not { } item)
            return new(path, name, NoCode);
        if (DocumentRules.FilesMustBeAwaited(dossier, code, setting) is { } closed)
            return new(path, name, closed);
        if (!HeldPictures.MayBePages(item))
            return await Store(dossier, item, name, content, cancel);

        held.TryAdd(code, new(item));
        await held[code].Hold(content, name, cancel);
        return null;
    }

    private Task<PostedFile> Store(Dossier dossier, ChecklistItem item, string name, Stream content, CancellationToken cancel) =>
        intake.Store(DocumentPath.New(dossier.Number, item.Code), new(name), content, DocumentLimits.Of(item), cancel);

    /// <summary>What is wrong with a file, with its name.</summary>
    private static Problem? Named(PostedFile file, Problem? problem, Setting setting, Language language) =>
        problem is null ? null
        : problem == NoCode ? problem with { Args = [file.Name] }
        : new("document.file", problem.Kind, "berkas", [file.Name, DocumentWords.Words(problem, setting.Round, language)]);

    private static IResult Page(
        HttpRequest request, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems, params IReadOnlyList<string> taken) =>
        Pages.Render<ManyFilesPage>(
            request.HttpContext, new { Dossier = dossier, Setting = setting, Problems = problems, Taken = taken });

    [GeneratedRegex($"^{DocumentCode.Shape}(?![A-Za-z0-9-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Code();
}
