using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Core.Sharing;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.SignIn.Acts;
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
        cases.AnswerForm(request, Access.Act, Gravity.When(OfficeAct.IsConfirmed), number, async (staff, typed, dossier, setting) =>
        {
            var (reason, address, answers) = (typed["alasan"].ToString(), typed["surel"].ToString(), typed["tindakan"] == "jawab");
            var (words, confirmed) = (Texts.Of<OwnerPage>(ReaderLanguage.Of(request.HttpContext)), YesNo.Of(typed["keputusan"]));
            return await new OfficeAct(
                dossier, setting,
                (latest, now) => answers
                    ? OwnerMoves.Answer(latest, staff.Contact, confirmed, reason, now)
                    : OwnerMoves.Ask(latest, staff.Contact, address, reason, now),
                problems => Task.FromResult(Page(request, staff, dossier, setting, problems)))
            {
                Title = answers ? words["owner.answer"] : words["owner.ask"],
                Facts =
                [
                    (words["owner.present"], dossier.Case.Owner),
                    (words["owner.new"], answers ? OwnerMoves.Pending(dossier)?.To ?? "" : MailAddress.Read(address) ?? address),
                    .. answers
                        ? [(words["owner.question"], confirmed == true ? words["owner.yes"] : words["owner.no"])]
                        : Array.Empty<(string, string)>(),
                ],
                Hint = answers ? "" : words["owner.waits"],
                Then = dossier.Number.OfficeOwner,
            }.Answer(request, typed, desk, orchestrations, cancel);
        }, cancel);

    private static IResult Page(HttpRequest request, Staff staff, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems) =>
        OwnerMoves.CaseMustBeMovable(dossier) is { } closed
            ? closed.ToHttp(request.HttpContext)
            : Pages.Render<OwnerPage>(
                request.HttpContext, new { Staff = staff, Dossier = dossier, Setting = setting, Problems = problems });
}
