using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Administration.Failures;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Today;

/// <summary>The morning page: what needs somebody today, each with the act that it needs.</summary>
internal sealed class TodayEndpoint(
    Administrators administrators, AllCases cases, IRounds rounds, IPeople people, FailureLog failures, IEnumerable<IOfficeWork> works,
    TimeProvider clock)
{
    [Function(nameof(TodayEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "kantor/hari-ini")] HttpRequest request,
        CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async staff =>
        {
            if (await rounds.Latest(cancel) is not { } round)
                return Results.LocalRedirect(OfficePaths.Rounds);

            var lines = staff.Within(await cases.Read(cancel));
            return Pages.Render<TodayPage>(request.HttpContext, new
            {
                Staff = staff,
                Figures = new TodayFigures(lines, clock.GetUtcNow()),
                Failing = Failure.Sum(Failure.Known(lines, staff.Contact.Remit is null ? await failures.Latest(cancel) : [])).Count,
                Tasks = staff.Contact.Remit is null ? await Waiting(request.HttpContext, staff, cancel) : [],
                Round = round,
                Names = new Names(await people.Read(round.Id, cancel), ReaderLanguage.Of(request.HttpContext)),
            });
        }, cancel, within: true);

    private async Task<IReadOnlyList<OfficeTask>> Waiting(HttpContext http, Staff staff, CancellationToken cancel)
    {
        var tasks = new List<OfficeTask>();
        foreach (var work in works)
            tasks.AddRange(await work.Waiting(ReaderLanguage.Of(http), cancel));

        return [.. tasks.Where(task => staff.May(task.Needs)).OrderBy(task => task.Since ?? DateTimeOffset.MaxValue)];
    }
}
