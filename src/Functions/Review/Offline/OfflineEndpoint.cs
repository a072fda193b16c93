using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Review.Sheets;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review.Sheets;

namespace Ovop.Functions.Review.Offline;

/// <summary>
/// The score sheet on the assessor's own machine: taken away as a spreadsheet, brought back filled in, checked before it counts.
/// </summary>
internal sealed class OfflineEndpoint(LinkVisits visits, SheetActs sheets)
{
    private const string Route = ReviewPages.At + "/{link}/lembar";

    [Function("OfflineGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string link, CancellationToken cancel) =>
        Declared(request, link, visit => Task.FromResult(Page(request, visit, [], [])), cancel);

    [Function("OfflineDownload")]
    public Task<IResult> Download(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/unduh")] HttpRequest request,
        string link, CancellationToken cancel) =>
        Declared(request, link, visit => Task.FromResult(Results.File(
            SheetWriting.Write([visit], ReaderLanguage.Of(request.HttpContext)),
            TextWorkbook.ContentType, $"penilaian-{visit.Dossier.Number}.xlsx")), cancel);

    [BodyLimit(Workbook.MostBytes + (64 * 1024))]
    [Function("OfflinePost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string link, CancellationToken cancel) =>
        Declared(request, link, async visit =>
        {
            var form = await Forms.ReadAsync(request);
            if (!form.TryGet(out var typed))
                return form.Problems.ToHttp(request.HttpContext);
            var reading = await SheetReading.Posted(typed, cancel);
            var found = reading.TryGet(out var file) ? SheetReading.Of(file, visit) : Result<FilledSheet>.Refused(reading.Problems);
            if (!found.TryGet(out var sheet))
                return Page(request, visit, found.Problems, []);

            var check = SheetRules.Check(
                visit.Setting.Round.RubricOf(visit.Dossier), visit.Dossier.Case.Commodity!.Value, sheet.Levels, sheet.Notes,
                sheet.Decision, sheet.Reason);
            if (!check.IsOk)
                return Page(
                    request, visit, [new("workbook.rows", Field: SheetReading.Field, Args: $"{check.Problems.Count}")], check.Problems);

            var saved = await sheets.Save(visit, sheet, PostedSheet.VersionOf(typed), cancel);
            return saved.IsOk
                ? Results.LocalRedirect($"{visit.Address}/periksa")
                : LinkVisits.Decided(request, visit, saved, problems => Page(request, visit, SheetReading.Told(problems), []));
        }, cancel);

    private Task<IResult> Declared(HttpRequest request, string link, Func<LinkVisit, Task<IResult>> page, CancellationToken cancel) =>
        visits.Answer(request, ReviewPages.Only, link,
            visit => AssessorView.HasDeclared(visit) ? page(visit) : Task.FromResult(Results.LocalRedirect(visit.Address)), cancel);

    private static IResult Page(HttpRequest request, LinkVisit visit, IReadOnlyList<Problem> problems, IReadOnlyList<Problem> rows) =>
        Pages.Render<OfflinePage>(
            request.HttpContext, new { Visit = visit, Problems = problems, Rows = rows });
}
