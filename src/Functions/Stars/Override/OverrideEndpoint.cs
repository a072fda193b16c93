using System.Globalization;
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

namespace Ovop.Functions.Stars.Override;

/// <summary>An administrator asks the ratifier for another star than the rules give, or takes that back.</summary>
internal sealed class OverrideEndpoint(StaffCases cases, CaseDesk desk)
{
    private const string Route = "kantor/permohonan/{number}/bintang";

    [Function("OverrideGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string number, CancellationToken cancel) =>
        cases.Answer(
            request, Access.Act, number, "override", (_, dossier, setting) => Task.FromResult(Page(request, dossier, setting, [])), cancel);

    [Function("OverridePost")]
    public Task<IResult> Ask(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Act, Gravity.When(OfficeAct.IsConfirmed), number, async (staff, typed, dossier, setting) =>
        {
            var (reason, star) = (typed["alasan"].ToString(),
                int.TryParse(typed["bintang"], NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) ? chosen : (int?)null);
            var (words, ends) = (Texts.Of<OverridePage>(ReaderLanguage.Of(request.HttpContext)), typed["tindakan"] == "tarik");
            return await new OfficeAct(
                dossier, setting,
                (latest, now) => ends
                    ? StarOverride.TakeBack(latest, staff.Contact, reason, now)
                    : StarOverride.Propose(latest, staff.Contact, star, reason, now),
                problems => Task.FromResult(Page(request, dossier, setting, problems)))
            {
                Title = ends ? words["override.takeback"] : words["override.title"],
                Facts = ends ? [] :
                [
                    (words["override.star"],
                        star is > 0 ? words["stars", star, RatificationStage.Proposal(dossier)?.Decision.Max] : words["stars.none"]),
                ],
                ToApplicant = ends ? "" : reason,
                Then = dossier.Number.OfficeStar,
            }.Answer(request, typed, desk, orchestrations, cancel);
        }, cancel);

    private static IResult Page(HttpRequest request, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems) =>
        StarOverride.StarMustBeUndecided(dossier) is { } closed
            ? closed.ToHttp(request.HttpContext)
            : Pages.Render<OverridePage>(request.HttpContext, new { Dossier = dossier, Setting = setting, Problems = problems });
}
