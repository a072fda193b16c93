using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Rounds;
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
/// Many documents at once, each a file whose name begins with the document's code: who files for many has them so in folders.
/// </summary>
internal sealed partial class ManyFilesEndpoint(OwnCases own, CaseDesk desk, FileIntake intake)
{
    private const string Route = "permohonan/{number}/banyak-berkas";

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
            var language = ReaderLanguage.Of(request.HttpContext);
            var read = await UploadForm.Read(
                request, (content, name, _) => Take(orchestrations, dossier, setting, name, content, language, cancel), cancel);
            if (!read.TryGet(out var problems))
                return read.Problems[0] == Forms.Stale
                    ? Forms.Stale.ToHttp(request.HttpContext)
                    : Page(request, dossier, setting, [.. read.Problems.Select(problem => problem with { Field = "berkas" })]);

            return problems.OfType<Problem>().ToList() is { Count: > 0 } refused
                ? Page(request, await desk.Find(dossier.Number, cancel) ?? dossier, setting, refused)
                : Results.LocalRedirect(Revisions.Open(dossier) is null ? dossier.Number.Documents : dossier.Number.Revision);
        }, cancel);

    /// <summary>Null once the file is one of the document that its name begins with; else why not, with its name.</summary>
    private async Task<Problem?> Take(
        DurableTaskClient orchestrations, Dossier dossier, Setting setting, string name, Stream content, Language language,
        CancellationToken cancel)
    {
        var code = Code().Match(name).Value.ToUpperInvariant();
        if (DocumentRules.Find(Revisions.AsSent(dossier), setting.Round, code) is not { } item)
            return new Problem("document.code", Field: "berkas", Args: [name]);

        var problem = DocumentRules.FilesMustBeAwaited(dossier, code, setting) ?? await intake.Take(
            orchestrations, DocumentPath.New(dossier.Number, code), new(name), content, DocumentLimits.Of(item), cancel);
        return problem is null
            ? null
            : new("document.file", problem.Kind, "berkas", [name, DocumentWords.Words(problem, setting.Round, language)]);
    }

    private static IResult Page(HttpRequest request, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems) =>
        Pages.Render<ManyFilesPage>(request.HttpContext, new { Dossier = dossier, Setting = setting, Problems = problems });

    [GeneratedRegex($"^{DocumentCode.Shape}(?![A-Za-z0-9-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Code();
}
