using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Delivery;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Wordings;

namespace Ovop.Functions.Api;

/// <summary>Writes to whoever has a key that ends soon, once; what was not taken is tried again the next day.</summary>
internal sealed partial class KeyEnds(
    ApiKeys keys, IMailer mailer, OtherMails writer, IOptions<SiteOptions> site, TimeProvider clock, ILogger<KeyEnds> log) : IHearsOfMails
{
    public string About => "kunci/";

    /// <summary>What breaks for one key keeps no other from being told.</summary>
    public async Task Tell(CancellationToken cancel)
    {
        foreach (var key in (await keys.All(cancel)).Where(key => key.MustBeTold(clock.GetUtcNow())))
            try
            {
                await Tell(key, cancel);
            }
            catch (Exception failed) when (!cancel.IsCancellationRequested)
            {
                MailFailed(log, key.Id, Deliveries.Masked(failed.Message));
            }
    }

    /// <summary>Older news changes nothing.</summary>
    public Task Hear(string about, Core.Notices.Delivery news, CancellationToken cancel) => keys.Change(
        about, key => key.News?.At > news.At ? key : key with { News = news with { Why = Deliveries.Masked(news.Why) } }, cancel);

    /// <summary>Noted before it goes, so that nobody is told twice, and taken back where it certainly did not.</summary>
    private async Task Tell(ApiKey key, CancellationToken cancel)
    {
        var body = await Written(key, cancel);
        if (await keys.Change(key.Id, present => present with { ToldAt = present.ToldAt ?? clock.GetUtcNow() }, cancel)
            is not { ToldAt: null })
            return;

        try
        {
            await mailer.Send(
                $"key-{key.Id}-{key.Until:yyyyMMdd}@{site.Value.BaseAddress.Host}", $"{About}{key.Id}", key.Mail, body, cancel);
        }
        catch (MailRefusedException refused) when (refused is not MailUnansweredException)
        {
            await keys.Change(key.Id, present => present with { ToldAt = null }, CancellationToken.None);
            throw;
        }
    }

    private Task<MailBody> Written(ApiKey key, CancellationToken cancel) => writer.Write(
        OtherNotice.KeyEnding, Language.First, null,
        new Dictionary<string, string>
        {
            ["nama"] = key.Name,
            ["batas"] = WhenText.Day(key.Until!.Value, Language.First),
        }, cancel);

    [LoggerMessage(LogLevel.Warning, "The mail about the end of key {Key} failed: {Answer}")]
    private static partial void MailFailed(ILogger log, string key, string answer);
}
