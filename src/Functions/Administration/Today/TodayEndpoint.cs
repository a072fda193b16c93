using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Administration.Failures;
using Ovop.Functions.Api;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Today;

/// <summary>The morning page: what needs somebody today, each with the act that it needs.</summary>
internal sealed class TodayEndpoint(
    Administrators administrators, AllCases cases, IRounds rounds, IPeople people, FailureLog failures, ApiKeys keys, TimeProvider clock)
{
    [Function(nameof(TodayEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "kantor/hari-ini")] HttpRequest request,
        CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async staff =>
        {
            var lines = staff.Within(await cases.Read(cancel));
            return Pages.Render<TodayPage>(request.HttpContext, new
            {
                Staff = staff,
                Figures = new TodayFigures(lines, clock.GetUtcNow()),
                Failing = Failure.Sum(Failure.Known(lines, staff.Contact.Remit is null ? await failures.Latest(cancel) : [])).Count,
                EndingKeys = staff.May(Access.Act) && staff.Contact.Remit is null
                    ? (await keys.All(cancel)).Count(key => key.EndsSoon(clock.GetUtcNow()))
                    : 0,
                Names = new Names(
                    await people.Read((await rounds.Latest(cancel))?.Id ?? "", cancel), ReaderLanguage.Of(request.HttpContext)),
            });
        }, cancel, within: true);
}
