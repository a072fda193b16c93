using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Ratification;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.SignIn.Acts;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Ratification;

/// <summary>A coordinator sends one sheet of the panel back to its assessor.</summary>
internal sealed class SheetReturnEndpoint(StaffCases cases, CaseDesk desk)
{
    private const string Route = "kantor/permohonan/{number}/lembar";

    [Function("SheetReturnGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string number, CancellationToken cancel) =>
        cases.Answer(
            request, Access.Act, number, "panel", (_, dossier, setting) => Task.FromResult(Page(request, dossier, setting, [])), cancel);

    [Function("SheetReturnPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Act, Gravity.Light, number, async (staff, typed, dossier, setting) =>
        {
            var (assessor, reason, language) =
                (typed["penilai"].ToString(), typed["alasan"].ToString(), ReaderLanguage.Of(request.HttpContext));
            var (words, names) = (Texts.Of<SheetReturnPage>(language), new Names(setting.People, language));
            return await new OfficeAct(
                dossier, setting, (latest, now) => SheetReturn.Make(latest, staff.Contact.Id, assessor, reason, now),
                problems => Task.FromResult(Page(request, dossier, setting, problems)))
            {
                Title = words["return.title"],
                Facts = [(words["return.sheet"], names.Of(assessor))],
                Then = $"{dossier.Number.Office}?selesai=sheet",
            }.Answer(request, typed, desk, orchestrations, cancel);
        }, cancel);

    private static IResult Page(HttpRequest request, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems) =>
        StarOverride.StarMustBeUndecided(dossier) is { } closed
            ? closed.ToHttp(request.HttpContext)
            : Pages.Render<SheetReturnPage>(request.HttpContext, new { Dossier = dossier, Setting = setting, Problems = problems });
}
