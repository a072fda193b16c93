using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Offices;

/// <summary>
/// The round as a file: taken away, changed, brought back, compared, published. A case keeps the wording it began with;
/// a new wording is for drafts that are opened from then on.
/// </summary>
internal sealed class RoundsEndpoint(Administrators administrators, BlobRounds rounds, TablePeople people, StaffLog log)
{
    private const string Route = "kantor/putaran";

    [Function("RoundsGet")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel)
    {
        var http = request.HttpContext;
        return await administrators.Staff(http, Access.Read, cancel) is { } staff
            ? Page(http, staff, await rounds.Latest(cancel), null, [])
            : Administrators.SignIn(http);
    }

    /// <summary>The present wording, to the letter.</summary>
    [Function("RoundFile")]
    public async Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/berkas")] HttpRequest request, CancellationToken cancel)
    {
        var http = request.HttpContext;
        if (await administrators.Staff(http, Access.Read, cancel) is null)
            return Administrators.SignIn(http);

        return await rounds.Latest(cancel) is { } round
            ? Results.File(Encoding.UTF8.GetBytes(round.Text), "application/json", $"ovop-{round.Id}.json")
            : new Problem("page.unknown", ProblemKind.NotFound).ToHttp(http);
    }

    /// <summary>Checks a wording, and publishes it where that is asked for with a reason.</summary>
    [BodyLimit(1024 * 1024)]
    [Function("RoundsPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(
            request, Access.Act, Gravity.When(typed => typed["act"] == "terbitkan"),
            (staff, typed) => Publish(request.HttpContext, staff, typed, cancel), cancel);

    private async Task<IResult> Publish(HttpContext http, Staff staff, IFormCollection typed, CancellationToken cancel)
    {
        var (text, latest) = (typed["text"].ToString().ReplaceLineEndings("\n"), await rounds.Latest(cancel));
        var reading = Round.Parse(Encoding.UTF8.GetBytes(text));
        if (!reading.TryGet(out var round))
            return Page(http, staff, latest, null, [new("round.invalid", Field: "text"), .. reading.Problems]);
        if (typed["act"] != "terbitkan")
            return Page(http, staff, latest, round, []);
        var reason = typed["reason"].ToString().Trim();
        if (Reasons.Missing(reason) is { } problem)
            return Page(http, staff, latest, round, [problem]);

        if (OfficeList.Gaps(await people.Offices(cancel)).ToList() is { Count: > 0 } gaps)
            return Page(http, staff, latest, round, [.. gaps.Select(gap => gap with { Field = "reason" })]);

        await rounds.Publish(BinaryData.FromString(text), cancel);
        await log.Add(
            staff.Contact.Id, "round.published", reason, cancel, ("round", round.Id), ("before", latest?.Hash ?? ""),
            ("after", round.Hash));
        return Results.LocalRedirect($"/{Route}?selesai=terbit");
    }

    private static IResult Page(HttpContext http, Staff staff, Round? latest, Round? checkedRound, IReadOnlyList<Problem> problems) =>
        Pages.Render<RoundsPage>(
            http,
            new
            {
                Staff = staff,
                Latest = latest,
                Checked = checkedRound,
                Problems = problems,
                Done = http.Request.Query["selesai"] == "terbit",
            });
}
