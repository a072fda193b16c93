using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Review.Appointing;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Review.Appointing;

/// <summary>An administrator seats assessors on many cases by a list, which is always tried first; all of it is done or nothing.</summary>
internal sealed class PanelListEndpoint(Administrators administrators, AppointmentActs list)
{
    private const string Route = "kantor/panel";

    [Function("PanelListGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(
            request, Access.Act, _ => Task.FromResult(Page(request.HttpContext, [], [])), cancel, within: true);

    [BodyLimit(PostedTable.MostBytes)]
    [Function("PanelListPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, typed) =>
        {
            var (http, posted) = (request.HttpContext, await PostedTable.Read(typed, cancel));
            if (!posted.TryGet(out var table))
                return Page(http, [], posted.Problems);
            var reading = AppointmentList.Read(table.Rows);
            if (!reading.TryGet(out var rows))
                return Page(http, [], reading.Problems);

            var (who, reason, despiteLoad) = (staff.Contact.Id, typed["alasan"].ToString(), typed["beban"] == "ya");
            if (Reasons.Missing(reason) is { } problem)
                return Page(http, [], [problem]);

            var tried = await list.Try(rows, staff.Covers, who, reason, despiteLoad, cancel);
            var seal = AppointmentList.SealOf(rows, reason, despiteLoad);
            if (typed["tindakan"] != "terapkan" || tried.Any(outcome => outcome.Problems.Count > 0))
                return Page(http, tried, [], seal, table.Text);
            if (!Seen.Is(typed, seal))
                return Page(http, tried, [new("appoint.unseen", ProblemKind.Conflict, "csv")], seal, table.Text);

            var refused = await list.Make(orchestrations, tried, who, reason, despiteLoad, cancel);
            return refused.Count > 0
                ? Page(http, refused, [new("appoint.changed", ProblemKind.Conflict, "csv", $"{refused.Count}")])
                : Results.LocalRedirect($"/{Route}?selesai={tried.Count}");
        }, cancel, within: true);

    private static IResult Page(
        HttpContext http, IReadOnlyList<ListedOutcome> outcomes, IReadOnlyList<Problem> problems, string seal = "", string brought = "") =>
        Pages.Render<PanelListPage>(
            http, new
            {
                Outcomes = outcomes,
                Seal = seal,
                Brought = brought,
                Problems = problems,
                Done = int.TryParse(http.Request.Query["selesai"], out var done) ? done : 0,
            });
}
