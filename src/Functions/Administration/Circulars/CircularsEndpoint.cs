using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Circulars;

/// <summary>All circulars, and where one is written for the cases of a filter; it waits to be looked at.</summary>
internal sealed class CircularsEndpoint(
    Administrators administrators, FilteredCases cases, CircularTable table, IRounds rounds, IPeople people, StaffLog log,
    TimeProvider clock)
{
    private const string Route = "kantor/edaran";

    [Function("CircularsGet")]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async staff => Pages.Render<CircularsPage>(request.HttpContext, new
        {
            Circulars = await table.All(cancel),
            Names = new Names(
                await people.Read((await rounds.Latest(cancel))?.Id ?? "", cancel), ReaderLanguage.Of(request.HttpContext)),
            MayAct = staff.May(Access.Act),
        }), cancel);

    [Function("CircularNewGet")]
    public Task<IResult> Write(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = $"{Route}/tulis")] HttpRequest request,
        CancellationToken cancel) =>
        administrators.Answer(request, Access.Act, staff => Page(request, staff, BoardFilter.Of(request.Query), [], cancel), cancel);

    [Function("CircularNewPost")]
    public Task<IResult> Keep(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/tulis")] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, typed) =>
        {
            var filter = BoardFilter.Of(name => typed[name].ToString());
            var read = TypedCircular.Read(typed, table.NewId());
            if (!read.TryGet(out var circular))
                return await Page(request, staff, filter, read.Problems, cancel);

            await table.Add(new(circular, filter.Address(1), staff.Contact.Id, clock.GetUtcNow()), cancel);
            await log.Add(staff.Contact.Id, "circular.written", null, cancel, ("filter", filter.Address(1)), ("id", circular.Id));
            return Results.LocalRedirect(OfficePaths.Circular(circular.Id));
        }, cancel);

    private async Task<IResult> Page(
        HttpRequest request, Staff staff, BoardFilter filter, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        Pages.Render<CircularNewPage>(request.HttpContext, new
        {
            Filter = filter,
            (await cases.Read(staff, filter, cancel)).Count,
            Problems = problems,
        });
}
