using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review.Queue;
using Ovop.Functions.Review.Sheets;

namespace Ovop.Functions.Review.Offline;

/// <summary>
/// One spreadsheet for all cases that wait for an assessor, a sheet each: what comes back filled in is kept as drafts, and none of it
/// counts before it is handed in.
/// </summary>
internal sealed class QueueFileEndpoint(LinkVisits visits, QueueSteps queues, SheetActs sheets)
{
    /// <summary>Those due first; more than a spreadsheet of our bounds holds are left for the next.</summary>
    private const int MostCases = 60;

    private const string Route = ReviewPages.At + "/{link}/lembar-antrean";

    [Function("QueueFileGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string link, CancellationToken cancel) =>
        visits.Answer(request, ReviewPages.Only, link, async visit =>
            Page(request, visit, [.. (await Cases(visit, cancel)).Select(one => new FiledSheet(one))], []), cancel);

    [Function("QueueFileDownload")]
    public Task<IResult> Download(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/unduh")] HttpRequest request,
        string link, CancellationToken cancel) =>
        visits.Answer(request, ReviewPages.Only, link, async visit => await Cases(visit, cancel) is { Count: > 0 } cases
            ? Results.File(
                SheetWriting.Write(cases, ReaderLanguage.Of(request.HttpContext)), TextWorkbook.ContentType, "penilaian-antrean.xlsx")
            : Results.LocalRedirect($"{visit.Address}/lembar-antrean"), cancel);

    [BodyLimit(Workbook.MostBytes + (64 * 1024))]
    [Function("QueueFilePost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string link, CancellationToken cancel) =>
        visits.AnswerForm(request, ReviewPages.Only, link, async (visit, typed) =>
        {
            var (cases, reading) = (await Cases(visit, cancel), await SheetReading.Posted(typed, cancel));
            if (!reading.TryGet(out var file))
                return Page(request, visit, [.. cases.Select(one => new FiledSheet(one))], reading.Problems);

            var filed = new List<FiledSheet>();
            foreach (var one in cases)
                filed.Add(SheetReading.Find(file, one) is null ? new(one) : await Keep(one, SheetReading.Of(file, one), typed, cancel));
            var strange = file.Count(sheet => !cases.Any(one => SheetReading.Find([sheet], one) is not null));
            return Page(
                request, visit, filed, strange == 0 ? [] : [new("workbook.strange", Field: SheetReading.Field, Args: $"{strange}")]);
        }, cancel);

    /// <summary>A sheet in which nothing was filled in takes nothing away from what was saved.</summary>
    private async Task<FiledSheet> Keep(
        LinkVisit visit, Result<Core.Review.Sheets.FilledSheet> found, IFormCollection typed, CancellationToken cancel)
    {
        if (!found.TryGet(out var sheet))
            return new(visit) { Problems = found.Problems };
        if (sheet.IsEmpty)
            return new(visit);

        var saved = await sheets.Save(visit, sheet, PostedSheet.VersionOf(typed, FiledSheet.VersionName(visit)), cancel);
        return saved.TryGet(out var dossier)
            ? new(visit with { Dossier = ReviewPages.Only.Shown(dossier) }) { Kept = sheet }
            : new(visit) { Problems = SheetReading.Told(saved.Problems) };
    }

    private async Task<IReadOnlyList<LinkVisit>> Cases(LinkVisit visit, CancellationToken cancel) =>
        [.. (await queues.Open(visit, declared: true, cancel)).Take(MostCases)];

    private static IResult Page(
        HttpRequest request, LinkVisit visit, IReadOnlyList<FiledSheet> filed, IReadOnlyList<Problem> problems) =>
        Pages.Render<QueueFilePage>(request.HttpContext, new { Visit = visit, Filed = filed, Problems = problems });
}
