using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Visit;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.SignIn.Acts;
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
        cases.AnswerForm(request, Access.Act, Gravity.Light, number, async (staff, typed, dossier, setting) =>
        {
            var (visitor, reason, language) =
                (typed["petugas"].ToString(), typed["alasan"].ToString(), ReaderLanguage.Of(request.HttpContext));
            var (words, names) = (Texts.Of<VisitorPage>(language), new Names(setting.People, language));
            return await new OfficeAct(
                dossier, setting, (latest, now) => VisitStage.Assign(latest, staff.Contact.Id, visitor, reason, now),
                problems => Task.FromResult(Page(request, dossier, problems)))
            {
                Title = words["assign.title"],
                Facts = [(words["assign.who"], names.Of(visitor))],
                Then = $"{dossier.Number.Office}?selesai=visit",
            }.Answer(request, typed, desk, orchestrations, cancel);
        }, cancel);

    private static IResult Page(HttpRequest request, Dossier dossier, IReadOnlyList<Problem> problems) => !VisitStage.IsAwaited(dossier)
        ? StaffCases.Unknown.ToHttp(request.HttpContext)
        : Pages.Render<VisitorPage>(request.HttpContext, new { Dossier = dossier, Problems = problems });
}
