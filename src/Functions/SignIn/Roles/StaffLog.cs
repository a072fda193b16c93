using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Ovop.Functions.Award.Storage;

namespace Ovop.Functions.SignIn.Roles;

/// <summary>What somebody of the office did that concerns no single case.</summary>
/// <param name="What">A stable code ("list.exported").</param>
/// <param name="Facts">What it was done to and with, by name.</param>
public sealed record StaffAct(DateTimeOffset When, string Who, string What, string? Why, ImmutableSortedDictionary<string, string> Facts);

/// <summary>The log of such acts: rows are added, the newest first, and never changed. Acts on a case stand in its trail.</summary>
internal sealed class StaffLog(TableServiceClient tables, TimeProvider clock)
{
    private const string Partition = "acts";
    private readonly TableClient _table = tables.GetTableClient("StaffLog");

    public Task Add(string who, string what, string? why, CancellationToken cancel, params IEnumerable<(string Name, string Value)> facts)
    {
        var act = new StaffAct(
            clock.GetUtcNow(), who, what, why,
            facts.ToImmutableSortedDictionary(fact => fact.Name, fact => fact.Value, StringComparer.Ordinal));
        var key = string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.Ticks - act.When.Ticks:D19}-{Guid.NewGuid():n}");
        return _table.AddEntityAsync(new TableEntity(Partition, key) { ["Act"] = JsonSerializer.Serialize(act, CaseJson.Options) }, cancel);
    }

    /// <summary>The latest acts, the newest first.</summary>
    public async Task<IReadOnlyList<StaffAct>> Latest(int count, CancellationToken cancel)
    {
        var acts = new List<StaffAct>();
        var rows = _table.QueryAsync<TableEntity>(row => row.PartitionKey == Partition, maxPerPage: count, cancellationToken: cancel);
        await foreach (var row in rows)
        {
            acts.Add(JsonSerializer.Deserialize<StaffAct>(row.GetString("Act"), CaseJson.Options)!);
            if (acts.Count == count)
                break;
        }

        return acts;
    }
}
