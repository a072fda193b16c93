using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Award;

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

/// <summary>
/// The words that the office saved, a row for each version, the newest first; rows are added and never changed. Nothing is remembered
/// between two letters, so that every instance sees a change at the next.
/// </summary>
internal sealed class MailWordings(TableServiceClient tables) : IMailWordings
{
    /// <summary>Kinds begin with a capital; circulars, which lie behind them, do not.</summary>
    private const string KindsAlone = "PartitionKey lt 'a'";

    private readonly TableClient _table = tables.GetTableClient("MailWords");

    public async ValueTask<SavedWords?> Present(MailKind kind, Language language, CancellationToken cancel)
    {
        await foreach (var row in Rows(kind, language, most: 1, cancel))
            return WordsOf(row);

        return null;
    }

    public async ValueTask<SavedWords?> Find(MailKind kind, Language language, int version, CancellationToken cancel) =>
        await _table.GetEntityIfExistsAsync<TableEntity>(Partition(kind, language), KeyOf(version), cancellationToken: cancel)
            is { HasValue: true, Value: var row } ? WordsOf(row!) : null;

    /// <summary>Every version, the newest first.</summary>
    public async Task<IReadOnlyList<SavedWords>> All(MailKind kind, Language language, CancellationToken cancel)
    {
        var all = new List<SavedWords>();
        await foreach (var row in Rows(kind, language, most: null, cancel))
            all.Add(WordsOf(row));

        return all;
    }

    /// <summary>The latest version of each kind and language that the office has changed.</summary>
    public async Task<IReadOnlyDictionary<(MailKind Kind, string Language), SavedWords>> Changed(CancellationToken cancel)
    {
        var changed = new Dictionary<(MailKind, string), SavedWords>();
        await foreach (var row in _table.QueryAsync<TableEntity>(KindsAlone, cancellationToken: cancel))
            if (row.PartitionKey.Split('|') is [var name, var language] && MailKind.Find(name) is { } kind)
                changed.TryAdd((kind, language), WordsOf(row));

        return changed;
    }

    /// <summary>Adds a version.</summary>
    /// <returns>False where somebody else was faster: it is there already.</returns>
    public async Task<bool> Save(MailKind kind, Language language, SavedWords words, CancellationToken cancel)
    {
        try
        {
            await _table.AddEntityAsync(
                new TableEntity(Partition(kind, language), KeyOf(words.Version))
                {
                    ["Data"] = JsonSerializer.Serialize(words, CaseJson.Options),
                }, cancel);
            return true;
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            return false;
        }
    }

    private AsyncPageable<TableEntity> Rows(MailKind kind, Language language, int? most, CancellationToken cancel)
    {
        var partition = Partition(kind, language);
        return _table.QueryAsync<TableEntity>(row => row.PartitionKey == partition, maxPerPage: most, cancellationToken: cancel);
    }

    private static SavedWords WordsOf(TableEntity row) =>
        JsonSerializer.Deserialize<SavedWords>(row.GetString("Data"), CaseJson.Options)!;

    private static string Partition(MailKind kind, Language language) => $"{kind}|{language}";

    private static string KeyOf(int version) => (int.MaxValue - version).ToString("D10", CultureInfo.InvariantCulture);
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
