using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Rounds;
using Ovop.Functions.Administration.Failures;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Overview;

/// <summary>How the chosen rounds stand as a whole: what is late, what fails, how far the cases have come.</summary>
internal sealed class OverviewEndpoint(
    Administrators administrators, AllCases cases, IRounds rounds, FailureLog failures, TimeProvider clock)
{
    [Function(nameof(OverviewEndpoint))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "kantor/ringkasan")] HttpRequest request,
        CancellationToken cancel)
    {
        var http = request.HttpContext;
        if (await administrators.Staff(http, Access.Read, cancel, within: true) is not { } staff)
            return Administrators.SignIn(http);

        var lines = staff.Within(await cases.Read(cancel));
        var (figures, round, chosen) = await Read(request, lines, cancel);
        return Pages.Render<OverviewPage>(http, new
        {
            Figures = figures,
            Round = round,
            Rounds = await cases.Rounds(cancel),
            Chosen = chosen,
            Failing = Failure.Sum(Failure.Known(lines, staff.Contact.Remit is null ? await failures.Latest(cancel) : [])).Count,
        });
    }

    [Function("OverviewChart")]
    public async Task<IResult> Chart(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "kantor/ringkasan/{chart}.svg")] HttpRequest request,
        string chart, CancellationToken cancel)
    {
        var http = request.HttpContext;
        if (await administrators.Staff(http, Access.Read, cancel, within: true) is not { } staff)
            return Administrators.SignIn(http);

        var (figures, round, _) = await Read(request, staff.Within(await cases.Read(cancel)), cancel);
        var words = Texts.Of<OverviewPage>(ReaderLanguage.Of(http));
        return chart switch
        {
            "corong" => Charts.Answer(
                http, Charts.Bars([.. figures.Funnel.Select(step => (words[$"funnel.{step.Step}"], (decimal)step.Count))])),
            "bintang" => Charts.Answer(
                http, Charts.Bars([.. figures.Stars.Select(star => (words["stars.star", star.Star], (decimal)star.Count))])),
            "pengiriman" => Charts.Answer(http, Charts.Growth(figures.Submissions, figures.Today, RoundFigures.DayOf(round.Closes))),
            "harian" => Charts.Answer(http, Charts.Daily(figures.Submissions, figures.Today, RoundFigures.DayOf(round.Closes))),
            _ => new Problem("page.unknown", ProblemKind.NotFound).ToHttp(http),
        };
    }

    /// <summary>The figures of the chosen rounds, and the latest of these, whose closing day the chart shows.</summary>
    private async Task<(RoundFigures Figures, Round Round, IReadOnlyList<string> Chosen)> Read(
        HttpRequest request, IReadOnlyList<BoardLine> lines, CancellationToken cancel)
    {
        var filter = BoardFilter.Of(name => name == "putaran" ? request.Query[name].ToString() : "");
        var latest = filter.ChosenRounds is [.., var last] ? await rounds.Find(last, cancel) : null;
        var figures = new RoundFigures(filter.OfRounds(lines), clock.GetUtcNow());
        return (figures, latest ?? await rounds.Current(cancel), filter.ChosenRounds);
    }
}
