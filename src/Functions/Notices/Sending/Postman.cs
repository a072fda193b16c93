using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Award.Telemetry;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices.Delivery;
using Ovop.Functions.Notices.Holds;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Notices.Wordings;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Notices.Sending;

/// <summary>
/// Sends the letters that lie in a dossier. Each is claimed before and marked after sending, so no second copy goes out;
/// a claim that was lost in between waits for the provider's news of the letter, where it sends any (<see cref="DeliveryNews"/>);
/// then, and where it does not, it is taken up again under the same Message-ID. A letter that was handed over and not answered
/// is sent again by nobody but the office, unless such news is sent. What the office keeps back waits for its review.
/// Whatever goes wrong with one letter is that letter's failure: the others go out.
/// </summary>
internal sealed partial class Postman(
    ICases cases, IPeople people, IMailer mailer, LinkTokens links, SealedDigits digits,
    IMailHolds holds, IMailWordings wordings, Texting.Texting texting, IServiceProvider services,
    IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock, CaseMeters meters, ILogger<Postman> log) : IPost
{
    /// <summary>How long a provider may take; well below the time after which a claim counts as lost.</summary>
    private static readonly TimeSpan SendingTakes = TimeSpan.FromSeconds(30);

    /// <summary>How often the mark of a letter that was sent is tried, each time after the storage's client has tried by itself.</summary>
    private const int MarkTries = 3;

    private static readonly TimeSpan ClaimLifetime = TimeSpan.FromMinutes(1);

    /// <summary>Within so long a provider tells of a letter that it has taken; it says seconds.</summary>
    private static readonly TimeSpan NewsTakes = TimeSpan.FromMinutes(15);

    public async Task<int> Deliver(Dossier dossier, CancellationToken cancel)
    {
        var handed = 0;
        foreach (var waiting in dossier.Case.ErasedAt is null ? dossier.All<Letter>().Where(IsDue) : [])
        {
            var letter = waiting with { To = Addresses.Of(waiting, dossier, await people.Read(dossier.Case.Round, cancel)) ?? "" };
            if (letter is { State: LetterState.Queued, IsReviewed: false } && await holds.IsHeld(letter.Kind, cancel))
            {
                await cases.Replace(dossier.Number, waiting, waiting with { State = LetterState.Held }, cancel);
                continue;
            }

            if (letter.To.Length == 0 || Letters.Ready(letter, dossier) is not { } ready)
            {
                await cases.Replace(dossier.Number, waiting, Unsendable(waiting, letter.To) with { ClaimedAt = clock.GetUtcNow() }, cancel);
                continue;
            }

            var words = await wordings.Present(letter.Kind, letter.Language, cancel);
            var claimed = ready with
            {
                State = LetterState.Sending,
                ClaimedAt = clock.GetUtcNow(),
                Written = WrittenIn(words, ready, dossier),
            };
            if (!await cases.Replace(dossier.Number, waiting, claimed, cancel))
                continue;

            var sent = await Send(dossier, claimed, words?.Words, cancel);
            await Mark(dossier.Number, claimed, sent);
            handed += sent.State == LetterState.Sent ? 1 : 0;
        }

        return handed;
    }

    /// <summary>A letter without its mark goes out a second time, so one that fails is made again while its sender lives.</summary>
    private async Task Mark(ApplicationNumber number, Letter claimed, Letter sent)
    {
        for (var left = MarkTries; ; left--)
            try
            {
                await cases.Replace(number, claimed, sent, CancellationToken.None);
                return;
            }
            catch (Exception) when (left > 1)
            {
                // Storage did not take it, or took it and did not say so: then it stands already, and nothing is replaced.
            }
    }

    /// <summary>Nobody has an address for it, or the link that it would carry was never issued: the office sees it as trouble.</summary>
    private static Letter Unsendable(Letter letter, string address) =>
        letter with { State = LetterState.Failed, Failures = 1, LastFailure = address.Length == 0 ? "no address" : "no link" };

    private bool IsDue(Letter letter) => letter.State switch
    {
        LetterState.Queued => true,
        LetterState.Sending => letter.ClaimedAt + (mail.Value.TellsOfLetters ? NewsTakes : ClaimLifetime) < clock.GetUtcNow(),
        LetterState.Failed => letter.ClaimedAt + ClaimLifetime < clock.GetUtcNow(),
        LetterState.Sent or LetterState.Held or LetterState.Discarded or LetterState.Unanswered => false,
        _ => throw new ArgumentOutOfRangeException(nameof(letter), letter.State, null),
    };

    /// <summary>A code stays readable in the mail alone.</summary>
    private static WrittenWords? WrittenIn(SavedWords? words, Letter letter, Dossier dossier) => letter.Kind == Notice.ReviewCode
        ? null
        : new(words?.Version ?? 0, LetterValues.Of(letter, dossier, letter.Language));

    private async Task<Letter> Send(Dossier dossier, Letter letter, MailWords? words, CancellationToken cancel)
    {
        using var step = CaseTraces.Begin("mail", dossier.Number);
        var isHandedOver = false;
        try
        {
            var address = letter.Link is { } target ? links.AddressOf(dossier.Number, target) : PageOf(dossier, letter);
            var body = await MailBody.RenderAsync<LetterMail>(
                services, letter.Language, new { Dossier = dossier, Letter = Readable(letter), Address = address, Words = words });
            isHandedOver = true;
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(SendingTakes);
            await mailer.Send(MessageId(dossier.Number, letter), $"{dossier.Number}/{letter.Key}", letter.To, body, patience.Token);
        }
        catch (Exception refused) when (!cancel.IsCancellationRequested)
        {
            // Providers like to name the recipient.
            var answer = refused.Message.Replace(letter.To, "…", StringComparison.OrdinalIgnoreCase);
            meters.Sent(accepted: false);
            MailFailed(log, dossier.Number.ToString(), letter.Kind, answer);
            var isOpen = isHandedOver && refused is not MailRefusedException or MailUnansweredException;
            var state = !isOpen ? LetterState.Failed : mail.Value.TellsOfLetters ? LetterState.Sending : LetterState.Unanswered;
            return letter with { State = state, Failures = letter.Failures + 1, LastFailure = answer };
        }

        meters.Sent(accepted: true);
        return await texting.Tell(dossier, letter with { State = LetterState.Sent, SentAt = clock.GetUtcNow() }, cancel);
    }

    /// <summary>A code is unsealed at the last moment, as links are made.</summary>
    private Letter Readable(Letter letter) =>
        letter.Kind == Notice.ReviewCode ? letter with { Args = [.. letter.Args.Select(arg => digits.Open(arg) ?? "")] } : letter;

    private Uri PageOf(Dossier dossier, Letter letter) => new(site.Value.BaseAddress, letter.Kind switch
    {
        Notice.OperatorNeeded => $"kantor/permohonan/{dossier.Number}",
        Notice.EnquiryAsked => $"kantor/permohonan/{dossier.Number}/tanya",
        Notice.EnquiryAnswered => $"permohonan/{dossier.Number}/tanya",
        Notice.AwardActDeclined => $"kantor/permohonan/{dossier.Number}/penghargaan",
        Notice.AwardAmended or Notice.AwardSuspended or Notice.AwardLifted or Notice.AwardRevoked or Notice.AwardExpired =>
            $"sertifikat/{letter.Args[0]}",
        Notice.ReviewNoLongerNeeded => "",
        Notice.DraftReminder or Notice.Receipt or Notice.DocumentRefused or Notice.CorrectionAsked or Notice.CorrectionReminder
            or Notice.CorrectionEnded or Notice.AmendmentReminder or Notice.AmendmentEnded or Notice.RevisionReceipt
            or Notice.EndorsementDeclined or Notice.Awarded or Notice.NotAwarded or Notice.Lapsed or Notice.Withdrawn
            or Notice.Disqualified or Notice.ObjectionReceipt or Notice.ObjectionDismissed or Notice.DueChanged or Notice.ProducerRefused
            or Notice.InvitedToView or Notice.InvitedToEdit or Notice.OwnerMoved or Notice.Endorsed or Notice.ReviewBegun
            or Notice.StarEnding or Notice.AmendmentNotConfirmed or Notice.Circular => $"permohonan/{dossier.Number}",
        // These bring a link of their own, or none at all.
        Notice.EndorsementAsked or Notice.EndorsementReminder or Notice.EndorsementAskedAgain or Notice.ReviewAsked
            or Notice.ReviewReminder or Notice.ReviewCode or Notice.ReviewResumed or Notice.ConsensusAsked or Notice.VisitAsked
            or Notice.VisitReminder or Notice.ApprovalAsked or Notice.RatificationAsked or Notice.RatificationReminder
            or Notice.OverrideAsked or Notice.AwardActAsked or Notice.ProducerAsked => $"permohonan/{dossier.Number}",
        _ => throw new ArgumentOutOfRangeException(nameof(letter), letter.Kind, null),
    });

    private string MessageId(ApplicationNumber number, Letter letter) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{number}/{letter.Key}")))[..32]}@{site.Value.BaseAddress.Host}";

    [LoggerMessage(LogLevel.Warning, "Mail failed for {Number}: {Kind}: {Answer}")]
    private static partial void MailFailed(ILogger log, string number, Notice kind, string answer);
}
