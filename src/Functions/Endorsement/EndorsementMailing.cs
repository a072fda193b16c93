using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Notices.Mornings;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Wordings;

namespace Ovop.Functions.Endorsement;

/// <summary>The mail that lists all that waits for a head of a dinas, and leads to their queue.</summary>
internal sealed partial class EndorsementMailing(
    EndorsementQueue queue, LinkTokens tokens, OtherMails writer, IMailer mailer, IOptions<SiteOptions> site, IOptions<MailOptions> mail,
    TimeProvider clock, ILogger<EndorsementMailing> log)
{
    /// <summary>How what these mails are about begins.</summary>
    public const string About = "pagi/";

    /// <summary>
    /// Null where nothing waits for them any more. It leads to the queue by what is due last, which is decided last: a link that has
    /// decided opens no other case.
    /// </summary>
    public async Task<MailBody?> Write(Contact head, Zone zone, IReadOnlyList<BoardLine> lines, CancellationToken cancel)
    {
        var asked = EndorsementQueue.Among(lines, head.Id).ToDictionary(line => line.Number);
        var (waiting, _) = await asked.Keys.Each(
            async (number, stop) => await queue.Link(head.Id, number, stop) is { } own ? new Waiting(asked[number], own) : null, cancel);
        if (waiting is not [.., var last])
            return null;

        var link = tokens.QueueOf(last.Line.Number, new(last.Link.Purpose, last.Link.Person, last.Link.Serial));
        var texts = Texts.Of<EndorsementMailing>(head.Language);
        return await writer.Write(
            OtherNotice.EndorsementsWaiting, head.Language, link,
            new Dictionary<string, string>
            {
                ["nama"] = head.Name,
                ["jumlah"] = waiting.Count.ToString(head.Language.Culture()),
                ["rincian"] = string.Join('\n', waiting.Select(one => one.Line).Select(line => texts[
                    "morning.line", line.Number, line.Product, line.Producer, WhenText.Day(line.Wait!.Since, zone, head.Language),
                    WhenText.Moment(line.Wait.Due, zone, head.Language)])),
            }, cancel);
    }

    /// <returns>What became of it, and what the provider answered.</returns>
    public async Task<(LetterState State, string Answer)> Send(
        Contact head, string box, MorningMail morning, MailBody body, CancellationToken cancel)
    {
        var about = $"{About}{box}/{morning.Day:yyyyMMdd}/{head.Id}{(morning.Issue > 1 ? $"/{morning.Issue}" : "")}";
        try
        {
            await mailer.SendInTime($"{Seal.Of([about])[..32]}@{site.Value.BaseAddress.Host}", about, head.Email, body, clock, cancel);
            return (LetterState.Sent, "");
        }
        catch (Exception refused) when (!cancel.IsCancellationRequested)
        {
            var answer = Deliveries.Masked(refused.Message);
            MailFailed(log, answer);
            return (mail.Value.StateAfter(refused, isHandedOver: true), answer);
        }
    }

    private sealed record Waiting(BoardLine Line, PersonalLink Link);

    [LoggerMessage(LogLevel.Warning, "A mail of the morning to a head of a dinas failed: {Answer}")]
    private static partial void MailFailed(ILogger log, string answer);
}
