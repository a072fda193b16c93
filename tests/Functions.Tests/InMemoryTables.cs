using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Azure;
using Azure.Core;
using Azure.Data.Tables;

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

    public override TableClient GetTableClient(string tableName) => Of(tableName);

    public InMemoryTable Of(string name)
    {
        lock (_tables)
            return _tables.TryGetValue(name, out var table) ? table : _tables[name] = new();
    }
}

internal sealed partial class InMemoryTable : TableClient
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

    public override async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) =>
        Has(entity) ? throw new RequestFailedException(409, "EntityAlreadyExists") : await UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken);

    public override async Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        !Has(entity) || (ifMatch != ETag.All && _rows[(entity.PartitionKey, entity.RowKey)].ETag != ifMatch)
            ? throw new RequestFailedException(412, "UpdateConditionNotSatisfied")
            : await UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken);

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
            if (actions.Any(action => action.ActionType == TableTransactionActionType.UpdateReplace
                && (!Has(action.Entity) || _rows[(action.Entity.PartitionKey, action.Entity.RowKey)].ETag != action.ETag)))
                throw new TableTransactionFailedException(new RequestFailedException(412, "UpdateConditionNotSatisfied"));
            return Task.FromResult(Response.FromValue<IReadOnlyList<Response>>([.. actions.Select(action => new Tagged(Put(action.Entity)))], null!));
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
            return Task.FromResult(_rows.TryGetValue((partitionKey, rowKey), out var row) ? Response.FromValue((T)(object)row, null!) : (NullableResponse<T>)new None<T>());
    }

    public override AsyncPageable<T> QueryAsync<T>(
        Expression<Func<T, bool>> filter, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
        QueryAsync<T>(CreateQueryFilter(filter), maxPerPage, select, cancellationToken);

    public override AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        (Reads, Filter) = (Reads + 1, filter ?? "");
        var terms = Term().Matches(filter ?? "").Select(term => (Column: term.Groups[1].Value, Sign: term.Groups[2].Value, Value: term.Groups[3].Value)).ToList();
        return new Pages<T>(after =>
        {
            lock (_rows)
            {
                BetweenPages(after);
                return
                [
                    .. _rows.Values.Where(row => terms.All(term => Holds(row, term)))
                        .Where(row => after is null || string.CompareOrdinal(Keys(row), after) > 0).Take(PageSize + 1).Select(row => (T)(object)row),
                ];
            }
        }, PageSize);
    }

    private static string Keys(TableEntity row) => $"{row.PartitionKey}\0{row.RowKey}";

    private static bool Holds(TableEntity row, (string Column, string Sign, string Value) term)
    {
        var order = row[term.Column] switch
        {
            null => -1,
            DateTimeOffset moment => moment.CompareTo(DateTimeOffset.Parse(term.Value, CultureInfo.InvariantCulture)),
            bool flag => flag.CompareTo(bool.Parse(term.Value)),
            var other => string.CompareOrdinal($"{other}", term.Value),
        };
        return term.Sign switch
        {
            "eq" => order == 0,
            "lt" => order < 0,
            "le" => order <= 0,
            "gt" => order > 0,
            "ge" => order >= 0,
            _ => throw new NotSupportedException(term.Sign),
        };
    }

    private bool Has(ITableEntity entity)
    {
        lock (_rows)
            return _rows.ContainsKey((entity.PartitionKey, entity.RowKey));
    }

    [GeneratedRegex("(\\w+) (eq|lt|le|gt|ge) (?:datetime)?'?([^') ]*)")]
    private static partial Regex Term();

    private sealed class Pages<T>(Func<string?, List<T>> read, int size) : AsyncPageable<T>
        where T : notnull
    {
        public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            await Task.CompletedTask;
            var after = continuationToken;
            do
            {
                var rows = read(after);
                after = rows.Count > size ? Keys((TableEntity)(object)rows[size - 1]) : null;
                yield return Page<T>.FromValues([.. rows.Take(size)], after, null!);
            }
            while (after is not null);
        }
    }

    /// <summary>What a batch answers of one row.</summary>
    private sealed class Tagged(ETag tag) : Response
    {
        public override int Status => 204;

        public override string ReasonPhrase => "";

        public override Stream? ContentStream { get; set; }

        public override string ClientRequestId { get; set; } = "";

        public override void Dispose()
        {
        }

        protected override bool ContainsHeader(string name) => name == "ETag";

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => [new("ETag", tag.ToString("H"))];

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => (value = ContainsHeader(name) ? tag.ToString("H") : null) is not null;

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values) =>
            (values = TryGetHeader(name, out var value) ? [value] : null) is not null;
    }

    private sealed class None<T> : NullableResponse<T>
    {
        public override bool HasValue => false;

        public override T? Value => throw new InvalidOperationException();

        public override Response GetRawResponse() => null!;
    }
}
