using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Drafting;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Offices.Drafting;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Offices;

/// <summary>
/// The round as a file: taken away, changed, brought back, compared, published; or written as a draft (<see cref="RoundDrafts"/>), or
/// changed by the days of a year's decree. A case keeps the wording it began with; a new wording is for drafts that are opened from
/// then on, but days that it adds count for all.
/// </summary>
internal sealed class RoundsEndpoint(
    Administrators administrators, BlobRounds rounds, RoundDrafts drafts, TablePeople people, AllCases cases, StaffLog log,
    TimeProvider clock)
{
    private const string Route = "kantor/putaran", Published = $"/{Route}?selesai=terbit";

    [Function("RoundsGet")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel)
    {
        var http = request.HttpContext;
        return await administrators.Staff(http, Access.Read, cancel) is { } staff
            ? await Page(http, staff, await rounds.Latest(cancel), null, [], cancel)
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
            request, Access.Act, Gravity.When(typed => typed["tindakan"] == "terbitkan"),
            (staff, typed) => Publish(request.HttpContext, staff, typed, cancel), cancel);

    private async Task<IResult> Publish(HttpContext http, Staff staff, IFormCollection typed, CancellationToken cancel)
    {
        var latest = await rounds.Latest(cancel);
        Task<IResult> Shown(Round? valid, params IReadOnlyList<Problem> problems) => Page(http, staff, latest, valid, problems, cancel);

        var isDecree = typed["tindakan"] == "hari" && latest is not null;
        var wording = isDecree
            ? Decree.Into(latest!, typed["tahun"].ToString(), typed["hari"].ToString())
            : typed["tindakan"] == "draf" ? (await drafts.Read(cancel))?.Draft.Text ?? ""
            : typed["isi"].ToString().ReplaceLineEndings("\n");
        if (!wording.TryGet(out var text))
            return await Shown(null, wording.Problems);

        var reading = Round.Parse(Encoding.UTF8.GetBytes(text));
        if (!reading.TryGet(out var round))
            return await Shown(null, [new("round.invalid", Field: isDecree ? "hari" : "isi"), .. reading.Problems]);
        if (typed["tindakan"] != "terbitkan")
            return await Shown(round);
        if (round.Hash == latest?.Hash)
            return Results.LocalRedirect(Published);
        if (!Seen.Is(typed, latest?.Hash ?? ""))
            return await Shown(round, new Problem("round.overtaken", ProblemKind.Conflict, "alasan"));
        var reason = typed["alasan"].ToString().Trim();
        if (Reasons.Missing(reason) is { } problem)
            return await Shown(round, problem);

        if (OfficeList.Gaps(await people.Offices(cancel)).ToList() is { Count: > 0 } gaps)
            return await Shown(round, [.. gaps.Select(gap => gap with { Field = "alasan" })]);

        await rounds.Publish(BinaryData.FromString(text), cancel);
        if ((await drafts.Read(cancel))?.Draft.Text == text)
            await drafts.Drop(cancel);
        await log.Add(
            staff.Contact.Id, "round.published", reason, cancel, ("round", round.Id), ("before", latest?.Hash ?? ""),
            ("after", round.Hash));
        return Results.LocalRedirect(Published);
    }

    private async Task<IResult> Page(
        HttpContext http, Staff staff, Round? latest, Round? checkedRound, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        Pages.Render<RoundsPage>(
            http,
            new
            {
                Staff = staff,
                Latest = latest,
                Lines = await cases.Read(cancel),
                Now = clock.GetUtcNow(),
                Checked = checkedRound,
                Warnings = checkedRound is null ? [] : DraftParts.Faults(
                    new(RoundDraft.Of(checkedRound.Text).Value, ReaderLanguage.Of(http)), RoundWarnings.Of(checkedRound)),
                Draft = (await drafts.Read(cancel))?.Draft,
                Problems = problems,
                Done = http.Request.Query["selesai"] == "terbit",
            });
}
