using Azure;
using Azure.Data.Tables;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Functions.Hosting.Storage;

namespace Ovop.Functions.Award.Storage;

/// <summary>
/// Dossiers in one table: a partition per case, a row per part. The row of the case is part of every batch and must be the
/// one that was read, so a change is written whole or not at all. One that is more than a batch (a hundred rows)
/// has the trail and the new head in its last: what breaks off before leaves parts that no entry tells of, and acting again writes
/// them again.
/// </summary>
internal sealed class TableCases(TableServiceClient tables, Board board, SealedAnswers answers) : ICases
{
    private readonly TableClient _table = tables.GetTableClient("Cases");
    private readonly OwnerRows _owners = new(tables.GetTableClient("Cases"));

    public async Task<Dossier?> Find(ApplicationNumber number, CancellationToken cancel)
    {
        var parts = new Dictionary<string, IPart>();
        var version = "";
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {number.ToString()}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            parts[row.RowKey] = Read(row);
            if (row.RowKey == Case.RowKey)
                version = row.ETag.ToString();
        }

        return parts.TryGetValue(Case.RowKey, out var head) ? new((Case)head, parts, version) : null;
    }

    public async Task<Dossier?> Save(Change change, CancellationToken cancel)
    {
        if (change.IsEmpty)
            return change.Before;

        var (number, version) = (change.Before.Number, change.Before.Version);
        var (former, head) = (version.Length == 0 ? null : Write(number, change.Before.Case), Write(number, change.Case));
        var parts = change.Parts.Values.OrderBy(part => part is TrailEntry).Select(part => Write(number, part));
        var batches = TableLimits.Batches([.. parts], head);
        try
        {
            foreach (var rows in batches.SkipLast(1))
                version = await Submit(former, version, rows, cancel);
            var after = change.After with { Version = await Submit(head, version, batches[^1], cancel) };
            await board.Show(change.Before, after, cancel);
            await _owners.List(change, cancel);
            return after;
        }
        catch (TableTransactionFailedException conflict) when (conflict.Status is 409 or 412)
        {
            return null;
        }
    }

    /// <summary>Writes a whole dossier that was decided elsewhere. It is a case once its head is there.</summary>
    public async Task Write(Dossier whole, CancellationToken cancel) =>
        await Save(whole.Parts.Values.Where(part => part is not Case).Aggregate(
            Change.Of(whole with { Version = "" }, People.System, whole.Case.OpenedAt), (so, part) => so.Put(part)), cancel);

    public async Task<IReadOnlyList<IPart>> Replace(ApplicationNumber number, IReadOnlyList<PartEdit> edits, CancellationToken cancel)
    {
        var written = await ReplaceRows(number, edits, cancel);
        if ((written.Any(part => part is Letter { State: LetterState.Held or LetterState.Together }
                or Letter { Failures: > 0, State: not LetterState.Sending })
                || edits.Any(edit => edit.Before is Letter { State: LetterState.Together }))
            && await Find(number, cancel) is { } dossier)
            await board.Show(null, dossier, cancel);
        return written;
    }

    public Task<ApplicationNumber> Number(string round, string owner, string key, CancellationToken cancel) =>
        _owners.Number(round, owner, key, cancel);

    public Task<IReadOnlyList<ApplicationNumber>> OwnedBy(string owner, CancellationToken cancel) => _owners.OwnedBy(owner, cancel);

    /// <summary>One batch under the head, which must be the one that was read.</summary>
    /// <returns>The version of the head from now on.</returns>
    private async Task<string> Submit(TableEntity? head, string version, IReadOnlyList<TableEntity> rows, CancellationToken cancel)
    {
        var batch = rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)).ToList();
        if (head is not null)
            batch.Insert(0, version.Length == 0
                ? new(TableTransactionActionType.Add, head)
                : new(TableTransactionActionType.UpdateReplace, head, new ETag(version)));
        var written = await _table.SubmitTransactionAsync(batch, cancel);
        return head is null ? version : written.Value[0].Headers.ETag!.Value.ToString();
    }

    /// <summary>Each row must be the one that was compared; where one is not, each is tried by itself.</summary>
    private async Task<IReadOnlyList<IPart>> ReplaceRows(
        ApplicationNumber number, IReadOnlyList<PartEdit> edits, CancellationToken cancel)
    {
        if (edits.Count == 0)
            return [];

        var rows = await Rows(number, [.. edits.Select(edit => edit.Before.Key).Order(StringComparer.Ordinal)], cancel);
        var fitting = edits
            .Where(edit => rows.TryGetValue(edit.Before.Key, out var row) && CaseJson.Write(Read(row)) == CaseJson.Write(edit.Before))
            .ToList();
        if (fitting.Count == 0)
            return [];

        try
        {
            await _table.SubmitTransactionAsync(fitting.Select(edit => new TableTransactionAction(
                TableTransactionActionType.UpdateReplace, Write(number, edit.After), rows[edit.Before.Key].ETag)), cancel);
            return [.. fitting.Select(edit => edit.After)];
        }
        catch (TableTransactionFailedException conflict) when (conflict.Status == 412)
        {
            var written = new List<IPart>();
            foreach (var edit in fitting.Count > 1 ? fitting : [])
                written.AddRange(await ReplaceRows(number, [edit], cancel));
            return written;
        }
    }

    /// <summary>The rows of these keys, in their order, and what lies between.</summary>
    private async Task<Dictionary<string, TableEntity>> Rows(
        ApplicationNumber number, IReadOnlyList<string> keys, CancellationToken cancel)
    {
        var rows = new Dictionary<string, TableEntity>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {number.ToString()} and RowKey ge {keys[0]} and RowKey le {keys[^1]}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
            rows[row.RowKey] = row;
        return rows;
    }

    private TableEntity Write(ApplicationNumber number, IPart part) => CaseRow.Write(number, answers.Seal(part));

    private IPart Read(TableEntity row) => answers.Open(CaseRow.Read(row));
}
