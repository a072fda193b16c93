using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Asking;
using Ovop.Core.Cases;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Acts;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Asking;

/// <summary>The secretariat answers what is asked about a case; of a draft it sees the questions alone.</summary>
internal sealed class AnswerEndpoint(StaffCases cases, CaseDesk desk)
{
    private const string Route = "kantor/permohonan/{number}/tanya";

    [Function("AnswerGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number,
        CancellationToken cancel) =>
        cases.Answer(
            request, Access.Read, number, null,
            (staff, dossier, _) => Task.FromResult(Page(request, staff, dossier, [])), cancel, drafts: true);

    [Function("AnswerPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Act, Gravity.Light, number, async (staff, typed, dossier, _) =>
        {
            var which = int.TryParse(typed["nomor"], out var enquiry) ? enquiry : 0;
            var answered = await desk.Act(orchestrations, dossier.Number, Telling.ToApplicant(typed, "jawaban", (now, setting) =>
                Enquiries.Answer(now, which, staff.Contact.Id, typed["jawaban"].ToString(), setting)), cancel);
            return answered.IsOk
                ? Results.LocalRedirect($"{dossier.Number.OfficeAsk}?terkirim=1")
                : Page(request, staff, dossier, answered.Problems);
        }, cancel, drafts: true);

    private static IResult Page(HttpRequest request, Staff staff, Dossier dossier, IReadOnlyList<Problem> problems) =>
        Pages.Render<AnswerPage>(request.HttpContext, new
        {
            Dossier = dossier,
            Staff = staff,
            Problems = problems,
            Sent = request.Query["terkirim"] == "1",
        });
}
