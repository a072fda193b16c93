using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Fields;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Deadlines;

/// <summary>An administrator moves the due time of what a case waits for: first shown what follows, then done.</summary>
internal sealed class DeadlineEndpoint(StaffCases cases, CaseDesk desk)
{
    private const string Route = "kantor/permohonan/{number}/tenggat";

    [Function("DeadlineGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number,
        CancellationToken cancel) =>
        cases.Answer(
            request, Access.Act, number, "deadline", (_, dossier, setting) => Task.FromResult(Page(request, dossier, setting, [])), cancel);

    [Function("DeadlinePost")]
    public Task<IResult> Move(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Act, Gravity.Light, number, async (staff, typed, dossier, setting) =>
        {
            Result<Change> Rule(Dossier latest, Setting now) =>
                Deadline.Move(latest, staff.Contact.Id, TypedDate.Of(typed, "tenggat"), typed["alasan"].ToString(), now);
            var outlook = CaseDesk.Try(dossier, setting, Rule);
            if (!outlook.TryGet(out var change)) return Page(request, dossier, setting, outlook.Problems);
            if (typed["langkah"] != "lakukan")
                return Pages.Render<DeadlinePreviewPage>(
                    request.HttpContext,
                    new { Dossier = dossier, Setting = setting, Change = change, Reason = typed["alasan"].ToString() });

            var decision = await desk.Act(orchestrations, dossier.Number, Rule, cancel);
            return decision.IsOk
                ? Results.LocalRedirect($"{dossier.Number.Office}?selesai=due")
                : Page(request, dossier, setting, decision.Problems);
        }, cancel);

    private static IResult Page(HttpRequest request, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems) =>
        dossier.Case.Wait is null
            ? StaffCases.Unknown.ToHttp(request.HttpContext)
            : Pages.Render<DeadlinePage>(
                request.HttpContext, new { Dossier = dossier, Setting = setting, Problems = problems });
}
