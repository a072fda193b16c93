using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.Circulars.Groups;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Acts;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Circulars;

/// <summary>
/// One circular: read as each of its recipients would get it, changed, dropped, or sent over the very list that was looked at, as a bulk
/// act with a result for each.
/// </summary>
internal sealed class CircularEndpoint(
    Administrators administrators, CircularReach reach, CircularNames names, CircularTable table, CircularMailTable mails, StaffLog log,
    TimeProvider clock)
{
    private const string Route = "kantor/edaran/lihat/{id}";

    [Function("CircularGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string id,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async staff => await table.Find(id, cancel) is { } kept
            ? await Page(request, orchestrations, staff, kept, [], cancel)
            : StaffCases.Unknown.ToHttp(request.HttpContext), cancel);

    [Function("CircularPost")]
    public Task<IResult> Act(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string id,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.When(typed => typed["langkah"] == "kirim"), async (staff, typed) =>
        {
            if (await table.Find(id, cancel) is not { } kept)
                return StaffCases.Unknown.ToHttp(request.HttpContext);

            if (typed["langkah"] == "lanjut" && kept.IsBrokenOff(clock.GetUtcNow()))
            {
                await GoOn(orchestrations, staff, kept, cancel);
                return Results.LocalRedirect(OfficePaths.Circular(id));
            }

            var problems = kept.MustWait is { } ended ? [ended] : typed["langkah"].ToString() switch
            {
                "kirim" => await Send(orchestrations, staff, kept, typed, cancel),
                "buang" => await Drop(staff, kept, typed["alasan"].ToString(), cancel),
                "ubah" => await Change(kept, typed, cancel),
                _ => [new Problem("act.choose", Field: "langkah")],
            };
            return problems.Count > 0
                ? await Page(request, orchestrations, staff, kept, problems, cancel)
                : Results.LocalRedirect(OfficePaths.Circular(id));
        }, cancel);

    /// <summary>
    /// Who is to get it is noted first, so that one that ends in between stands in the outbox. It begins once it is noted as sent: what
    /// somebody dropped meanwhile goes to nobody. One whose beginning the engine did not answer goes out all the same where it knows of it.
    /// </summary>
    private async Task<IReadOnlyList<Problem>> Send(
        DurableTaskClient orchestrations, Staff staff, KeptCircular kept, IFormCollection typed, CancellationToken cancel)
    {
        var (list, reason) = (await reach.Of(staff, kept, cancel), typed["alasan"].ToString().Trim());
        if (Reasons.Missing(reason) is { } missing)
            return [missing];
        if (list.Count is 0 or > BulkAct.Most)
            return [new("bulk.count", ProblemKind.Conflict, Args: [$"{BulkAct.Most}"])];
        if (typed["daftar"] != CircularReach.SealOf(kept.Circular, list))
            return [new("circular.list", ProblemKind.Conflict)];
        if (Telling.MustBeAllowed(typed, Telling.Field, await names.In(kept, list, cancel)) is { } told)
            return [told];

        var kind = kept.Group is null ? BulkKind.Circular : BulkKind.CircularToPeople;
        var act = new BulkAct(kind, staff.Contact.Id, reason, null) { Circular = kept.Circular };
        var work = new BulkWork(act, [.. list.Select(one => one.Id)])
        {
            Begun = clock.GetUtcNow(),
            From = OfficePaths.Circular(kept.Circular.Id),
        };
        var id = BulkStart.NewId();
        await mails.Queue(kept.Circular.Id, CopiesFor(kept, list), cancel);
        if (await End(staff, kept, id, cancel) is { IsOk: false } ended)
            return ended.Problems;

        try
        {
            await BulkStart.Begin(orchestrations, id, work, CancellationToken.None);
        }
        catch
        {
            var isKnown = false;
            try
            {
                isKnown = await orchestrations.GetInstanceAsync(id, CancellationToken.None) is not null;
            }
            finally
            {
                if (!isKnown)
                    await table.Reopen(kept.Circular.Id, id, CancellationToken.None);
            }

            if (!isKnown)
                throw;
        }

        await table.Begun(kept.Circular.Id, id, CancellationToken.None);
        await Log(staff, "circular.sent", kept, id, reason, cancel);
        return [];
    }

    /// <summary>
    /// One that broke off between standing as sent and its beginning waits to be looked at and sent again; one that has begun all the same
    /// is under way, or done.
    /// </summary>
    private async Task GoOn(DurableTaskClient orchestrations, Staff staff, KeptCircular kept, CancellationToken cancel)
    {
        await (await orchestrations.GetInstanceAsync(kept.Sent!, cancel) is null
            ? table.Reopen(kept.Circular.Id, kept.Sent!, cancel)
            : table.Begun(kept.Circular.Id, kept.Sent!, cancel));
        await log.Add(staff.Contact.Id, "circular.resumed", null, cancel, ("filter", kept.Filter), ("id", kept.Sent!));
    }

    /// <summary>What stands of each of the people before their turn comes; none for applicants, whose cases keep their letters.</summary>
    private IReadOnlyList<CircularMail> CopiesFor(KeptCircular kept, IReadOnlyList<Reached> list) =>
    [
        .. from one in list
           where one.Person is not null
           let contact = one.Person!.Contact
           select new CircularMail(kept.Circular.Id, one.Id, contact.Name, contact.Email, LetterState.Queued, clock.GetUtcNow()),
    ];

    private async Task<IReadOnlyList<Problem>> Drop(Staff staff, KeptCircular kept, string reason, CancellationToken cancel)
    {
        if (Reasons.Missing(reason) is { } missing)
            return [missing];

        var ended = await End(staff, kept, null, cancel);
        if (ended.IsOk)
            await Log(staff, "circular.dropped", kept, kept.Circular.Id, reason, cancel);
        return ended.Problems;
    }

    private Task<Result<KeptCircular>> End(Staff staff, KeptCircular kept, string? sent, CancellationToken cancel) =>
        table.Change(
            kept.Circular.Id,
            now => now with
            {
                Circular = sent is null ? now.Circular : kept.Circular,
                EndedBy = staff.Contact.Id,
                EndedAt = clock.GetUtcNow(),
                Sent = sent,
                IsBeginning = sent is not null,
            },
            cancel);

    private Task Log(Staff staff, string what, KeptCircular kept, string id, string reason, CancellationToken cancel) =>
        log.Add(staff.Contact.Id, what, reason.Trim(), cancel, ("filter", kept.Filter), ("id", id));

    private async Task<IReadOnlyList<Problem>> Change(KeptCircular kept, IFormCollection typed, CancellationToken cancel)
    {
        var read = TypedCircular.Read(typed, kept.Circular.Id, kept.Group is not null);
        return read.TryGet(out var written)
            ? (await table.Change(kept.Circular.Id, now => now with { Circular = written }, cancel)).Problems
            : read.Problems;
    }

    private static async Task<bool> IsGoingOut(
        DurableTaskClient orchestrations, KeptCircular kept, IReadOnlyList<CircularMail>? copies, CancellationToken cancel) =>
        copies?.Any(copy => copy.State == LetterState.Queued) == true
        && await orchestrations.GetInstanceAsync(kept.Sent!, cancel) is { IsCompleted: false };

    private async Task<IResult> Page(
        HttpRequest request, DurableTaskClient orchestrations, Staff staff, KeptCircular kept, IReadOnlyList<Problem> problems,
        CancellationToken cancel)
    {
        var copies = kept is { Group: not null, Sent: not null } ? await mails.Of(kept.Circular.Id, cancel) : null;
        IReadOnlyList<Reached> list = kept.MustWait is null ? await reach.Of(staff, kept, cancel) : [];
        _ = int.TryParse(request.Query["ke"], NumberStyles.None, CultureInfo.InvariantCulture, out var place);
        var at = Math.Clamp(place, 1, Math.Max(1, list.Count));
        return Pages.Render<CircularPage>(request.HttpContext, new
        {
            Kept = kept,
            List = list,
            Seal = CircularReach.SealOf(kept.Circular, list),
            At = at,
            Shown = list.Count > 0 ? await reach.Preview(staff, kept, list[at - 1], cancel) : null,
            Copies = copies,
            IsGoingOut = await IsGoingOut(orchestrations, kept, copies, cancel),
            IsBrokenOff = kept.IsBrokenOff(clock.GetUtcNow()),
            MayAct = staff.May(Access.Act),
            Problems = problems,
        });
    }
}
