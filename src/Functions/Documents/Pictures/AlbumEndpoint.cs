using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Sharing;
using Ovop.Functions.Award;
using Ovop.Functions.Documents.Downloading;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Documents.Pictures;

/// <summary>The photos of a document laid out: which stands first, and what each shows.</summary>
internal sealed class AlbumEndpoint(OwnCases own, CaseDesk desk)
{
    private const string Route = "permohonan/{number}/album/{code}";

    [Function("AlbumGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string number, string code, CancellationToken cancel) =>
        own.Answer(request, number, Right.Edit, (dossier, setting) => Task.FromResult(Page(request, dossier, setting, code, [])), cancel);

    [Function("AlbumPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number, string code,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.AnswerForm(request, number, Right.Edit, async (dossier, setting, typed) =>
        {
            var captions = dossier.FilesOf(code).Where(file => typed.ContainsKey(FieldOf(file)))
                .ToDictionary(file => file.Key, file => TypedText.Of($"{typed[FieldOf(file)]}").Trim());
            var (forward, seen) = typed["urut"].ToString().Split(':') is [var key, var place] && int.TryParse(place, out var at)
                ? (key, at)
                : ("", 0);
            var laid = await desk.Act(orchestrations, dossier.Number, (now, then) => PhotoAlbum.Lay(
                now, code, captions, forward, then with { Applicant = setting.Applicant }, seen), cancel);
            return !laid.TryGet(out var after) ? Page(request, dossier, setting, code, laid.Problems)
                : typed.ContainsKey("urut") ? Page(request, after, setting, code, [])
                : Results.LocalRedirect(dossier.Number.Document(code));
        }, cancel);

    /// <summary>The field in which it is said what a photo shows.</summary>
    internal static string FieldOf(StoredDocument file) => $"keterangan-{file.Turn}";

    private static IResult Page(HttpRequest request, Dossier dossier, Setting setting, string code, IReadOnlyList<Problem> problems) =>
        DocumentRules.Find(Revisions.AsSent(dossier), setting.Round, code) is not { ArePhotos: true } item
            ? DocumentDownload.Unknown.ToHttp(request.HttpContext)
        : PhotoAlbum.MustBeOpen(dossier, code, setting) is not null ? Results.LocalRedirect(dossier.Number.Document(code))
        : Pages.Render<AlbumPage>(request.HttpContext, new { Dossier = dossier, Item = item, Problems = problems });
}
