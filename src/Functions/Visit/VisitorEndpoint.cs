using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Visit;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Visit;

/// <summary>An administrator sends another member of the panel.</summary>
internal sealed class VisitorEndpoint(StaffCases cases, CaseDesk desk)
{
    private const string Route = "kantor/permohonan/{number}/kunjungan";

    [Function("VisitorGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string number, CancellationToken cancel) =>
        cases.Answer(request, Access.Act, number, "visitor", (_, dossier, _) => Task.FromResult(Page(request, dossier, [])), cancel);

    [Function("VisitorPost")]
    public Task<IResult> Assign(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Act, Gravity.Light, number, async (staff, typed, dossier, _) =>
        {
            var decision = await desk.Act(orchestrations, dossier.Number, (latest, setting) =>
                VisitStage.Assign(latest, staff.Contact.Id, typed["petugas"].ToString(), typed["alasan"].ToString(), setting), cancel);
            return decision.IsOk
                ? Results.LocalRedirect($"{dossier.Number.Office}?selesai=visit")
                : Page(request, dossier, decision.Problems);
        }, cancel);

    private static IResult Page(HttpRequest request, Dossier dossier, IReadOnlyList<Problem> problems) => !VisitStage.IsAwaited(dossier)
        ? StaffCases.Unknown.ToHttp(request.HttpContext)
        : Pages.Render<VisitorPage>(request.HttpContext, new { Dossier = dossier, Problems = problems });
}
