using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Rounds;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Administration.Overview;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Statistics;

/// <summary>
/// What the chosen rounds add up to, for the ministry: as a page, each figure as a chart and a file, and all as a report.
/// </summary>
internal sealed class StatisticsEndpoint(
    Administrators administrators, AllCases cases, IRounds rounds, IPeople people, TimeProvider clock)
{
    private const string Route = "kantor/statistik";

    [Function("StatisticsPage")]
    public Task<IResult> Page(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async staff => Pages.Render<StatisticsPage>(request.HttpContext, new
        {
            (await Read(request, staff, cancel)).Figures,
            Rounds = await cases.Rounds(cancel),
            Chosen = Chosen(request),
            IsForAll = staff.Contact.Remit is null,
        }), cancel, within: true);

    [Function("StatisticsFile")]
    public Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/{file}")] HttpRequest request, string file,
        CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async staff =>
        {
            var (http, figures) = (request.HttpContext, (await Read(request, staff, cancel)).Figures);
            var chosen = Chosen(request);
            var name = $"ovop-statistik{(chosen.Count == 0 ? "" : $"-{string.Join('-', chosen)}")}";
            http.Response.Headers.CacheControl = "private, no-store";
            if (file == "laporan.pdf")
                return Results.File(
                    StatisticsReport.Render(figures, chosen, clock.GetUtcNow(), ReaderLanguage.Of(http)), "application/pdf", $"{name}.pdf");

            return file.Split('.') is not [var code, var kind] || figures.FirstOrDefault(figure => figure.Code == code) is not { } figure
                ? new Problem("page.unknown", ProblemKind.NotFound).ToHttp(http)
                : kind switch
                {
                    "csv" => Results.File(FigureFile.Csv(figure, ReaderLanguage.Of(http)), "text/csv; charset=utf-8", $"{name}-{code}.csv"),
                    "svg" => Charts.Answer(http, FigureFile.Chart(figure, RoundFigures.DayOf(clock.GetUtcNow()))),
                    "jumlah" when figure.Days.Count > 0 =>
                        Charts.Answer(http, FigureFile.Growth(figure, RoundFigures.DayOf(clock.GetUtcNow()))),
                    _ => new Problem("page.unknown", ProblemKind.NotFound).ToHttp(http),
                };
        }, cancel, within: true);

    private static IReadOnlyList<string> Chosen(HttpRequest request) =>
        BoardFilter.Of(name => name == "putaran" ? request.Query[name].ToString() : "").ChosenRounds;

    private async Task<RoundStatistics> Read(HttpRequest request, Staff staff, CancellationToken cancel)
    {
        var (all, wordings) = (staff.Within(await cases.Read(cancel)), new Dictionary<string, Round>());
        foreach (var id in await cases.Rounds(cancel))
            if (await rounds.Find(id, cancel) is { } round)
                wordings[id] = round;

        var language = ReaderLanguage.Of(request.HttpContext);
        var chosen = BoardFilter.Of(name => name == "putaran" ? request.Query[name].ToString() : "").OfRounds(all);
        var names = new Names(await people.Read(wordings.Keys.Max(StringComparer.Ordinal) ?? "", cancel), language);
        return new(chosen, all, wordings, names, language);
    }
}
