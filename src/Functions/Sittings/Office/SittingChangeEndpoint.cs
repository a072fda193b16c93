using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Sittings;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Fields;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Sittings.Calling;
using Ovop.Functions.Sittings.Inviting;

namespace Ovop.Functions.Sittings.Office;

/// <summary>Another day, another place or other members of a sitting that has not decided; whom it concerns is told.</summary>
internal sealed class SittingChangeEndpoint(
    Administrators administrators, SittingTable table, Agendas agendas, SittingMails mails, StaffLog log, TimeProvider clock)
{
    private const string Route = SittingOfficeEndpoint.Route + "/ubah";

    [Function("SittingChangeGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string id,
        CancellationToken cancel) =>
        administrators.Answer(request, Access.Act, _ => Page(request, id, [], cancel), cancel);

    [Function("SittingChangePost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string id, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, typed) =>
        {
            var (chair, reason) = (TypedCall.ChairOf((await agendas.People(cancel)).Ratifier), typed["alasan"].ToString());
            var changed = await table.Change(id, sitting => Only(typed, sitting, SittingChange.Make(
                sitting, TypedDate.Of(typed, "tanggal"), typed["tempat"].ToString(), chair, typed["anggota"].ToString(), reason,
                clock.GetUtcNow())), cancel);
            if (!changed.TryGet(out var sitting))
                return await Page(request, id, changed.Problems, cancel);

            await log.Add(staff.Contact.Id, "sitting.changed", reason.Trim(), cancel, ("id", sitting.Id), ("place", sitting.Place));
            await mails.Invite(sitting, cancel);
            return Results.LocalRedirect($"{OfficePaths.Sittings}/{id}");
        }, cancel);

    /// <summary>Changes what was looked at alone; the same once more, as when the button is pressed twice, changes nothing.</summary>
    private static Result<Sitting> Only(IFormCollection typed, Sitting sitting, Result<Sitting> changed)
    {
        var present = SittingChange.SealOf(sitting);
        return Seen.Is(typed, present) ? changed
            : changed.TryGet(out var same) && SittingChange.SealOf(same) == present ? sitting
            : Seen.Overtaken;
    }

    private async Task<IResult> Page(HttpRequest request, string id, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        await table.Find(id, cancel) is { } sitting
            ? Pages.Render<SittingChangePage>(request.HttpContext, new
            {
                Sitting = sitting,
                Ratifier = TypedCall.ChairOf((await agendas.People(cancel)).Ratifier),
                Problems = sitting.MustBeOpen is { } over ? [over] : problems,
            })
            : SittingTokens.Unknown.ToHttp(request.HttpContext);
}
