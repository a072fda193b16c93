using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Wordings;

namespace Ovop.Functions.Api;

/// <summary>Writes to whoever has a key that ends soon, once; what was not taken is tried again the next day.</summary>
internal sealed partial class KeyEnds(
    ApiKeys keys, IMailer mailer, OtherMails writer, IOptions<SiteOptions> site, TimeProvider clock, ILogger<KeyEnds> log)
{
    public async Task Tell(CancellationToken cancel)
    {
        foreach (var key in (await keys.All(cancel)).Where(key => key.MustBeTold(clock.GetUtcNow())))
            if (await keys.Change(key.Id, present => present with { ToldAt = clock.GetUtcNow() }, cancel) is not null
                && !await Send(key, cancel))
                await keys.Change(key.Id, present => present with { ToldAt = null }, cancel);
    }

    /// <summary>Whether it was taken, or may have been.</summary>
    private async Task<bool> Send(ApiKey key, CancellationToken cancel)
    {
        try
        {
            var values = new Dictionary<string, string>
            {
                ["nama"] = key.Name,
                ["batas"] = WhenText.Day(key.Until!.Value, Language.First),
            };
            var body = await writer.Write(OtherNotice.KeyEnding, Language.First, null, values, cancel);
            await mailer.Send($"key-{key.Id}-{key.Until:yyyyMMdd}@{site.Value.BaseAddress.Host}", "", key.Mail, body, cancel);
            return true;
        }
        catch (MailRefusedException refused)
        {
            MailFailed(log, key.Id, Deliveries.Masked(refused.Message));
            return refused is MailUnansweredException;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The mail about the end of key {Key} failed: {Answer}")]
    private static partial void MailFailed(ILogger log, string key, string answer);
}
