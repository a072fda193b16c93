using Microsoft.Extensions.Options;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Notices.Texting;

/// <summary>
/// Tells by text message, where that is on and wanted, that a mail has come. The message names the application and says
/// nothing of its content. It is tried once: the mail is what counts.
/// </summary>
internal sealed class Texting(ITexter texter, IOptions<TextOptions> options, IOptions<SiteOptions> site, TimeProvider clock)
{
    private const int LongestFailure = 300;

    /// <summary>Whether there is such a channel at all.</summary>
    public bool IsOn => options.Value.IsOn;

    /// <summary>The letter, with what became of its text message if it has one.</summary>
    public async Task<Letter> Tell(Dossier dossier, Letter letter, CancellationToken cancel)
    {
        if (!IsOn || TextNews.NumberFor(dossier, letter) is not { } number)
            return letter;

        try
        {
            var words = Texts.Of<Texting>(letter.Language);
            await texter.Send(
                number, words["text", dossier.Number, new Uri(site.Value.BaseAddress, $"permohonan/{dossier.Number}")], cancel);
            return letter with { TextedAt = clock.GetUtcNow() };
        }
        catch (Exception refused) when (!cancel.IsCancellationRequested)
        {
            var answer = refused.Message.Replace(number, "…", StringComparison.Ordinal);
            return letter with { TextFailure = answer.Length <= LongestFailure ? answer : answer[..LongestFailure] };
        }
    }
}
