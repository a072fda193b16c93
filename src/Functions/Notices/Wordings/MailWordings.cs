using Azure.Data.Tables;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Storage;

namespace Ovop.Functions.Notices.Wordings;

/// <summary>The words of a kind of letter in one language, as the office saved them.</summary>
/// <param name="Version">From 1; the words of the app are 0.</param>
/// <param name="Words">Null where it went back to those of the app.</param>
/// <param name="By">Id of the administrator.</param>
public sealed record SavedWords(int Version, MailWords? Words, string By, string Reason, DateTimeOffset At);

/// <summary>In which words letters go out.</summary>
internal interface IMailWordings
{
    /// <summary>The latest that were saved; null where the office has changed nothing.</summary>
    ValueTask<SavedWords?> Present(MailKind kind, Language language, CancellationToken cancel);

    /// <summary>Those of a version.</summary>
    ValueTask<SavedWords?> Find(MailKind kind, Language language, int version, CancellationToken cancel);
}

/// <summary>The words that the office saved, in versions.</summary>
internal sealed class MailWordings(TableServiceClient tables) : IMailWordings
{
    /// <summary>Kinds begin with a capital; what else lies behind them does not.</summary>
    private const string KindsAlone = "PartitionKey lt 'a'";

    private readonly VersionRows<SavedWords> _rows = new(tables.GetTableClient("MailWords"), CaseJson.Options);

    public ValueTask<SavedWords?> Present(MailKind kind, Language language, CancellationToken cancel) =>
        _rows.Present(Partition(kind, language), cancel);

    public ValueTask<SavedWords?> Find(MailKind kind, Language language, int version, CancellationToken cancel) =>
        _rows.Find(Partition(kind, language), version, cancel);

    /// <summary>Every version, the newest first.</summary>
    public Task<IReadOnlyList<SavedWords>> All(MailKind kind, Language language, CancellationToken cancel) =>
        _rows.All(Partition(kind, language), cancel);

    /// <summary>The latest version of each kind and language that the office has changed.</summary>
    public async Task<IReadOnlyDictionary<(MailKind Kind, string Language), SavedWords>> Changed(CancellationToken cancel)
    {
        var changed = new Dictionary<(MailKind, string), SavedWords>();
        foreach (var (partition, words) in await _rows.Latest(KindsAlone, cancel))
            if (partition.Split('|') is [var name, var language] && MailKind.Find(name) is { } kind)
                changed[(kind, language)] = words;

        return changed;
    }

    /// <inheritdoc cref="VersionRows{T}.Save"/>
    public Task<bool> Save(MailKind kind, Language language, SavedWords words, CancellationToken cancel) =>
        _rows.Save(Partition(kind, language), words.Version, words, cancel);

    private static string Partition(MailKind kind, Language language) => $"{kind}|{language}";
}

/// <summary>What single letters say.</summary>
internal static class LetterWords
{
    /// <summary>
    /// The words of a letter as they went out, or would go out now, but for what the office wrote for it alone; null for those of the
    /// app, which a letter has that was sent before the office could change any.
    /// </summary>
    public static async ValueTask<MailWords?> Of(this IMailWordings wordings, Letter letter, Language language, CancellationToken cancel) =>
        letter is { Written: null, SentAt: not null } && language == letter.Language ? null
            : letter.Written is not { Version: var version } || language != letter.Language
            ? (await wordings.Present(letter.Kind, language, cancel))?.Words
            : version == 0 ? null
            : (await wordings.Find(letter.Kind, language, version, cancel))?.Words;
}
