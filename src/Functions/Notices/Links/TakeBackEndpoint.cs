using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Links;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.SignIn.Acts;
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
            if (dossier.All<PersonalLink>().FirstOrDefault(link => link.Key == typed["tautan"]) is not { } chosen)
                return Page(request, dossier, setting, [new("link.choose", Field: "tautan")]);

            var (anew, reason, language) = (typed["baru"] == "ya", typed["alasan"].ToString(), ReaderLanguage.Of(request.HttpContext));
            var (words, names) = (Texts.Of<TakeBackPage>(language), new Names(setting.People, language));
            return await new OfficeAct(
                dossier, setting,
                (latest, now) => KindOf(chosen.Purpose).TakeBack(latest, staff.Contact.Id, chosen.Person, anew, reason, now),
                problems => Task.FromResult(Page(request, dossier, setting, problems)))
            {
                Title = words["takeback.do"],
                Facts = [(words["takeback.which"], $"{words[$"purpose.{chosen.Purpose}"]} – {names.Of(chosen.Person)}")],
                Hint = anew ? "" : words["takeback.waits"],
                Then = $"{dossier.Number.OfficeTakeBack}?selesai=ya",
            }.Answer(request, typed, desk, orchestrations, cancel);
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
