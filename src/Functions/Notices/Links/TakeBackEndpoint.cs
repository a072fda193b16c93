using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Links;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Notices.Links;

/// <summary>The office takes the personal link of somebody back, and sends them a new one where that is wished.</summary>
internal sealed class TakeBackEndpoint(StaffCases cases, CaseDesk desk, LinkTokens tokens)
{
    private const string Route = "kantor/permohonan/{number}/tautan";

    [Function("TakeBackGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number,
        CancellationToken cancel) =>
        cases.Answer(request, Access.Act, number, "links", (_, dossier, setting) =>
            Task.FromResult(Page(request, dossier, setting, [])), cancel);

    [Function("TakeBackPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Act, Gravity.Light, number, async (staff, typed, dossier, setting) =>
        {
            var chosen = dossier.All<PersonalLink>().FirstOrDefault(link => link.Key == typed["tautan"]);
            var decision = chosen is null
                ? new Problem("link.choose", Field: "tautan")
                : await desk.Act(
                    orchestrations, dossier.Number, (now, then) => KindOf(chosen.Purpose).TakeBack(
                        now, staff.Contact.Id, chosen.Person, typed["baru"] == "ya", typed["alasan"].ToString(), then), cancel);
            return decision.IsOk
                ? Results.LocalRedirect($"{dossier.Number.OfficeTakeBack}?selesai=ya")
                : Page(request, dossier, setting, decision.Problems);
        }, cancel);

    private LinkKind KindOf(LinkPurpose purpose) => tokens.Kinds.Single(pages => pages.Purpose == purpose).Kind;

    private static IResult Page(HttpRequest request, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems) =>
        Pages.Render<TakeBackPage>(request.HttpContext, new
        {
            Dossier = dossier,
            Setting = setting,
            Problems = problems,
            Done = request.Query.ContainsKey("selesai"),
        });
}
