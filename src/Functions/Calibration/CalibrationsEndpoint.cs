using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Calibration;
using Ovop.Core.Rounds;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Calibration;

/// <summary>The calibrations of a round: the office calls one in the latest, and reads what came of it.</summary>
internal sealed class CalibrationsEndpoint(
    Administrators administrators, CalibrationRuns runs, CalibrationMails mails, IRounds rounds, IPeople people, StaffLog log,
    TimeProvider clock)
{
    private const string Route = "kantor/kalibrasi", Of = Route + "/{id}";

    [Function("CalibrationsGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, staff => Page(request, staff, [], cancel), cancel);

    [Function("CalibrationsPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, typed) =>
        {
            var (round, now) = (await rounds.Current(cancel), clock.GetUtcNow());
            var known = await people.Read(round.Id, cancel);
            var called = CalibrationRun.Call(
                Guid.TryParseExact(typed["id"], "n", out _) ? typed["id"].ToString() : Guid.NewGuid().ToString("n"), round,
                Enum.TryParse<Commodity>(typed["komoditi"], out var ware) && Enum.IsDefined(ware) ? ware : null,
                [.. Enumerable.Range(0, CalibrationRun.Most).Select(sample => new SampleCase(
                    typed[CalibrationRun.TitleFieldOf(sample)].ToString().Trim(),
                    typed[CalibrationRun.FieldOf(sample)].ToString().Trim()))],
                known, staff.Contact.Id, now);
            if (!called.TryGet(out var run))
                return await Page(request, staff, called.Problems, cancel);

            await runs.Add(run, cancel);
            await log.Add(staff.Contact.Id, "calibration.called", null, cancel, ("id", run.Id), ("cases", $"{run.Samples.Count}"));
            await mails.Ask(run, known, now, cancel);
            return Results.LocalRedirect(AddressOf(run));
        }, cancel);

    [Function("CalibrationGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Of)] HttpRequest request, string id, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, staff => On(request, id, async (run, round) => Pages.Render<CalibrationPage>(
            request.HttpContext, new
            {
                Run = run,
                Round = round,
                Names = new Names(await people.Read(round.Id, cancel), ReaderLanguage.Of(request.HttpContext)),
                MayAct = staff.May(Access.Act),
            }), cancel), cancel);

    /// <summary>Asks those who have not scored once more.</summary>
    [Function("CalibrationPost")]
    public Task<IResult> Again(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Of)] HttpRequest request, string id, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, (_, _) => On(request, id, async (run, round) =>
        {
            await mails.Ask(run, await people.Read(round.Id, cancel), clock.GetUtcNow(), cancel);
            return Results.LocalRedirect(AddressOf(run));
        }, cancel), cancel);

    /// <summary>Where the office reads a calibration, whichever round is the latest.</summary>
    internal static string AddressOf(CalibrationRun run) => $"{OfficePaths.Calibrations}/{run.Id}?putaran={run.Round}";

    private async Task<IResult> On(
        HttpRequest request, string id, Func<CalibrationRun, Round, Task<IResult>> answer, CancellationToken cancel) =>
        await Asked(request, cancel) is { } asked && await runs.Find(asked.Id, id, cancel) is { } run
            ? await answer(run, await rounds.At(run.Round, run.RoundHash, cancel))
            : CalibrationRuns.Unknown.ToHttp(request.HttpContext);

    private async Task<IResult> Page(HttpRequest request, Staff staff, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        var (round, latest) = (await Asked(request, cancel), await rounds.Latest(cancel));
        return Pages.Render<CalibrationsPage>(request.HttpContext, new
        {
            Round = round,
            Rounds = await rounds.Ids(cancel).OrderDescending(StringComparer.Ordinal).ToListAsync(cancel),
            Runs = round is null ? [] : await runs.All(round.Id, cancel),
            MayAct = staff.May(Access.Act) && round?.Id == latest?.Id,
            Problems = problems,
        });
    }

    private async Task<Round?> Asked(HttpRequest request, CancellationToken cancel) =>
        request.Query["putaran"].ToString() is { Length: > 0 } id ? await rounds.Find(id, cancel) : await rounds.Latest(cancel);
}
