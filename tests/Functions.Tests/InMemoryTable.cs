using System.Linq.Expressions;
using Azure;
using Azure.Data.Tables;

namespace Ovop.Functions.Tests;

/// <summary>One of the <see cref="InMemoryTables"/>: its rows, what changed them, and what may come between.</summary>
internal sealed class InMemoryTable : TableClient
{
    private readonly SortedDictionary<(string Partition, string Row), TableEntity> _rows = new(Comparer<(string Partition, string Row)>.Create((one, other) =>
        string.CompareOrdinal(one.Partition, other.Partition) is not 0 and var order ? order : string.CompareOrdinal(one.Row, other.Row)));

    private int _version;

    /// <summary>How often it was asked for a row or for several.</summary>
    public int Reads { get; private set; }

    /// <summary>Of each change, a batch being one: the keys of its rows.</summary>
    public List<IReadOnlyList<string>> Changes { get; } = [];

    /// <summary>What the last query asked for; "" for everything.</summary>
    public string Filter { get; private set; } = "";

    /// <summary>What happens before a row is written or deleted, by its keys: it may throw.</summary>
    public Action<string, string> Before { get; set; } = (_, _) => { };

    /// <summary>A query answers so many rows at once, as the service does; what comes between two pages is seen by the second only.</summary>
    public int PageSize { get; set; } = 1000;

    /// <summary>What happens before a page of a query is read, told the keys of the last row of the page before, null for the first.</summary>
    public Action<string?> BetweenPages { get; set; } = _ => { };

    public override Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Before(entity.PartitionKey, entity.RowKey);
        lock (_rows)
        {
            if (Has(entity))
                return Task.FromException<Response>(new RequestFailedException(409, "EntityAlreadyExists"));
            Changes.Add([entity.RowKey]);
            Put(entity);
        }
        return Task.FromResult<Response>(null!);
    }

    public override async Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        Refused(entity, ifMatch) is { } refused ? throw refused : await UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken);

    public override Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Before(entity.PartitionKey, entity.RowKey);
        lock (_rows)
        {
            Changes.Add([entity.RowKey]);
            Put(entity);
        }
        return Task.FromResult<Response>(null!);
    }

    public override Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var actions = transactionActions.ToList();
        foreach (var row in actions.Select(action => action.Entity))
            Before(row.PartitionKey, row.RowKey);
        lock (_rows)
        {
            Changes.Add([.. actions.Select(action => action.Entity.RowKey)]);
            if (actions.Any(action => action.ActionType == TableTransactionActionType.Add && Has(action.Entity)))
                throw new TableTransactionFailedException(new RequestFailedException(409, "EntityAlreadyExists"));
            foreach (var action in actions.Where(action => action.ActionType is TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete))
                if (Refused(action.Entity, action.ETag) is { } refused)
                    throw new TableTransactionFailedException(refused);
            foreach (var action in actions.Where(action => action.ActionType == TableTransactionActionType.Delete))
                _rows.Remove((action.Entity.PartitionKey, action.Entity.RowKey));
            actions.RemoveAll(action => action.ActionType == TableTransactionActionType.Delete);
            return Task.FromResult(Response.FromValue<IReadOnlyList<Response>>([.. actions.Select(action => new OneHeader("ETag", Put(action.Entity).ToString("H")))], null!));
        }
    }

    private ETag Put(ITableEntity entity) =>
        (_rows[(entity.PartitionKey, entity.RowKey)] = new((TableEntity)(object)entity) { ETag = new($"{++_version}"), Timestamp = DateTimeOffset.UtcNow }).ETag;

    public override Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        Before(partitionKey, rowKey);
        lock (_rows)
        {
            Changes.Add([rowKey]);
            _rows.Remove((partitionKey, rowKey));
        }
        return Task.FromResult<Response>(null!);
    }

    public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        Reads++;
        lock (_rows)
            return Task.FromResult(_rows.TryGetValue((partitionKey, rowKey), out var row) ? Response.FromValue((T)(object)row, null!) : (NullableResponse<T>)new NoRow<T>());
    }

    public override AsyncPageable<T> QueryAsync<T>(
        Expression<Func<T, bool>> filter, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
        QueryAsync<T>(CreateQueryFilter(filter), maxPerPage, select, cancellationToken);

    public override AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        (Reads, Filter) = (Reads + 1, filter ?? "");
        var asked = new RowFilter(Filter);
        return new RowPages<T>(after =>
        {
            lock (_rows)
            {
                BetweenPages(after);
                return
                [
                    .. _rows.Values.Where(asked.Holds).Where(row => after is null || string.CompareOrdinal(Keys(row), after) > 0)
                        .Take(PageSize + 1).Select(row => (T)(object)row),
                ];
            }
        }, PageSize);
    }

    /// <summary>Where a query goes on after a row.</summary>
    internal static string Keys(TableEntity row) => $"{row.PartitionKey}\0{row.RowKey}";

    /// <summary>Why a row that must be there in this version is not written, as the service says it; null where it is.</summary>
    private RequestFailedException? Refused(ITableEntity entity, ETag version)
    {
        lock (_rows)
            return !_rows.TryGetValue((entity.PartitionKey, entity.RowKey), out var row) ? new(404, "ResourceNotFound")
                : version != ETag.All && row.ETag != version ? new(412, "UpdateConditionNotSatisfied")
                : null;
    }

    private bool Has(ITableEntity entity)
    {
        lock (_rows)
            return _rows.ContainsKey((entity.PartitionKey, entity.RowKey));
    }
}
