using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Behalf;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Behalf.Table;

/// <summary>An officer's producers as one table: taken away, filled in, brought back, tried, put into their drafts.</summary>
internal sealed class ProducerTableEndpoint(Officers officers, ProducerActs acts)
{
    private const string Route = "pengusulan/tabel";

    [Function("ProducerTableGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        officers.Answer(request, async (session, _) => Page(
            request, Guid.NewGuid(), [], [], unreadable: (await acts.Drafts(session, cancel)).Unreadable), cancel);

    /// <summary>The officer's drafts that can be read, or the headings alone.</summary>
    [Function("ProducerTableFile")]
    public Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/berkas")] HttpRequest request, CancellationToken cancel) =>
        officers.Answer(request, (session, _) => Forms.Answer(request, async _ => Results.File(
            ProducerWorkbook.Write((await acts.Drafts(session, cancel)).Found, ReaderLanguage.Of(request.HttpContext)),
            TextWorkbook.ContentType, "pelaku-usaha.xlsx")), cancel);

    /// <summary>Tries a table, and puts it into the drafts once that was seen.</summary>
    [BodyLimit(PostedTable.MostBytes)]
    [Function("ProducerTablePost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        officers.Answer(request, (session, officer) => Forms.Answer(request, async typed =>
        {
            var key = Guid.TryParseExact(typed["kunci"], "n", out var given) ? given : Guid.NewGuid();
            var posted = await PostedTable.Read(typed, cancel);
            if (!posted.TryGet(out var table))
                return Page(request, key, [], posted.Problems);
            var reading = ProducerTable.Read(table.Rows, officer, ProducerCells.Read);
            if (!reading.TryGet(out var rows))
                return Page(request, key, [], reading.Problems);

            var tried = await acts.Try(rows, session, cancel);
            if (typed["tindakan"] != "terapkan" || tried.Any(listed => listed.Problems.Count > 0))
                return Page(request, key, tried, [], table.Text);

            var refused = await acts.Make(orchestrations, tried, session, ReaderLanguage.Of(request.HttpContext), key, cancel);
            return refused.Count > 0
                ? Page(request, key, refused, [new("producers.changed", ProblemKind.Conflict, "csv", $"{refused.Count}")])
                : Results.LocalRedirect($"/{Route}?selesai={tried.Count}");
        }), cancel);

    private static IResult Page(
        HttpRequest request, Guid key, IReadOnlyList<ListedProducer> listed, IReadOnlyList<Problem> problems, string brought = "",
        IReadOnlyList<UnreadableCase>? unreadable = null) =>
        Pages.Render<ProducerTablePage>(
            request.HttpContext, new
            {
                StartKey = key.ToString("n"),
                Listed = listed,
                Brought = brought,
                Problems = problems,
                Unreadable = unreadable ?? [],
                Done = int.TryParse(request.Query["selesai"], out var done) ? done : 0,
            });
}
