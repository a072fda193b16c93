using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Outbox;

/// <summary>Shows a letter that is kept back as it would go out, and sends or discards it.</summary>
internal sealed class HeldLetterEndpoint(
    StaffCases cases, CaseDesk desk, IServiceProvider services, IOptions<SiteOptions> site, TimeProvider clock)
{
    private const string Route = "kantor/permohonan/{number}/surat/{key}";

    [Function("HeldLetterGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string number, string key,
        CancellationToken cancel) =>
        cases.Answer(
            request, Access.Read, number, "letter", (staff, dossier, setting) => Page(request, staff, dossier, setting, key, []), cancel,
            drafts: true);

    [Function("HeldLetterPost")]
    public Task<IResult> Decide(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number, string key,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Act, Gravity.Light, number, async (staff, typed, dossier, setting) =>
        {
            var (who, now) = (staff.Contact.Id, clock.GetUtcNow());
            var decision = await desk.Act(orchestrations, dossier.Number, (latest, _) => typed["langkah"] == "buang"
                ? HeldLetters.Discard(latest, key, who, typed["alasan"].ToString(), now)
                : HeldLetters.Release(latest, key, who, typed["tambahan"].ToString(), now), cancel);
            return decision.IsOk
                ? Results.LocalRedirect(OfficePaths.Outbox)
                : await Page(request, staff, dossier, setting, key, decision.Problems);
        }, cancel, drafts: true);

    private async Task<IResult> Page(
        HttpRequest request, Staff staff, Dossier dossier, Setting setting, string key, IReadOnlyList<Problem> problems)
    {
        if (dossier.Find<Letter>(key) is not { Kind: not Notice.ReviewCode } letter)
            return StaffCases.Unknown.ToHttp(request.HttpContext);

        var body = await MailBody.RenderAsync<LetterMail>(
            services, letter.Language, new { Dossier = dossier, Letter = letter, Address = site.Value.BaseAddress });
        return Pages.Render<HeldLetterPage>(
            request.HttpContext,
            new
            {
                Dossier = dossier,
                Setting = setting,
                Letter = letter,
                Body = body,
                MayAct = staff.May(Access.Act),
                Problems = problems,
            });
    }
}
