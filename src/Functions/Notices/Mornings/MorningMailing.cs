using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Wordings;

namespace Ovop.Functions.Notices.Mornings;

/// <summary>The mail that lists all that waits for the holder of an office, and leads to their queue.</summary>
internal sealed partial class MorningMailing(
    LinkTokens tokens, OtherMails writer, IMailer mailer, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock,
    ILogger<MorningMailing> log)
{
    /// <summary>How what these mails are about begins.</summary>
    public const string About = "pagi/";

    /// <summary>
    /// Null where nothing waits for them any more. It leads to the queue by what is due last, which is decided last: a link that has
    /// decided opens no other case.
    /// </summary>
    public async Task<MailBody?> Write(
        LinkQueue queue, Contact holder, Zone zone, IReadOnlyList<BoardLine> lines, CancellationToken cancel)
    {
        var asked = queue.Among(lines, holder.Id).ToDictionary(line => line.Number);
        var (waiting, _) = await asked.Keys.Each(
            async (number, stop) => await queue.Link(holder.Id, number, stop) is { } own && own.Expires >= clock.GetUtcNow()
                ? new Waiting(asked[number], own)
                : null,
            cancel);
        if (waiting is not [.., var last])
            return null;

        var link = tokens.QueueOf(last.Line.Number, new(last.Link.Purpose, last.Link.Person, last.Link.Serial));
        var texts = Texts.Of<MorningMailing>(holder.Language);
        return await writer.Write(
            queue.Mail, holder.Language, link,
            new Dictionary<string, string>
            {
                ["nama"] = holder.Name,
                ["jumlah"] = waiting.Count.ToString(holder.Language.Culture()),
                ["rincian"] = string.Join('\n', waiting.Select(one => one.Line).Select(line => texts[
                    "morning.line", line.Number, line.Product, line.Producer, WhenText.Day(line.Wait!.Since, zone, holder.Language),
                    WhenText.Moment(line.Wait.Due, zone, holder.Language)])),
            }, cancel);
    }

    /// <returns>What became of it, and what the provider answered.</returns>
    public async Task<(LetterState State, string Answer)> Send(
        LinkQueue queue, Contact holder, string box, MorningMail morning, MailBody body, CancellationToken cancel)
    {
        var issue = morning.Issue > 1 ? $"/{morning.Issue}" : "";
        var about = $"{About}{box}/{morning.Day:yyyyMMdd}/{MorningMails.ReaderOf(queue.Pages.Purpose, holder.Id)}{issue}";
        try
        {
            await mailer.SendInTime($"{Seal.Of([about])[..32]}@{site.Value.BaseAddress.Host}", about, holder.Email, body, clock, cancel);
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

    [LoggerMessage(LogLevel.Warning, "A mail of the morning failed: {Answer}")]
    private static partial void MailFailed(ILogger log, string answer);
}
