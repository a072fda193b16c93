using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Wordings;
using Ovop.Functions.SignIn.Acts;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Outbox;

/// <summary>
/// Shows a letter as it went out, or as it would; what is kept back is written anew, sent or discarded, and of what was not wanted it is
/// noted that somebody has spoken with its recipient.
/// </summary>
internal sealed class HeldLetterEndpoint(
    StaffCases cases, CaseDesk desk, IMailWordings wordings, IServiceProvider services, IOptions<SiteOptions> site, TimeProvider clock)
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
            var written = typed["langkah"] == "ubah" ? Written(typed, dossier.Find<Letter>(key)) : null;
            var problems = written?.Problems is { Count: > 0 } wrong
                ? wrong
                : (await desk.Act(
                    orchestrations, dossier.Number,
                    (latest, now) => RuleOf(typed, latest, now.People, key, staff.Contact.Id, written?.Value), cancel)).Problems;
            return problems.Count > 0 ? await Page(request, staff, dossier, setting, key, problems)
                : typed["langkah"].ToString() is "ubah" or "asli" ? Results.LocalRedirect(dossier.Number.OfficeLetter(key))
                : Results.LocalRedirect(staff.Contact.Remit is null ? OfficePaths.Outbox : dossier.Number.Office);
        }, cancel, drafts: true);

    private async Task<IResult> Page(
        HttpRequest request, Staff staff, Dossier dossier, Setting setting, string key, IReadOnlyList<Problem> problems)
    {
        if (dossier.Find<Letter>(key) is not { Kind: not Notice.ReviewCode } letter)
            return StaffCases.Unknown.ToHttp(request.HttpContext);

        var words = await wordings.Of(letter, letter.Language, request.HttpContext.RequestAborted);
        return Pages.Render<HeldLetterPage>(
            request.HttpContext,
            new
            {
                Dossier = dossier,
                Setting = setting,
                Letter = letter,
                Body = await BodyOf(letter),
                First = letter.Own is null ? null : await BodyOf(letter with { Own = null }),
                Said = letter.Own ?? words ?? OriginalWords.Of(letter.Kind, letter.Language),
                MayAct = staff.May(Access.Act),
                Problems = problems,
            });

        Task<MailBody> BodyOf(Letter shown) => MailBody.RenderAsync<LetterMail>(
            services, letter.Language,
            new { Dossier = dossier, Letter = shown, setting.People, Address = site.Value.BaseAddress, Words = words });
    }

    private Result<Change> RuleOf(
        IFormCollection typed, Dossier latest, People people, string key, string who, MailWords? written)
    {
        var (now, reason) = (clock.GetUtcNow(), typed["alasan"].ToString());
        if (Names(typed, latest, people, key, written) is { } told)
            return told;

        return typed["langkah"].ToString() switch
        {
            "buang" => HeldLetters.Discard(latest, key, who, reason, now),
            "ubah" => HeldLetters.Rewrite(latest, key, who, written, reason, now),
            "asli" => HeldLetters.Rewrite(latest, key, who, null, reason, now),
            "selesai" => Deliveries.Settle(latest, key, who, reason, now),
            _ => HeldLetters.Release(latest, key, who, typed["tambahan"].ToString(), now),
        };
    }

    /// <summary><c>letter.names</c> for words that would name the other side of a blind case.</summary>
    private static Problem? Names(IFormCollection typed, Dossier latest, People people, string key, MailWords? written)
    {
        var (field, text) = written is null
            ? ("tambahan", typed["tambahan"].ToString())
            : ("isi", $"{written.Subject}\n{written.Body}\n{written.Button}");
        return latest.Find<Letter>(key) is { } letter
            ? Telling.MustBeAllowed(typed, field, ToldNames.In(letter, text, latest, people))
            : null;
    }

    private static Result<MailWords>? Written(IFormCollection typed, Letter? letter) => letter is null ? null : MailWords.Read(
        letter.Kind, typed["perihal"].ToString(), typed["isi"].ToString(), typed["tombol"].ToString(),
        OriginalWords.PlaceholdersOf(letter.Kind));
}
