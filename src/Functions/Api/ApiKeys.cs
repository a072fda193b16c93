using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.WebUtilities;
using Ovop.Core;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Api.Hooks;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Api;

/// <summary>The keys, a row each under the hash of the secret: knowing the table opens nothing.</summary>
internal sealed class ApiKeys(TableServiceClient tables, TimeProvider clock) : IOfficeWork
{
    /// <summary>Begins every key, so that one that leaked is recognised by scanners.</summary>
    public const string Prefix = "ovop_";

    private const string Partition = "keys";

    private readonly TableClient _table = tables.GetTableClient("ApiKeys");

    /// <summary>Makes a key; what is returned beside it is the secret, which cannot be shown again.</summary>
    public async Task<(ApiKey Key, string Secret)> Make(
        string name, KeyScope scope, string of, string by, CancellationToken cancel, Hook? hook = null, DateOnly? until = null,
        string contact = "")
    {
        var secret = Prefix + WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var key = new ApiKey(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)), name, scope, of, by, clock.GetUtcNow())
        { Hook = hook, Until = until, Contact = contact };
        await _table.AddEntityAsync(Row(HashOf(secret), key), cancel);
        return (key, secret);
    }

    /// <summary>
    /// The key of a secret that still holds, noted as used today; <c>key.expired</c> after its last day, else <c>api.key</c>.
    /// </summary>
    public async Task<Result<ApiKey>> Use(string secret, CancellationToken cancel)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal)
            || await RowOf(HashOf(secret), cancel) is not { } row || Read(row) is not { RevokedAt: null } key)
            return ProblemAnswers.NoCredentials;
        if (key.IsExpired(clock.GetUtcNow()))
            return new Problem("key.expired", ProblemKind.Forbidden);

        var today = WorkingCalendar.DateOf(clock.GetUtcNow());
        if (key.LastUsed != today)
            await Write(row, key with { LastUsed = today }, cancel);
        return key;
    }

    public async Task<IReadOnlyList<ApiKey>> All(CancellationToken cancel)
    {
        var keys = new List<ApiKey>();
        await foreach (var row in _table.QueryAsync<TableEntity>(row => row.PartitionKey == Partition, cancellationToken: cancel))
            keys.Add(Read(row));

        return [.. keys.OrderByDescending(key => key.MadeAt)];
    }

    public async Task<IReadOnlyList<OfficeTask>> Waiting(Language language, CancellationToken cancel) =>
    [
        .. (await All(cancel)).Where(key => key.EndsSoon(clock.GetUtcNow())).OrderBy(key => key.Until).Select(key => new OfficeTask(
            Texts.Of<ApiKeys>(language)["work", key.Name, WhenText.Day(key.Until!.Value, language)], null, OfficePaths.Keys)
            { Needs = Access.Act }),
    ];

    /// <summary>The key of an id; null for none.</summary>
    public async Task<ApiKey?> Find(string id, CancellationToken cancel) => (await All(cancel)).FirstOrDefault(key => key.Id == id);

    /// <summary>Ends a key for good; null when there is none of that id that holds.</summary>
    public Task<ApiKey?> Revoke(string id, CancellationToken cancel) =>
        Change(id, key => key with { RevokedAt = clock.GetUtcNow() }, cancel);

    /// <summary>Notes something of a key; null when there is none of that id that holds.</summary>
    /// <returns>The key as it was before.</returns>
    public async Task<ApiKey?> Change(string id, Func<ApiKey, ApiKey> change, CancellationToken cancel)
    {
        while (await Held(id, cancel) is var (row, key))
            if (await Write(row, change(key), cancel))
                return key;

        return null;
    }

    private async Task<(TableEntity Row, ApiKey Key)?> Held(string id, CancellationToken cancel)
    {
        await foreach (var row in _table.QueryAsync<TableEntity>(row => row.PartitionKey == Partition, cancellationToken: cancel))
            if (Read(row) is { RevokedAt: null } key && key.Id == id)
                return (row, key);

        return null;
    }

    private async Task<TableEntity?> RowOf(string hash, CancellationToken cancel) =>
        await _table.GetEntityIfExistsAsync<TableEntity>(Partition, hash, cancellationToken: cancel) is { HasValue: true } found
            ? found.Value
            : null;

    /// <summary>A revocation that comes between is not undone by a note of use.</summary>
    /// <returns>False where somebody else has written it meanwhile.</returns>
    private async Task<bool> Write(TableEntity row, ApiKey key, CancellationToken cancel)
    {
        try
        {
            await _table.UpdateEntityAsync(
                Row(row.RowKey, key), key.RevokedAt is null ? row.ETag : ETag.All, TableUpdateMode.Replace, cancel);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status == 412)
        {
            return false;
        }
    }

    private static TableEntity Row(string hash, ApiKey key) =>
        new(Partition, hash) { ["Key"] = JsonSerializer.Serialize(key, CaseJson.Options) };

    private static ApiKey Read(TableEntity row) => JsonSerializer.Deserialize<ApiKey>(row.GetString("Key"), CaseJson.Options)!;

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
