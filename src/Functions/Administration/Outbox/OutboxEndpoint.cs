using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Notices.Delivery;
using Ovop.Functions.Notices.Holds;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Outbox;

/// <summary>All letters that are kept back, could not be sent or did not arrive, and what can be done with all of them.</summary>
internal sealed class OutboxEndpoint(
    Administrators administrators, AllCases cases, CaseDesk desk, IPost post, MailHolds holds, IEnumerable<IOtherMails> others,
    IOptions<MailOptions> mail, StaffLog log, TimeProvider clock)
{
    /// <summary>How many cases a page shows, and how many one request sends letters of.</summary>
    private const int PerPage = 50, AtOnce = 100;

    private const string Route = "kantor/surat";

    [Function("OutboxGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async staff =>
        {
            var lines = await Waiting(cancel);
            var last = Math.Max(1, (lines.Count + PerPage - 1) / PerPage);
            var current = int.TryParse(request.Query["halaman"], out var page) ? Math.Clamp(page, 1, last) : 1;
            var (shown, unreadable) = await Open(lines.Skip((current - 1) * PerPage).Take(PerPage), cancel);
            return Pages.Render<OutboxPage>(request.HttpContext, new
            {
                Cases = shown,
                Unreadable = unreadable,
                Held = lines.Sum(line => line.HeldLetters),
                Current = current,
                Last = last,
                People = shown.Count > 0 ? (await desk.SettingOf(shown[0].Case, cancel)).People : null,
                Holds = await holds.All(cancel),
                Others = await InTrouble(request.HttpContext, cancel),
                IsTold = mail.Value.TellsOfLetters,
                MayAct = staff.May(Access.Act),
                Sent = request.Query["terkirim"].ToString(),
            });
        }, cancel);

    /// <summary>Hands over again what was never taken; what bounced needs another address first.</summary>
    [Function("OutboxPost")]
    public Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, _) =>
        {
            var sent = 0;
            foreach (var dossier in (await Open((await Waiting(cancel)).Where(line => line.UnsentLetters > 0).Take(AtOnce), cancel)).Found)
                sent += await post.Deliver(dossier, cancel);
            foreach (var other in others)
                sent += await other.SendAgain(cancel);

            return await Sent(staff, "letters.retried", sent, cancel);
        }, cancel);

    /// <summary>Sends what was kept back, as it is.</summary>
    [Function("OutboxReleasePost")]
    public Task<IResult> Release(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/kirim")] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, _) =>
        {
            var sent = 0;
            foreach (var dossier in (await Open((await Waiting(cancel)).Where(line => line.HeldLetters > 0).Take(AtOnce), cancel)).Found)
                foreach (var letter in dossier.All<Letter>().Where(letter => letter.State == LetterState.Held))
                {
                    var decision = await desk.Decide(
                        dossier.Number,
                        (latest, _) => HeldLetters.Release(latest, letter.Key, staff.Contact.Id, "", clock.GetUtcNow()), cancel);
                    if (decision.TryGet(out var decided))
                        sent += await post.Deliver(decided.Dossier, cancel);
                }

            return await Sent(staff, "letters.released", sent, cancel);
        }, cancel);

    private async Task<IReadOnlyList<OtherMail>> InTrouble(HttpContext http, CancellationToken cancel)
    {
        var found = new List<OtherMail>();
        foreach (var other in others)
            found.AddRange(await other.InTrouble(ReaderLanguage.Of(http), cancel));

        return found;
    }

    private async Task<IResult> Sent(Staff staff, string what, int count, CancellationToken cancel)
    {
        await log.Add(staff.Contact.Id, what, null, cancel, ("letters", count.ToString(CultureInfo.InvariantCulture)));
        return Results.LocalRedirect($"/{Route}?terkirim={count}");
    }

    /// <summary>Kept back first, then the oldest trouble.</summary>
    private async Task<IReadOnlyList<BoardLine>> Waiting(CancellationToken cancel) =>
    [
        .. (await cases.Read(cancel)).Where(line => line.HeldLetters > 0 || line.UnsentLetters > 0)
            .OrderBy(line => line.HeldLetters == 0).ThenBy(line => line.UnsentSince ?? DateTimeOffset.MaxValue).ThenBy(line => line.Number),
    ];

    private Task<Readings<Dossier>> Open(IEnumerable<BoardLine> lines, CancellationToken cancel) =>
        lines.Select(line => line.Number).Each(desk.Find, cancel);
}
