using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Calibration;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Review.Sheets;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Calibration;

/// <summary>An assessor scores the samples of a calibration by a link of their own, and then sees how far apart they all are.</summary>
internal sealed class SamplesEndpoint(
    CalibrationTokens tokens, CalibrationRuns runs, IRounds rounds, IPeople people, TimeProvider clock)
{
    private const string Route = CalibrationTokens.At + "/{key}";

    [Function("SamplesEnter")]
    public IResult Enter(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = CalibrationTokens.At)] HttpRequest request)
    {
        var token = request.Query[MailedSecret.Parameter].ToString();
        return tokens.Read(token).IsOk
            ? Results.LocalRedirect(CalibrationTokens.Keep(request.HttpContext, token))
            : CalibrationRuns.Unknown.ToHttp(request.HttpContext);
    }

    [Function("SamplesGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string key,
        CancellationToken cancel) =>
        Answer(request, key, visit => Task.FromResult(Page(request, visit, [])), cancel);

    [Function("SamplesPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string key, CancellationToken cancel) =>
        Answer(request, key, visit => Forms.Answer(request, async typed =>
        {
            var (rubric, assessor) = (visit.Round.Rubric, visit.Assessor.Id);
            var levels = visit.Run.Samples.Index().Select(sample => PostedSheet.LevelsOf(
                typed, rubric.CriteriaFor(visit.Run.Commodity), code => CalibrationRun.FieldOf(sample.Index, code))).ToList();
            var taken = await runs.Change(
                visit.Run.Round, visit.Run.Id, run => run.Take(assessor, levels, rubric, clock.GetUtcNow()), cancel);
            return taken.IsOk || taken.Problems is [{ Code: "calibration.sent" }]
                ? Results.LocalRedirect(visit.Address)
                : Page(request, visit, taken.Problems);
        }), cancel);

    private async Task<IResult> Answer(
        HttpRequest request, string key, Func<SamplesVisit, Task<IResult>> page, CancellationToken cancel)
    {
        if (MailedSecret.Of(request) is not { } token)
            return new Problem("link.closed", ProblemKind.Forbidden).ToHttp(request.HttpContext);
        if (MailedSecret.KeyOf(token) != key || !tokens.Read(token).TryGet(out var read)
            || await runs.Find(read.Round, read.Run, cancel) is not { } run)
            return CalibrationRuns.Unknown.ToHttp(request.HttpContext);

        var round = await rounds.At(run.Round, run.RoundHash, cancel);
        var known = await people.Read(round.Id, cancel);
        if (known.Assessors.FirstOrDefault(member => member.Assessor.Id == read.Assessor) is not { Assessor: { IsEnded: false } own })
            return new Problem("link.revoked", ProblemKind.Forbidden, Args: ["handedover"]).ToHttp(request.HttpContext);

        MailedSecret.Keep(request.HttpContext, CalibrationTokens.PageOf(key), token);
        return await page(new(run, round, own, CalibrationTokens.PageOf(key), known));
    }

    private static IResult Page(HttpRequest request, SamplesVisit visit, IReadOnlyList<Problem> problems) =>
        Pages.Render<SamplesPage>(request.HttpContext, new
        {
            Visit = visit,
            Names = new SignIn.Roles.Names(visit.People, ReaderLanguage.Of(request.HttpContext)),
            Problems = problems,
        });
}

/// <summary>An assessor who has opened their link.</summary>
/// <param name="Address">Path of their page.</param>
public sealed record SamplesVisit(CalibrationRun Run, Round Round, Assessor Assessor, string Address, People People);
