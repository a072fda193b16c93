using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Review.Appointing;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.SignIn.Acts;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Review.Appointing;

/// <summary>An administrator seats an assessor on the panel of one case.</summary>
internal sealed class PanelEndpoint(StaffCases cases, CaseDesk desk)
{
    private const string Route = "kantor/permohonan/{number}/panel";

    [Function("PanelGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string number, CancellationToken cancel) =>
        cases.Answer(
            request, Access.Act, number, "panel", (_, dossier, setting) => Task.FromResult(Page(request, dossier, setting, [])), cancel);

    [Function("PanelPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Act, Gravity.Light, number, async (staff, typed, dossier, setting) =>
        {
            var (wish, reason) = (WishOf(typed), typed["alasan"].ToString());
            var language = ReaderLanguage.Of(request.HttpContext);
            var (words, names) = (Texts.Of<PanelPage>(language), new Names(setting.People, language));
            return await new OfficeAct(
                dossier, setting, (latest, now) => Appointments.Make(latest, staff.Contact.Id, wish, reason, now),
                problems => Task.FromResult(Page(request, dossier, setting, problems)))
            {
                Title = words["do"],
                Facts =
                [
                    (words["assessor"], names.Of(wish.Assessor)),
                    (words["seat.whose"], wish.InsteadOf is { } leaver ? names.Of(leaver) : words["seat.further"]),
                ],
                Then = $"{dossier.Number.Office}?selesai=panel",
            }.Answer(request, typed, desk, orchestrations, cancel);
        }, cancel);

    private static Appointment WishOf(IFormCollection form) =>
        new(form["penilai"].ToString(), form["kursi"].ToString() is { Length: > 0 } leaver ? leaver : null, form["beban"] == "ya");

    private static IResult Page(HttpRequest request, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems) =>
        Appointments.PanelMustBeOpen(dossier) is { } closed
            ? closed.ToHttp(request.HttpContext)
            : Pages.Render<PanelPage>(request.HttpContext, new { Dossier = dossier, Setting = setting, Problems = problems });
}
