using System.Text.Json;
using Azure.Data.Tables;
using Ovop.Functions.Award.Storage;

namespace Ovop.Functions.Offices;

/// <summary>What the office sets for its own work; the log of acts says who set it and why.</summary>
internal sealed class OfficeSettings(TableServiceClient tables)
{
    private const string Partition = "setting", Value = "Value";

    private readonly TableClient _table = tables.GetTableClient("People");

    /// <summary>What was set under this name; the usual where nothing was.</summary>
    public async Task<T> Read<T>(string name, T usual, CancellationToken cancel) =>
        await _table.GetEntityIfExistsAsync<TableEntity>(Partition, name, cancellationToken: cancel) is { HasValue: true, Value: { } row }
            ? JsonSerializer.Deserialize<T>(row.GetString(Value), CaseJson.Options)!
            : usual;

    public Task Write<T>(string name, T value, CancellationToken cancel) => _table.UpsertEntityAsync(
        new TableEntity(Partition, name) { [Value] = JsonSerializer.Serialize(value, CaseJson.Options) }, TableUpdateMode.Replace, cancel);
}
