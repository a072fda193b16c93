using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Sittings;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Sittings.Calling;
using Ovop.Functions.Sittings.Inviting;

namespace Ovop.Functions.Sittings.Office;

/// <summary>The sittings, and calling one over what is filtered and chosen.</summary>
internal sealed class CallEndpoint(
    Administrators administrators, SittingTable table, Agendas agendas, SittingMails mails, StaffLog log, TimeProvider clock)
{
    private const string Route = "kantor/sidang";

    [Function("SittingsGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(
            request, Access.Read, staff => Page(request, staff, BoardFilter.Of(request.Query), [], [], cancel), cancel);

    [Function("SittingsPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, typed) =>
        {
            if (await table.Find(typed["id"].ToString(), cancel) is { } there)
                return Results.LocalRedirect($"{OfficePaths.Sittings}/{there.Id}");

            var filter = BoardFilter.Of(name => typed[name].ToString());
            var chosen = typed["pilih"].OfType<string>().Where(text => ApplicationNumber.TryParse(text, out _))
                .Select(ApplicationNumber.Parse).ToHashSet();
            var (waiting, _) = await Waiting(filter, cancel);
            var agenda = Agendas.Free(waiting, await table.All(cancel)).Where(item => chosen.Contains(item.Number)).ToList();
            var called = Missing(chosen, agenda) is { } missing
                ? missing
                : TypedCall.Of(typed, agenda, (await agendas.People(cancel)).Ratifier, staff.Contact.Id, clock.GetUtcNow());
            if (!called.TryGet(out var sitting))
                return await Page(
                    request, staff, filter, [.. chosen.Select(number => new Vote(number, Voice.Ratify))], called.Problems, cancel);

            if (!await table.Add(sitting, cancel))
                return Results.LocalRedirect($"{OfficePaths.Sittings}/{sitting.Id}");

            await log.Add(
                staff.Contact.Id, "sitting.called", null, cancel, ("id", sitting.Id), ("cases", $"{sitting.Agenda.Count}"),
                ("place", sitting.Place));
            await mails.Invite(sitting, cancel);
            return Results.LocalRedirect($"{OfficePaths.Sittings}/{sitting.Id}");
        }, cancel);

    /// <summary>What was chosen and can be put on no agenda now is said, not left out.</summary>
    private static Problem? Missing(HashSet<ApplicationNumber> chosen, IEnumerable<AgendaItem> agenda) =>
        chosen.Except(agenda.Select(item => item.Number)).Order().ToList() is { Count: > 0 } missing
            ? new("sitting.gone", ProblemKind.Conflict, "pilih", string.Join(", ", missing))
            : null;

    private async Task<Readings<AgendaItem>> Waiting(BoardFilter filter, CancellationToken cancel)
    {
        var nameOf = FilteredCases.NameOf(await agendas.People(cancel));
        return await agendas.Waiting(lines => filter.Apply([.. lines], clock.GetUtcNow(), nameOf), cancel);
    }

    private async Task<IResult> Page(
        HttpRequest request, Staff staff, BoardFilter filter, IReadOnlyList<Vote> votes, IReadOnlyList<Problem> problems,
        CancellationToken cancel)
    {
        var (sittings, (waiting, unreadable)) = (await table.All(cancel), await Waiting(filter, cancel));
        var items = Agendas.Free(waiting, sittings);
        return Pages.Render<CallPage>(request.HttpContext, new
        {
            MayAct = staff.May(Access.Act),
            Sittings = sittings,
            Items = items,
            Unreadable = unreadable,
            Taken = waiting.Count - items.Count,
            Filter = filter,
            Votes = votes,
            Order = AgendaOrder.Of(request.Query["urut"]),
            All = request.Query["semua"] == "ya",
            Now = clock.GetUtcNow(),
            Problems = problems,
        });
    }
}
