using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Hosting.Letters;

namespace Ovop.Functions.Notices.Wordings;

/// <summary>Writes mails that belong to no case, in the words that the office saved or those of the app.</summary>
internal sealed class OtherMails(IMailWordings wordings, IServiceProvider services)
{
    /// <param name="link">Where its button leads; null for a mail without.</param>
    /// <param name="values">What stands in the place of its placeholders, by name.</param>
    public async Task<MailBody> Write(
        OtherNotice kind, Language language, Uri? link, IReadOnlyDictionary<string, string> values, CancellationToken cancel) =>
        await Write((await wordings.Present(kind, language, cancel))?.Words ?? OriginalWords.Of(kind, language), language, link, values);

    /// <summary>The same in words that are looked at before anybody saves them.</summary>
    public Task<MailBody> Write(MailWords words, Language language, Uri? link, IReadOnlyDictionary<string, string> values) =>
        MailBody.RenderAsync<OtherMailBody>(services, language, new { Words = words.With(values), Link = link });
}
