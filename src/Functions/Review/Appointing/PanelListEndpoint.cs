using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Review;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Monitoring;

namespace Ovop.Functions.Review.Appointing;

/// <summary>An administrator seats assessors on many cases by a list, which is always tried first; all of it is done or nothing.</summary>
internal sealed class PanelListEndpoint(Administrators administrators, ListDesk list)
{
    private const string Route = "administrasi/panel";

    [Function("PanelListGet")]
    public async Task<IResult> Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        await administrators.SignedIn(request.HttpContext, cancel) is null
            ? Administrators.SignIn(request.HttpContext)
            : Page(request.HttpContext, [], []);

    [Function("PanelListPost")]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel)
    {
        var http = request.HttpContext;
        if (await administrators.SignedIn(http, cancel) is not { } administrator)
            return Administrators.SignIn(http);

        var form = await Forms.ReadAsync(request);
        if (!form.IsOk) return form.Problems.ToHttp(http);
        var reading = AppointmentList.Read(form.Value["csv"].ToString());
        if (!reading.TryGet(out var rows))
            return Page(http, [], reading.Problems);

        var (reason, despiteLoad) = (form.Value["reason"].ToString(), form.Value["load"] == "ya");
        if (reason.Trim().Length is < 5 or > 2000)
            return Page(http, [], [new("act.reason", Field: "reason")]);

        var tried = await list.Try(rows, administrator.Id, reason, despiteLoad, cancel);
        var seal = AppointmentList.SealOf(rows, reason, despiteLoad);
        if (form.Value["act"] != "terapkan" || tried.Any(outcome => outcome.Problems.Count > 0))
            return Page(http, tried, [], seal);
        if (form.Value["seal"] != seal)
            return Page(http, tried, [new("appoint.unseen", ProblemKind.Conflict, "csv")], seal);

        var refused = await list.Make(orchestrations, tried, administrator.Id, reason, despiteLoad, cancel);
        return refused.Count > 0 ? Page(http, refused, [new("appoint.changed", ProblemKind.Conflict, "csv", $"{refused.Count}")]) : Results.LocalRedirect($"/{Route}?selesai={tried.Count}");
    }

    private static IResult Page(HttpContext http, IReadOnlyList<ListedOutcome> outcomes, IReadOnlyList<Problem> problems, string seal = "") => Pages.Render<PanelListPage>(
        http, new { Outcomes = outcomes, Seal = seal, Problems = problems, Done = int.TryParse(http.Request.Query["selesai"], out var done) ? done : 0 },
        problems.Count > 0 ? ProblemAnswers.Status(problems[0]) : StatusCodes.Status200OK);
}
