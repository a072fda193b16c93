using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Sittings;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Sittings.Calling;
using Ovop.Functions.Sittings.Inviting;
using Ovop.Functions.Sittings.Minutes;

namespace Ovop.Functions.Sittings.Office;

/// <summary>One sitting as the office sees it: who has answered, what was decided, its minutes; and what is done about it.</summary>
internal sealed class SittingOfficeEndpoint(
    Administrators administrators, SittingTable table, SittingActs acts, Agendas agendas, SittingMails mails, MinutesFiles minutes,
    StaffLog log, TimeProvider clock)
{
    internal const string Route = "kantor/sidang/{id}";

    [Function("SittingOfficeGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string id,
        CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, staff => Page(request, staff, id, [], cancel), cancel);

    [Function("SittingOfficePost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string id,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, typed) =>
        {
            if (await table.Find(id, cancel) is not { } sitting)
                return SittingTokens.Unknown.ToHttp(request.HttpContext);

            var problems = typed["tindakan"].ToString() switch
            {
                "batal" => await CallOff(sitting, staff, typed["alasan"].ToString(), cancel),
                "surat" => await SendAgain(orchestrations, sitting, cancel),
                _ => [new Problem("act.choose", Field: "tindakan")],
            };
            return problems.Count > 0
                ? await Page(request, staff, id, problems, cancel)
                : Results.LocalRedirect($"{OfficePaths.Sittings}/{id}");
        }, cancel);

    [Function("SittingOfficeMinutes")]
    public Task<IResult> Minutes(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/berita-acara/{kind}")] HttpRequest request, string id,
        string kind, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async _ => await table.Find(id, cancel) is { } sitting
            ? await minutes.Serve(request.HttpContext, sitting, kind, cancel)
            : SittingTokens.Unknown.ToHttp(request.HttpContext), cancel);

    private async Task<IReadOnlyList<Problem>> CallOff(Sitting sitting, Staff staff, string reason, CancellationToken cancel)
    {
        var off = await table.Change(sitting.Id, present => present.CallOff(reason, clock.GetUtcNow()), cancel);
        if (!off.TryGet(out var done))
            return off.Problems;

        await log.Add(staff.Contact.Id, "sitting.off", reason.Trim(), cancel, ("id", sitting.Id), ("cases", $"{sitting.Agenda.Count}"));
        await mails.Tell(done, cancel);
        return [];
    }

    /// <summary>What did not reach members, and cases to which what was decided did not come, are made good.</summary>
    private async Task<IReadOnlyList<Problem>> SendAgain(
        DurableTaskClient orchestrations, Sitting sitting, CancellationToken cancel)
    {
        if (sitting.Act is not null)
            await acts.Finish(orchestrations, sitting);
        if (sitting.MustBeOpen is null)
            await mails.Invite(sitting, cancel);
        else
            await mails.Tell(sitting, cancel);
        return [];
    }

    private async Task<IResult> Page(
        HttpRequest request, Staff staff, string id, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        if (await table.Find(id, cancel) is not { } sitting)
            return SittingTokens.Unknown.ToHttp(request.HttpContext);

        var ((items, unreadable), people) = (await agendas.Of(sitting, cancel), await agendas.People(cancel));
        return Pages.Render<SittingOfficePage>(request.HttpContext, new
        {
            Sitting = sitting,
            Items = items,
            Unreadable = unreadable,
            MayAct = staff.May(Access.Act),
            Successor = sitting.Chair.IsRatifier(people) ? null : people.Ratifier,
            Order = AgendaOrder.Of(request.Query["urut"]),
            Problems = problems,
        });
    }
}
