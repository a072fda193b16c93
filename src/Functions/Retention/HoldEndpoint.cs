using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Retention;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.SignIn.Acts;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Retention;

/// <summary>How long a case is kept, and holding it beyond that as evidence.</summary>
internal sealed class HoldEndpoint(StaffCases cases, CaseDesk desk)
{
    private const string Route = "kantor/permohonan/{number}/retensi";

    [Function("HoldGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string number, CancellationToken cancel) =>
        cases.Answer(request, Access.Read, number, "retention", (staff, dossier, setting) =>
            Task.FromResult(Page(request, staff, dossier, setting, [])), cancel);

    [Function("HoldPost")]
    public Task<IResult> Act(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.AnswerForm(
            request, Access.Act, Gravity.When(typed => OfficeAct.IsConfirmed(typed) && IsEnd(typed)), number,
            async (staff, typed, dossier, setting) =>
            {
                var (reason, ends) = (typed["alasan"].ToString(), IsEnd(typed));
                var words = Texts.Of<HoldPage>(ReaderLanguage.Of(request.HttpContext));
                return await new OfficeAct(
                    dossier, setting,
                    (latest, now) => ends
                        ? LegalHold.End(latest, staff.Contact.Id, reason, now.Now)
                        : LegalHold.Begin(latest, staff.Contact.Id, reason, now.Now),
                    problems => Task.FromResult(Page(request, staff, dossier, setting, problems)))
                {
                    Title = ends ? words["hold.end"] : words["hold.begin"],
                    Facts = HoldFacts.Of(dossier, setting, ReaderLanguage.Of(request.HttpContext)),
                    Hint = ends ? words["hold.end.hint"] : words["hold.begin.hint"],
                    Then = dossier.Number.OfficeRetention,
                }.Answer(request, typed, desk, orchestrations, cancel);
            }, cancel);

    /// <summary>What is held no longer is erased when its time is over.</summary>
    private static bool IsEnd(IFormCollection typed) => typed["tindakan"] == "end";

    private static IResult Page(HttpRequest request, Staff staff, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems) =>
        Pages.Render<HoldPage>(
            request.HttpContext, new { Dossier = dossier, Setting = setting, Staff = staff, Problems = problems });
}
