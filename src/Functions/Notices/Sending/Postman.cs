using System.Security.Cryptography;
using System.Text;
using Azure;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Functions.Award.Telemetry;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices.Delivery;
using Ovop.Functions.Notices.Holds;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Notices.Mornings;
using Ovop.Functions.Notices.Wordings;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Notices.Sending;

/// <summary>
/// Sends the letters that lie in a dossier. Each is claimed before and marked after sending, those of one act together, so no second
/// copy goes out; a claim that was lost in between waits for the provider's news of the letter, where it sends any
/// (<see cref="DeliveryNews"/>); then, and where it does not, it is taken up again under the same Message-ID. A letter that was handed
/// over and not answered is sent again by nobody but the office, unless such news is sent. What the office keeps back waits for its
/// review, and what is told with others for its morning (<see cref="IMornings"/>). Whatever goes wrong with one letter is that letter's
/// failure: the others go out.
/// </summary>
internal sealed partial class Postman(
    ICases cases, IPeople people, IMailer mailer, LinkTokens links, SealedDigits digits,
    IMailHolds holds, IMornings mornings, IMailWordings wordings, Texting.Texting texting, IServiceProvider services,
    IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock, CaseMeters meters, ILogger<Postman> log) : IPost
{
    /// <summary>What a provider did not take waits so long before it is tried again.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    /// <summary>Letters of one case that are claimed, sent and marked together: a panel and who else is told beside it.</summary>
    private const int Together = 8;

    public async Task<int> Deliver(Dossier dossier, CancellationToken cancel)
    {
        if (dossier.Case.ErasedAt is not null || dossier.All<Letter>().Where(IsDue).ToList() is not { Count: > 0 } letters)
            return 0;

        var (handed, reached) = (0, await people.Read(dossier.Case.Round, cancel));
        foreach (var together in letters.Chunk(Together))
        {
            var due = new List<Due>();
            foreach (var waiting in together)
                due.Add(await Ready(dossier, waiting, reached, cancel));
            var taken = await cases.Replace(dossier.Number, [.. due.Select(one => one.Taken)], cancel);
            handed += await Send(dossier, [.. due.Where(one => one.IsClaimed && taken.Contains(one.Taken.After))], cancel);
        }

        return handed;
    }

    /// <summary>One that cannot be made ready is trouble; what hinders all is no letter's failure.</summary>
    private async Task<Due> Ready(Dossier dossier, Letter waiting, People reached, CancellationToken cancel)
    {
        try
        {
            return await Prepare(dossier, waiting, reached, cancel);
        }
        catch (Exception broken) when (broken is not (OperationCanceledException or RequestFailedException or AggregateException
            or IOException or HttpRequestException or TimeoutException))
        {
            meters.Sent(accepted: false);
            MailFailed(log, $"{dossier.Number}", waiting.Kind, broken.GetType().Name);
            return new(waiting, Unsendable(waiting, broken.GetType().Name));
        }
    }

    /// <summary>What becomes of a letter that is due: kept back, trouble, or claimed.</summary>
    private async Task<Due> Prepare(Dossier dossier, Letter waiting, People reached, CancellationToken cancel)
    {
        var letter = waiting with { To = Addresses.Of(waiting, dossier, reached) ?? "" };
        if (letter is { State: LetterState.Queued, IsReviewed: false } && await holds.IsHeld(letter.Kind, cancel))
            return new(waiting, waiting with { State = LetterState.Held });
        if (letter is { State: LetterState.Queued, To.Length: > 0 }
            && await mornings.Of(letter, dossier, reached, cancel) is { } morning)
            return new(waiting, waiting with { State = LetterState.Together, Morning = morning });
        if (letter.To.Length == 0 || Letters.Ready(letter, dossier) is not { } ready)
            return new(waiting, Unsendable(waiting, letter.To.Length == 0 ? "no address" : "no link"));

        var words = await wordings.Present(letter.Kind, letter.Language, cancel);
        return new(
            waiting,
            ready with { State = LetterState.Sending, ClaimedAt = clock.GetUtcNow(), Written = WrittenIn(words, ready, dossier, reached) },
            words?.Words);
    }

    /// <summary>Side by side, within the time of their claims; those that came to an end are marked, whatever ends the others.</summary>
    private async Task<int> Send(Dossier dossier, IReadOnlyList<Due> claimed, CancellationToken cancel)
    {
        var sendings = claimed.Select(async one => new PartEdit(one.Letter, await Send(dossier, one.Letter, one.Words, cancel))).ToList();
        try
        {
            await Task.WhenAll(sendings);
        }
        finally
        {
            PartEdit[] sent = [.. sendings.Where(sending => sending.IsCompletedSuccessfully).Select(sending => sending.Result)];
            if (sent.Length > 0)
                await Patience.Noted(() => cases.Replace(dossier.Number, sent, CancellationToken.None));
        }

        return sendings.Count(sending => sending.Result.After is Letter { State: LetterState.Sent });
    }

    /// <summary>Nobody has an address for it, its link was never issued, or it cannot be made: the office sees it as trouble.</summary>
    private Letter Unsendable(Letter letter, string why) =>
        letter with { State = LetterState.Failed, Failures = 1, LastFailure = why, ClaimedAt = clock.GetUtcNow() };

    private bool IsDue(Letter letter) => letter.State switch
    {
        LetterState.Queued => true,
        LetterState.Sending => letter.ClaimedAt + mail.Value.ClaimLifetime < clock.GetUtcNow(),
        LetterState.Failed => letter.ClaimedAt + Rest < clock.GetUtcNow(),
        LetterState.Sent or LetterState.Held or LetterState.Discarded or LetterState.Unanswered
            or LetterState.Together => false,
        _ => throw new ArgumentOutOfRangeException(nameof(letter), letter.State, null),
    };

    /// <summary>A code stays readable in the mail alone.</summary>
    private static WrittenWords? WrittenIn(SavedWords? words, Letter letter, Dossier dossier, People reached) =>
        letter.Kind == Notice.ReviewCode
            ? null
            : new(words?.Version ?? 0, LetterValues.Of(letter, dossier, reached, letter.Language));

    private async Task<Letter> Send(Dossier dossier, Letter letter, MailWords? words, CancellationToken cancel)
    {
        using var step = CaseTraces.Begin("mail", dossier.Number);
        var isHandedOver = false;
        try
        {
            var address = letter.Link is { } target
                ? links.AddressOf(dossier.Number, target)
                : new(site.Value.BaseAddress, LetterPages.Of(dossier.Number, letter));
            var body = await MailBody.RenderAsync<LetterMail>(
                services, letter.Language, new { Dossier = dossier, Letter = Readable(letter), Address = address, Words = words });
            isHandedOver = true;
            await mailer.SendInTime(
                MessageId(dossier.Number, letter), $"{dossier.Number}/{letter.Key}", letter.To, body, clock, cancel);
        }
        catch (Exception refused) when (!cancel.IsCancellationRequested)
        {
            // Providers like to name the recipient.
            var answer = refused.Message.Replace(letter.To, "…", StringComparison.OrdinalIgnoreCase);
            meters.Sent(accepted: false);
            MailFailed(log, dossier.Number.ToString(), letter.Kind, answer);
            return letter with
            {
                State = mail.Value.StateAfter(refused, isHandedOver),
                Failures = letter.Failures + 1,
                LastFailure = answer,
            };
        }

        meters.Sent(accepted: true);
        return await texting.Tell(dossier, letter with { State = LetterState.Sent, SentAt = clock.GetUtcNow() }, cancel);
    }

    /// <summary>A code is unsealed at the last moment, as links are made.</summary>
    private Letter Readable(Letter letter) =>
        letter.Kind == Notice.ReviewCode ? letter with { Args = [.. letter.Args.Select(arg => digits.Open(arg) ?? "")] } : letter;

    private string MessageId(ApplicationNumber number, Letter letter) =>
        $"{Hash($"{number}/{letter.Key}")}@{site.Value.BaseAddress.Host}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];

    [LoggerMessage(LogLevel.Warning, "Mail failed for {Number}: {Kind}: {Answer}")]
    private static partial void MailFailed(ILogger log, string number, Notice kind, string answer);

    /// <summary>A letter whose turn has come, and what it is first of all made.</summary>
    private sealed record Due(PartEdit Taken, MailWords? Words)
    {
        public Due(Letter waiting, Letter taken, MailWords? words = null)
            : this(new PartEdit(waiting, taken), words)
        {
        }

        public Letter Letter => (Letter)Taken.After;

        public bool IsClaimed => Letter.State == LetterState.Sending;
    }
}
