using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.SignIn.Acts;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Correction;

/// <summary>An administrator returns an application for correction.</summary>
internal sealed class AdministratorCorrectionEndpoint(StaffCases cases, CaseDesk desk)
{
    private const string Route = "kantor/permohonan/{number}/perbaikan";

    [Function("AdministratorCorrectionGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string number, CancellationToken cancel) =>
        cases.Answer(request, Access.Act, number, "correction", (_, dossier, setting) =>
            Task.FromResult(Page(request, dossier, setting, [])), cancel);

    [Function("AdministratorCorrectionPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Act, Gravity.Light, number, async (staff, typed, dossier, setting) =>
        {
            var (items, language) = (CorrectionForm.Read(typed), ReaderLanguage.Of(request.HttpContext));
            var words = Texts.Of<CorrectionRequestPage>(language);
            return await new OfficeAct(
                dossier, setting, (latest, now) => CorrectionRequest.ByAdministrator(latest, staff.Contact.Id, items, now),
                problems => Task.FromResult(Page(request, dossier, setting, problems)))
            {
                Title = words["request.title"],
                Facts = [.. items.Select(item => (ItemWords.Of(item.Code, setting.Round, language), item.Reason))],
                Hint = words["request.pause"],
                ToApplicant = string.Join('\n', items.Select(item => item.Reason)),
                Then = $"{dossier.Number.Office}?selesai=correction",
            }.Answer(request, typed, desk, orchestrations, cancel);
        }, cancel);

    private static IResult Page(HttpRequest request, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems)
    {
        var page = dossier.Number.Office;
        return CorrectionRequest.MustComeBeforeTheProposal(dossier, setting) is { } problem
            ? problem.ToHttp(request.HttpContext)
            : CorrectionForm.Page(request, dossier, setting, $"{page}/perbaikan", page, _ => true, problems, isShownFirst: true);
    }
}
