using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Ovop.Core.Cases;
using Ovop.Functions.Award.Storage;

namespace Ovop.Functions.Api.Hooks;

/// <summary>The calls, a row each: a partition per key, in it by case and entry of the trail, so that none is made twice.</summary>
internal sealed class HookCalls(TableServiceClient tables)
{
    private readonly TableClient _table = tables.GetTableClient("HookCalls");

    /// <summary>Adds a call, unless it is there; says whether it did.</summary>
    public async Task<bool> Add(HookCall call, CancellationToken cancel)
    {
        try
        {
            await _table.AddEntityAsync(Row(call), cancel);
            return true;
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            return false;
        }
    }

    /// <summary>A call by its <see cref="HookCall.Address"/>; null where there is none.</summary>
    public async Task<(HookCall Call, ETag Version)?> Find(string address, CancellationToken cancel) =>
        address.Split('/') is [var key, var row]
        && await _table.GetEntityIfExistsAsync<TableEntity>(key, row, cancellationToken: cancel) is { HasValue: true, Value: { } found }
            ? (Read(found), found.ETag)
            : null;

    /// <summary>The entry of the trail up to which a program was told of a case; 0 before the first.</summary>
    public async Task<int> Latest(string key, ApplicationNumber number, CancellationToken cancel)
    {
        var latest = 0;
        await foreach (var row in Of(
            TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey ge {$"{number}-"} and RowKey lt {$"{number}."}"), cancel))
            latest = Math.Max(latest, row.Call.Sequence);

        return latest;
    }

    /// <summary>Those to be tried by then.</summary>
    public IAsyncEnumerable<(HookCall Call, ETag Version)> Due(DateTimeOffset then, CancellationToken cancel) =>
        Of(TableClient.CreateQueryFilter($"Next le {then}"), cancel);

    /// <summary>Those that were given up.</summary>
    public IAsyncEnumerable<(HookCall Call, ETag Version)> GivenUp(CancellationToken cancel) => Of("GivenUp eq true", cancel);

    /// <summary>Writes what became of a try; false when somebody else was faster.</summary>
    public async Task<bool> Put(HookCall call, ETag version, CancellationToken cancel)
    {
        try
        {
            await _table.UpdateEntityAsync(Row(call), version, TableUpdateMode.Replace, cancel);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return false;
        }
    }

    private async IAsyncEnumerable<(HookCall Call, ETag Version)> Of(
        string filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
            yield return (Read(row), row.ETag);
    }

    private static HookCall Read(TableEntity row) => JsonSerializer.Deserialize<HookCall>(row.GetString("Call"), CaseJson.Options)!;

    private static TableEntity Row(HookCall call)
    {
        var row = new TableEntity(call.Key, call.Row)
        {
            ["Call"] = JsonSerializer.Serialize(call, CaseJson.Options),
            ["GivenUp"] = call.IsGivenUp,
        };
        if (call.Next is { } next)
            row["Next"] = next;

        return row;
    }
}
