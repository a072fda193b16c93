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
        cases.AnswerForm(request, Access.Act, Gravity.Grave, number, async (staff, typed, dossier, setting) =>
        {
            var (reason, star) = (typed["alasan"].ToString(),
                int.TryParse(typed["bintang"], NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) ? chosen : (int?)null);
            var decision = await desk.Act(orchestrations, dossier.Number, (latest, now) => typed["tindakan"] == "tarik"
                ? StarOverride.TakeBack(latest, staff.Contact, reason, now)
                : StarOverride.Propose(latest, staff.Contact, star, reason, now), cancel);
            return decision.IsOk
                ? Results.LocalRedirect(dossier.Number.OfficeStar)
                : Page(request, dossier, setting, decision.Problems);
        }, cancel);

    private static IResult Page(HttpRequest request, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems) =>
        StarOverride.StarMustBeUndecided(dossier) is { } closed
            ? closed.ToHttp(request.HttpContext)
            : Pages.Render<OverridePage>(request.HttpContext, new { Dossier = dossier, Setting = setting, Problems = problems });
}
