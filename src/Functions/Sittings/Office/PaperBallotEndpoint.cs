using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Sittings;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Sittings.Calling;
using Ovop.Functions.Sittings.Inviting;
using Ovop.Functions.Sittings.Votes;

namespace Ovop.Functions.Sittings.Office;

/// <summary>The answers of a member who gave them on paper, entered by the office; the chair's are their own alone.</summary>
internal sealed class PaperBallotEndpoint(
    Administrators administrators, SittingTable table, Agendas agendas, StaffLog log, TimeProvider clock)
{
    private const string Route = SittingOfficeEndpoint.Route + "/suara/{member}";

    [Function("PaperBallotGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string id, string member,
        CancellationToken cancel) =>
        administrators.Answer(request, Access.Act, _ => Open(id, member, request, (sitting, voter) => Page(
            request, sitting, voter, sitting.BallotOf(voter.Id)?.Votes ?? [], [], cancel), cancel), cancel);

    [Function("PaperBallotPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string id, string member,
        CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, (staff, typed) => Open(id, member, request, async (sitting, voter) =>
        {
            var votes = TypedVotes.Of(typed, sitting);
            var whole = await agendas.Whole(sitting, cancel);
            if (!whole.TryGet(out var items))
                return await Page(request, sitting, voter, votes.Votes, whole.Problems, cancel);

            var cast = SittingActs.Cast(sitting, voter, votes.Votes, items, clock.GetUtcNow(), staff.Contact.Id);
            var problems = votes.Problems.Concat(cast.Problems).ToList();
            if (problems.Count == 0)
                problems.AddRange((await table.Put(id, cast.Value, cancel)).Problems);
            if (problems.Count > 0)
                return await Page(request, sitting, voter, votes.Votes, problems, cancel);

            await log.Add(staff.Contact.Id, "sitting.paper", null, cancel, ("id", id), ("people", voter.Name));
            return Results.LocalRedirect($"{OfficePaths.Sittings}/{id}");
        }, cancel), cancel);

    private async Task<IResult> Open(
        string id, string member, HttpRequest request, Func<Sitting, SittingMember, Task<IResult>> answer, CancellationToken cancel) =>
        await table.Find(id, cancel) is { } sitting && sitting.Others.FirstOrDefault(other => other.Id == member) is { } voter
            ? await answer(sitting, voter)
            : SittingTokens.Unknown.ToHttp(request.HttpContext);

    private async Task<IResult> Page(
        HttpRequest request, Sitting sitting, SittingMember member, IReadOnlyList<Vote> votes, IReadOnlyList<Problem> problems,
        CancellationToken cancel)
    {
        var (items, unreadable) = await agendas.Of(sitting, cancel);
        return Pages.Render<PaperBallotPage>(request.HttpContext, new
        {
            Sitting = sitting,
            Member = member,
            Items = items,
            Unreadable = unreadable,
            Votes = votes,
            Order = AgendaOrder.Of(request.Query["urut"]),
            All = request.Query["semua"] == "ya",
            Problems = problems,
        });
    }
}
