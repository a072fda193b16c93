using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Anonymity;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Documents.Content;
using Ovop.Functions.Award;
using Ovop.Functions.Documents.Content;
using Ovop.Functions.Documents.Downloading;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Anonymity;

/// <summary>The last look at what a blind panel gets, before it is appointed and written to.</summary>
internal sealed class ReleaseEndpoint(StaffCases cases, CaseDesk desk, DocumentDownload download)
{
    private const string Route = "kantor/permohonan/{number}/anonim/serahkan";

    [Function("CopiesReleaseGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number,
        CancellationToken cancel) =>
        cases.Answer(request, Access.Act, number, "anonymity", (staff, dossier, setting) =>
            Page(request, staff, dossier, setting, [], cancel), cancel);

    [Function("CopiesReleasePost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Act, Gravity.Light, number, async (staff, _, dossier, setting) =>
            await desk.Act(orchestrations, dossier.Number, (now, then) => BlindStage.Release(now, staff.Contact.Id, then), cancel)
                is { IsOk: false, Problems: var problems }
                ? await Page(request, staff, dossier, setting, problems, cancel)
                : Results.LocalRedirect($"{dossier.Number.OfficeCopies}?selesai=serah"), cancel);

    private async Task<IResult> Page(
        HttpRequest request, Staff staff, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        var outlook = CaseDesk.Try(dossier, setting, (now, then) => BlindStage.Release(now, staff.Contact.Id, then));
        if (!outlook.TryGet(out var change))
            return outlook.Problems.ToHttp(request.HttpContext);

        return Pages.Render<ReleasePage>(request.HttpContext, new
        {
            Dossier = dossier,
            Setting = setting,
            After = Procedure.Advance(change.After, setting).After,
            Naming = await Naming(dossier, setting, cancel),
            Problems = problems,
        });
    }

    /// <summary>Which names a program reads in the PDFs that the panel would get, by the key of the file.</summary>
    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Naming(
        Dossier dossier, Setting setting, CancellationToken cancel)
    {
        var (redaction, found) = (Redaction.Of(dossier), new Dictionary<string, IReadOnlyList<string>>());
        foreach (var file in AnonymousCopies.Files(dossier, setting.Round))
            if (AnonymousCopies.Seen(dossier, file) is { Facts.Kind: ContentKind.Pdf } seen
                && await download.Read(dossier, seen, cancel) is { } pdf && redaction.In(PdfText.Of(pdf)) is { Count: > 0 } names)
                found[file.Key] = names;

        return found;
    }
}
