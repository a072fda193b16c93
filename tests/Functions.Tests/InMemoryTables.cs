using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Ovop.Functions.Tests;

/// <summary>Tables in memory, for what is asked of them here: rows by key, and queries that compare keys and columns.</summary>
internal sealed class InMemoryTables : TableServiceClient
{
    private readonly Dictionary<string, InMemoryTable> _tables = [];

    /// <inheritdoc cref="InMemoryTable.Reads"/>
    public int Reads
    {
        get
        {
            lock (_tables)
                return _tables.Values.Sum(table => table.Reads);
        }
    }

    /// <summary>How often something was asked to change, a batch being one.</summary>
    public int Changes
    {
        get
        {
            lock (_tables)
                return _tables.Values.Sum(table => table.Changes.Count);
        }
    }

    /// <summary>Those that were asked for so far.</summary>
    public override AsyncPageable<TableItem> QueryAsync(string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default)
    {
        lock (_tables)
            return AsyncPageable<TableItem>.FromPages([Page<TableItem>.FromValues([.. _tables.Keys.Order().Select(name => new TableItem(name))], null, null!)]);
    }

    public override Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        Task.FromResult<Response<TableItem>>(null!);

    public override TableClient GetTableClient(string tableName) => Of(tableName);

    public InMemoryTable Of(string name)
    {
        lock (_tables)
            return _tables.TryGetValue(name, out var table) ? table : _tables[name] = new();
    }
}
