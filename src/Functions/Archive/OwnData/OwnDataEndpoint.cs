using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Retention;
using Ovop.Core.Sharing;
using Ovop.Functions.Award;
using Ovop.Functions.Documents.Downloading;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Sharing;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Archive.OwnData;

/// <summary>Whose data it is sees what is kept and who saw it, takes it away, and has it erased where nobody needs it any more.</summary>
internal sealed class OwnDataEndpoint(OwnCases own, CaseDesk desk, ReadLog reads, DocumentDownload documents)
{
    private const string Route = "permohonan/{number}/data";

    private const int MostReadings = 500;

    [Function("OwnDataGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number,
        CancellationToken cancel) =>
        own.Answer(request, number, Right.Own, (dossier, setting) => Page(request, dossier, setting, [], cancel), cancel);

    [Function("OwnDataErase")]
    public Task<IResult> Erase(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.AnswerForm(request, number, Right.Own, async (dossier, setting, typed) =>
        {
            if (typed["setuju"] != "ya")
                return await Page(request, dossier, setting, [new("erasure.sure", Field: "setuju")], cancel);

            var wished = await desk.Act(orchestrations, dossier.Number, (now, then) =>
                ErasureWish.Make(now, then with { Applicant = setting.Applicant }), cancel);
            return wished.IsOk
                ? Results.LocalRedirect(dossier.Number.OwnData)
                : await Page(request, dossier, setting, wished.Problems, cancel);
        }, cancel);

    [Function("OwnDataFile")]
    public Task<IResult> Take(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/unduh")] HttpRequest request, string number,
        CancellationToken cancel) =>
        own.AnswerForm(request, number, Right.Own, async (dossier, setting, _) =>
        {
            var data = OwnCopy.Of(dossier, await SeenBy(dossier, setting, cancel), ReaderLanguage.Of(request.HttpContext));
            request.HttpContext.Response.Headers.CacheControl = "private, no-store";
            return Results.Stream(to => Write(dossier, data, to, cancel), "application/zip", $"{dossier.Number}.zip");
        }, cancel);

    private async Task Write(Dossier dossier, OwnCopy data, Stream to, CancellationToken cancel)
    {
        await using var file = new ArchiveFile(to);
        await file.Add("data.json", JsonSerializer.Serialize(data, AwardJson.Options), cancel);
        foreach (var document in OwnCopy.Uploaded(dossier))
            if (await documents.Open(dossier, document, cancel) is { } content)
                await using (content)
                    await file.Add(OwnFile.PathOf(document), content, cancel);

        await file.End(cancel);
    }

    private async Task<IResult> Page(
        HttpRequest request, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        Pages.Render<OwnDataPage>(request.HttpContext, new
        {
            Dossier = dossier,
            Terms = setting.Retention,
            SeenBy = await SeenBy(dossier, setting, cancel),
            Problems = problems,
        });

    private async Task<IReadOnlyList<Sight>> SeenBy(Dossier dossier, Setting setting, CancellationToken cancel)
    {
        var auditors = setting.People.Auditors.Select(auditor => auditor.Id).ToHashSet();
        return [.. (await reads.Of(dossier.Number, null, MostReadings, cancel)).Select(reading => Sight.Of(reading, auditors))];
    }
}
