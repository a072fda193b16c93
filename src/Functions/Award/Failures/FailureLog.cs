using Azure;
using Azure.Data.Tables;
using Ovop.Core.Cases;
using Ovop.Functions.Hosting.Storage;

namespace Ovop.Functions.Award.Failures;

/// <summary>What can fail.</summary>
public enum FailureKind
{
    /// <summary>An orchestration ended in failure.</summary>
    Orchestration,

    /// <summary>The step that takes a case on fails again and again.</summary>
    Activity,

    /// <summary>The case itself says that an operator is needed.</summary>
    Stopped,
    Letter,

    /// <summary>A call to a program was given up.</summary>
    Hook,

    /// <summary>The scanner could not say what a file is.</summary>
    Scan,
    Reconciliation,

    /// <summary>An office should have passed to somebody else by now.</summary>
    Handover,

    /// <summary>A case whose time is over could not be erased.</summary>
    Erasure,
}

/// <summary>A failure that no case tells of.</summary>
/// <param name="Subject">The number of a case, or whose office it is.</param>
/// <param name="Cause">A word that is the same for all of one cause: the kind of the exception, and the storage's own code; or the
/// code of a problem.</param>
/// <param name="Last">When it failed last.</param>
public sealed record NotedFailure(FailureKind Kind, string Subject, string Cause, DateTimeOffset Since, DateTimeOffset Last, int Times)
{
    public ApplicationNumber? Number => ApplicationNumber.TryParse(Subject, out var number) ? number : null;
}

/// <summary>Keeps what fails until it succeeds.</summary>
internal interface IFailures
{
    /// <summary>Notes that it failed (again). Never throws: the failure itself is told to whoever called.</summary>
    Task Note(FailureKind kind, string subject, string cause);

    /// <summary>Forgets what has succeeded.</summary>
    Task Over(FailureKind kind, string subject, CancellationToken cancel);
}

/// <summary>A row for each case that fails, a partition per kind.</summary>
internal sealed class FailureLog : IFailures, IDisposable
{
    /// <summary>
    /// What fails is tried every hour (<see cref="AwaitedEvents"/>) or oftener; a row that is older was mended where nobody knew of
    /// it.
    /// </summary>
    public static readonly TimeSpan Believed = TimeSpan.FromHours(2);

    private readonly TableClient _table;
    private readonly TimeProvider _clock;
    private readonly Lately<IReadOnlyList<NotedFailure>> _kept;

    public FailureLog(TableServiceClient tables, TimeProvider clock)
    {
        (_table, _clock) = (tables.GetTableClient("Failures"), clock);
        _kept = new(All, clock) { Patience = TimeSpan.Zero };
    }

    public async Task Note(FailureKind kind, string subject, string cause)
    {
        try
        {
            var now = _clock.GetUtcNow();
            var before = await _table.GetEntityIfExistsAsync<TableEntity>($"{kind}", subject);
            var known = before.HasValue && Read(before.Value!) is var row && IsBelieved(row, now) ? row : null;
            var noted = new TableEntity($"{kind}", subject)
            {
                ["Cause"] = cause,
                ["Since"] = known?.Since ?? now,
                ["Last"] = now,
                ["Times"] = (known?.Times ?? 0) + 1,
            };
            await _table.UpsertEntityAsync(noted, TableUpdateMode.Replace);
            _kept.Changed();
        }
        catch (Exception unreachable) when (unreachable is RequestFailedException or AggregateException)
        {
            // Storage is what fails; the health page says so.
        }
    }

    public async Task Over(FailureKind kind, string subject, CancellationToken cancel)
    {
        if (!(await _table.GetEntityIfExistsAsync<TableEntity>($"{kind}", subject, cancellationToken: cancel)).HasValue)
            return;

        await _table.DeleteEntityAsync($"{kind}", subject, cancellationToken: cancel);
        _kept.Changed();
    }

    /// <summary>All that fails now.</summary>
    public async Task<IReadOnlyList<NotedFailure>> All(CancellationToken cancel)
    {
        var (rows, now) = (new List<NotedFailure>(), _clock.GetUtcNow());
        await foreach (var row in _table.QueryAsync<TableEntity>(cancellationToken: cancel))
            if (Read(row) is var noted && IsBelieved(noted, now))
                rows.Add(noted);

        return rows;
    }

    /// <summary>The same as they were a second ago at most (<see cref="Lately{T}"/>).</summary>
    public Task<IReadOnlyList<NotedFailure>> Latest(CancellationToken cancel) => _kept.Read(cancel);

    /// <summary>"RequestFailedException TableServerBusy": the innermost exception, without what differs from case to case.</summary>
    public static string CauseOf(Exception fault) => fault switch
    {
        { InnerException: { } inner } => CauseOf(inner),
        RequestFailedException { ErrorCode: { Length: > 0 } code } => $"{nameof(RequestFailedException)} {code}",
        var other => other.GetType().Name,
    };

    public void Dispose() => _kept.Dispose();

    /// <summary>What is tried once a day or more rarely stands until it succeeds.</summary>
    private static bool IsBelieved(NotedFailure noted, DateTimeOffset now) =>
        noted.Kind is FailureKind.Reconciliation or FailureKind.Handover or FailureKind.Erasure || noted.Last > now - Believed;

    private static NotedFailure Read(TableEntity row) => new(
        Enum.Parse<FailureKind>(row.PartitionKey), row.RowKey, row.GetString("Cause"),
        row.GetDateTimeOffset("Since")!.Value, row.GetDateTimeOffset("Last")!.Value, row.GetInt32("Times")!.Value);
}
