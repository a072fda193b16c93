using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Functions.Administration.Circulars.Groups;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Circulars;

/// <summary>All circulars, and where one is written for the cases of a filter or a group of people; it waits to be looked at.</summary>
internal sealed class CircularsEndpoint(
    Administrators administrators, FilteredCases filtered, AllCases cases, CircularTable table, IRounds rounds, IPeople people,
    StaffLog log, TimeProvider clock)
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
        administrators.Answer(request, Access.Act,
            staff => Page(request, staff, name => request.Query[name].ToString(), [], cancel), cancel);

    [Function("CircularNewPost")]
    public Task<IResult> Keep(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/tulis")] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, typed) =>
        {
            var group = GroupFilter.Of(name => typed[name].ToString());
            var read = TypedCircular.Read(typed, table.NewId(), group is not null);
            if (!read.TryGet(out var circular))
                return await Page(request, staff, name => typed[name].ToString(), read.Problems, cancel);

            var filter = group is null ? BoardFilter.Of(name => typed[name].ToString()).Address(1) : GroupFilter.AddressOf(group);
            await table.Add(new(circular, filter, staff.Contact.Id, clock.GetUtcNow()), cancel);
            await log.Add(staff.Contact.Id, "circular.written", null, cancel, ("filter", filter), ("id", circular.Id));
            return Results.LocalRedirect(OfficePaths.Circular(circular.Id));
        }, cancel);

    private async Task<IResult> Page(
        HttpRequest request, Staff staff, Func<string, string> value, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        var (filter, group) = (BoardFilter.Of(value), GroupFilter.Of(value));
        return Pages.Render<CircularNewPage>(request.HttpContext, new
        {
            Filter = filter,
            Group = group,
            Rounds = group is null ? [] : await cases.Rounds(cancel),
            Count = group is null ? (await filtered.Read(staff, filter, cancel)).Count : 0,
            Problems = problems,
        });
    }
}
