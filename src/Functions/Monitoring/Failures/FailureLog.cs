using Azure;
using Azure.Data.Tables;
using Ovop.Core.Award;

namespace Ovop.Functions.Monitoring.Failures;

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
}

/// <summary>A failure that only an exception tells of.</summary>
/// <param name="Cause">A word that is the same for all of one cause: the kind of the exception, and the storage's own code.</param>
/// <param name="Last">When it failed last.</param>
public sealed record NotedFailure(FailureKind Kind, ApplicationNumber Number, string Cause, DateTimeOffset Since, DateTimeOffset Last, int Times);

/// <summary>Keeps what fails until it succeeds.</summary>
internal interface IFailures
{
    /// <summary>Notes that it failed (again). Never throws: the failure itself is told to whoever called.</summary>
    Task Note(FailureKind kind, ApplicationNumber number, Exception fault);

    /// <summary>Forgets what has succeeded.</summary>
    Task Over(FailureKind kind, ApplicationNumber number, CancellationToken cancel);
}

/// <summary>A row for each case that fails, a partition per kind. A success asks storage only where a failure is known of.</summary>
internal sealed class FailureLog(TableServiceClient tables, TimeProvider clock) : IFailures
{
    /// <summary>What fails is tried every hour (<see cref="Award.Waiting"/>) or oftener; a row that is older was mended where nobody knew of it.</summary>
    public static readonly TimeSpan Believed = TimeSpan.FromHours(2);

    private static readonly TimeSpan KnownFor = TimeSpan.FromSeconds(30);

    private readonly TableClient _table = tables.GetTableClient("Failures");
    private (DateTimeOffset At, IReadOnlyList<NotedFailure> Rows) _known = (DateTimeOffset.MinValue, []);

    public async Task Note(FailureKind kind, ApplicationNumber number, Exception fault)
    {
        try
        {
            var now = clock.GetUtcNow();
            var before = await _table.GetEntityIfExistsAsync<TableEntity>($"{kind}", $"{number}");
            var known = before.HasValue && Read(before.Value!) is var row && row.Last > now - Believed ? row : null;
            await _table.UpsertEntityAsync(
                new TableEntity($"{kind}", $"{number}") { ["Cause"] = CauseOf(fault), ["Since"] = known?.Since ?? now, ["Last"] = now, ["Times"] = (known?.Times ?? 0) + 1 }, TableUpdateMode.Replace);
            _known = (DateTimeOffset.MinValue, []);
        }
        catch (Exception unreachable) when (unreachable is RequestFailedException or AggregateException)
        {
            // Storage is what fails; the health page says so.
        }
    }

    public async Task Over(FailureKind kind, ApplicationNumber number, CancellationToken cancel)
    {
        if (_known.At + KnownFor < clock.GetUtcNow())
            _known = (clock.GetUtcNow(), await All(cancel));
        if (!_known.Rows.Any(row => row.Kind == kind && row.Number == number))
            return;

        await _table.DeleteEntityAsync($"{kind}", $"{number}", cancellationToken: cancel);
        _known = (_known.At, [.. _known.Rows.Where(row => row.Kind != kind || row.Number != number)]);
    }

    /// <summary>All that fails now.</summary>
    public async Task<IReadOnlyList<NotedFailure>> All(CancellationToken cancel)
    {
        var (rows, now) = (new List<NotedFailure>(), clock.GetUtcNow());
        await foreach (var row in _table.QueryAsync<TableEntity>(cancellationToken: cancel))
            if (Read(row) is var noted && (noted.Kind == FailureKind.Reconciliation || noted.Last > now - Believed))
                rows.Add(noted);

        return rows;
    }

    /// <summary>"RequestFailedException TableServerBusy": the innermost exception, without what differs from case to case.</summary>
    public static string CauseOf(Exception fault) => fault switch
    {
        { InnerException: { } inner } => CauseOf(inner),
        RequestFailedException { ErrorCode: { Length: > 0 } code } => $"{nameof(RequestFailedException)} {code}",
        var other => other.GetType().Name,
    };

    private static NotedFailure Read(TableEntity row) => new(
        Enum.Parse<FailureKind>(row.PartitionKey), ApplicationNumber.Parse(row.RowKey), row.GetString("Cause"),
        row.GetDateTimeOffset("Since")!.Value, row.GetDateTimeOffset("Last")!.Value, row.GetInt32("Times")!.Value);
}
