using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Notices;
using Ovop.Core.Notices.Circulars;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Delivery;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Circulars.Groups;

/// <summary>
/// Sends circulars to people of the award. Each copy is noted before it goes and after, so that nobody gets a second one; what became of
/// it stands with the circular, and what is in trouble in the outbox.
/// </summary>
internal sealed partial class CircularMails(
    CircularTable table, CircularMailTable mails, CircularPeople people, IMailer mailer, IOptions<SiteOptions> site,
    IOptions<MailOptions> mail, TimeProvider clock, ILogger<CircularMails> log) : IOnPeople, IHearsOfMails, IOtherMails
{
    /// <summary>How what these mails are about begins.</summary>
    public const string Prefix = "edaran/";

    public string About => Prefix;

    /// <summary>
    /// <c>circular.nobody</c>, <c>circular.done</c>, <c>circular.unwanted</c>, <c>circular.stopped</c>, <c>circular.failed</c> or
    /// <c>circular.unanswered</c>; none for who has it.
    /// </summary>
    public async Task<Problem?> Do(BulkAct act, string person, CancellationToken cancel) =>
        await Send(act.Circular!, person, cancel) is { } copy ? Answer(copy) : null;

    public Task Stop(BulkAct act, CancellationToken cancel) => mails.Discard(
        act.Circular!.Id, copy => copy.State is LetterState.Queued or LetterState.Failed, "circular.stopped", clock.GetUtcNow(), cancel);

    /// <summary>Older news changes nothing.</summary>
    public async Task Hear(string about, Core.Notices.Delivery news, CancellationToken cancel)
    {
        if (about.Split('/') is [var circular, var person])
            await mails.Put(
                circular, person, known => known is null || known.News?.At > news.At ? null : known with
                {
                    State = LetterState.Sent,
                    News = news with { Why = Deliveries.Masked(news.Why) },
                }, cancel);
    }

    public async Task<IReadOnlyList<OtherMail>> InTrouble(Language language, CancellationToken cancel)
    {
        var found = new List<OtherMail>();
        foreach (var (kept, copy) in await Trouble(cancel))
            found.Add(new(
                Texts.Of<CircularMails>(language)["outbox", kept.Circular.In(language).Subject], OfficePaths.Circular(copy.Circular),
                $"{copy.Name}, {copy.To}", copy.State, copy.At, copy.Answer, copy.News));

        return found;
    }

    public async Task<int> SendAgain(CancellationToken cancel)
    {
        var sent = 0;
        foreach (var (kept, copy) in await Trouble(cancel))
            if (copy.MaySend(clock.GetUtcNow(), Claims)
                && await Send(kept.Circular, copy.Person, cancel) is { State: LetterState.Sent })
                sent++;

        return sent;
    }

    private TimeSpan Claims => mail.Value.ClaimLifetime;

    /// <summary>
    /// Of those that were sent: one that waits again because its sending did not begin, or whose turn is to come, is nobody's trouble.
    /// </summary>
    private async Task<IReadOnlyList<(KeptCircular Kept, CircularMail Copy)>> Trouble(CancellationToken cancel)
    {
        var (found, now) = (new List<(KeptCircular, CircularMail)>(), clock.GetUtcNow());
        var copies = (await mails.Astray(cancel)).Where(copy => copy.IsTrouble(now, Claims));
        foreach (var some in copies.GroupBy(copy => copy.Circular))
            if (await table.Find(some.Key, cancel) is { Sent: not null } kept)
            {
                var isGoingOut = some.Any(copy => copy.State == LetterState.Queued)
                    && CircularMail.IsGoingOut(await mails.Of(some.Key, cancel), now);
                found.AddRange(some.Where(copy => !isGoingOut || copy.State != LetterState.Queued).Select(copy => (kept, copy)));
            }

        return found;
    }

    /// <summary>The copy as it stands afterwards; null where there is no such circular.</summary>
    private async Task<CircularMail?> Send(Circular circular, string person, CancellationToken cancel)
    {
        if (await table.Find(circular.Id, cancel) is not { Group: { } group })
            return null;

        var (now, found) = (clock.GetUtcNow(), await people.Find(group, person, cancel));
        var recipient = found.TryGet(out var meant) ? meant : null;
        CircularMail? had = null;
        var taken = await mails.Put(
            circular.Id, person, known => (had = known) is { } there && !there.MaySend(now, Claims) ? null : new(
                circular.Id, person, recipient?.Contact.Name ?? known?.Name ?? person, recipient?.Contact.Email ?? known?.To ?? "",
                recipient is null ? LetterState.Discarded : LetterState.Sending, now)
            {
                Answer = recipient is null ? found.Problems[0].Code : "",
            }, cancel);
        if (recipient is null || taken is null)
            return taken ?? had;

        var sent = await Send(circular, group, recipient, taken, cancel);
        return await Patience.Noted(() => mails.Put(
            circular.Id, person, known => (had = known) is { News: null } ? sent : null, CancellationToken.None)) ?? had;
    }

    private async Task<CircularMail> Send(
        Circular circular, CircularGroup group, CircularRecipient recipient, CircularMail taken, CancellationToken cancel)
    {
        var isHandedOver = false;
        try
        {
            var body = await people.Write(circular, group, recipient);
            isHandedOver = true;
            await mailer.SendInTime(
                $"{Seal.Of([circular.Id, taken.Person])[..32]}@{site.Value.BaseAddress.Host}",
                $"{Prefix}{circular.Id}/{taken.Person}", taken.To, body, clock, cancel);
            return taken with { State = LetterState.Sent, At = clock.GetUtcNow() };
        }
        catch (Exception refused) when (!cancel.IsCancellationRequested)
        {
            var answer = Deliveries.Masked(refused.Message);
            MailFailed(log, answer);
            return taken with
            {
                State = mail.Value.StateAfter(refused, isHandedOver),
                At = clock.GetUtcNow(),
                Answer = answer,
            };
        }
    }

    private static Problem? Answer(CircularMail copy) => copy.State switch
    {
        LetterState.Discarded => new(copy.Answer, ProblemKind.Conflict),
        LetterState.Failed => new("circular.failed", ProblemKind.Conflict),
        LetterState.Sending or LetterState.Unanswered => new("circular.unanswered", ProblemKind.Conflict),
        LetterState.Queued or LetterState.Sent or LetterState.Held or LetterState.Together => null,
        _ => throw new InvalidOperationException($"Unknown state {copy.State}."),
    };

    [LoggerMessage(LogLevel.Warning, "A circular to somebody of the award failed: {Answer}")]
    private static partial void MailFailed(ILogger log, string answer);
}
