using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Notices.Holds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Outbox;

/// <summary>Keeps letters of a kind back, or no longer.</summary>
internal sealed class MailHoldEndpoint(Administrators administrators, MailHolds holds, StaffLog log, TimeProvider clock)
{
    [Function("MailHoldPost")]
    public Task<IResult> Hold(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "kantor/surat/tahan")] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, typed) =>
        {
            var reason = typed["alasan"].ToString().Trim();
            if (KindOf(typed) is not { } kind)
                return new Problem("letter.kind", Field: "jenis").ToHttp(request.HttpContext);
            if (Reasons.Missing(reason) is { } problem)
                return problem.ToHttp(request.HttpContext);

            if (await holds.Begin(new(kind, staff.Contact.Id, reason, clock.GetUtcNow()), cancel))
                await log.Add(staff.Contact.Id, "letters.held", reason, cancel, ("kind", $"{kind}"));
            return Results.LocalRedirect(OfficePaths.Outbox);
        }, cancel);

    [Function("MailHoldEndPost")]
    public Task<IResult> End(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "kantor/surat/lepas")] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, typed) =>
        {
            if (KindOf(typed) is not { } kind)
                return new Problem("letter.kind", Field: "jenis").ToHttp(request.HttpContext);

            await holds.End(kind, cancel);
            await log.Add(staff.Contact.Id, "letters.unheld", null, cancel, ("kind", $"{kind}"));
            return Results.LocalRedirect(OfficePaths.Outbox);
        }, cancel);

    private static Notice? KindOf(IFormCollection typed) =>
        Enum.TryParse<Notice>(typed["jenis"], out var kind) && Enum.IsDefined(kind) && HeldLetters.MayBeHeld(kind) ? kind : null;
}
