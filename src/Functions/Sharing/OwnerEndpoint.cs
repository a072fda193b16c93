using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Sharing;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Sharing;

/// <summary>The office moves a case to another address of its owner: one administrator asks, another confirms.</summary>
internal sealed class OwnerEndpoint(StaffCases cases, CaseDesk desk)
{
    private const string Route = "kantor/permohonan/{number}/pemilik";

    [Function("OwnerGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number,
        CancellationToken cancel) =>
        cases.Answer(
            request, Access.Act, number, "owner", (staff, dossier, setting) => Task.FromResult(Page(request, staff, dossier, setting, [])),
            cancel);

    [Function("OwnerPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Act, Gravity.Grave, number, async (staff, typed, dossier, setting) =>
        {
            var reason = typed["alasan"].ToString();
            var decision = await desk.Act(orchestrations, dossier.Number, (latest, now) => typed["tindakan"] == "jawab"
                ? OwnerMoves.Answer(latest, staff.Contact, YesNo.Of(typed["keputusan"]), reason, now)
                : OwnerMoves.Ask(latest, staff.Contact, typed["surel"].ToString(), reason, now), cancel);
            return decision.IsOk
                ? Results.LocalRedirect(dossier.Number.OfficeOwner)
                : Page(request, staff, dossier, setting, decision.Problems);
        }, cancel);

    private static IResult Page(HttpRequest request, Staff staff, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems) =>
        OwnerMoves.CaseMustBeMovable(dossier) is { } closed
            ? closed.ToHttp(request.HttpContext)
            : Pages.Render<OwnerPage>(
                request.HttpContext, new { Staff = staff, Dossier = dossier, Setting = setting, Problems = problems });
}
