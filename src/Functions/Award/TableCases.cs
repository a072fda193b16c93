using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Sharing;
using Ovop.Functions.Hosting.Storage;

namespace Ovop.Functions.Award;

/// <summary>
/// Dossiers in one table: a partition per case, a row per part. The row of the case is part of every batch and must be the
/// one that was read, so a change is written whole or not at all. One that is more than a batch (a hundred rows)
/// has the trail and the new head in its last: what breaks off before leaves parts that no entry tells of, and acting again writes
/// them again.
/// </summary>
internal sealed class TableCases(TableServiceClient tables, Board board, SealedAnswers answers) : ICases
{
    private const string NumberColumn = "Number";

    private readonly TableClient _table = tables.GetTableClient("Cases");

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
            await List(change, cancel);
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

    public async Task<bool> Replace(ApplicationNumber number, IPart before, IPart after, CancellationToken cancel)
    {
        try
        {
            var row = await _table.GetEntityAsync<TableEntity>(number.ToString(), before.Key, cancellationToken: cancel);
            if (CaseJson.Write(Read(row.Value)) != CaseJson.Write(before))
                return false;

            await _table.UpdateEntityAsync(Write(number, after), row.Value.ETag, TableUpdateMode.Replace, cancel);
            if (after is Letter { State: LetterState.Held } or Letter { Failures: > 0, State: not LetterState.Sending }
                && await Find(number, cancel) is { } dossier)
                await board.Show(null, dossier, cancel);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status == 412)
        {
            return false;
        }
    }

    public async Task<ApplicationNumber> Number(string round, string owner, string key, CancellationToken cancel)
    {
        var partition = OwnerKey(owner);
        var row = $"key-{Hash(key)}";
        var known = await _table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancel);
        if (known.HasValue)
            return ApplicationNumber.Parse(known.Value!.GetString(NumberColumn));

        var number = new ApplicationNumber(round, await Next(round, cancel));
        try
        {
            await _table.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.Add, new TableEntity(partition, row) { [NumberColumn] = number.ToString() }),
                    new(
                        TableTransactionActionType.Add,
                        new TableEntity(partition, $"case-{number}") { [NumberColumn] = number.ToString() }),
                ],
                cancel);
            return number;
        }
        catch (TableTransactionFailedException twice) when (twice.Status == 409)
        {
            return await Number(round, owner, key, cancel);
        }
    }

    public async Task<IReadOnlyList<ApplicationNumber>> OwnedBy(string owner, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {OwnerKey(owner)} and RowKey ge {"case-"} and RowKey lt {"case."}");
        var numbers = new List<ApplicationNumber>();
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
            numbers.Add(ApplicationNumber.Parse(row.GetString(NumberColumn)));

        numbers.Reverse();
        return numbers;
    }

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

    /// <summary>
    /// Whoever is given access, or the case, finds it among the own ones; whoever lost it is kept out by the case itself.
    /// </summary>
    private async Task List(Change change, CancellationToken cancel)
    {
        var number = change.Before.Number.ToString();
        foreach (var email in Forgotten(change))
            await Unlist(email, change.Before.Number, cancel);
        if (change.Before.Version.Length > 0 && change.Case.Owner.Length > 0 && change.Case.Owner != change.Before.Case.Owner)
            await Give(change.Case.Owner, number, cancel);
        foreach (var grant in change.Parts.Values.OfType<Grant>().Where(grant => grant.Email.Length > 0))
            await Give(grant.Email, number, cancel);
    }

    private async Task Give(string email, string number, CancellationToken cancel) =>
        await _table.UpsertEntityAsync(
            new TableEntity(OwnerKey(email), $"case-{number}") { [NumberColumn] = number }, TableUpdateMode.Replace, cancel);

    /// <summary>Nobody finds an erased case by an address any more.</summary>
    private async Task Unlist(string email, ApplicationNumber number, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {OwnerKey(email)} and Number eq {number.ToString()}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
            await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancel);
    }

    private static IEnumerable<string> Forgotten(Change change) =>
        change.Case.Owner.Length > 0
            ? []
            : change.Before.All<Grant>().Select(grant => grant.Email).Append(change.Before.Case.Owner).Where(email => email.Length > 0);

    private async Task<int> Next(string round, CancellationToken cancel)
    {
        while (true)
        {
            var counter = await _table.GetEntityIfExistsAsync<TableEntity>("counter", round, cancellationToken: cancel);
            var next = (counter.HasValue ? counter.Value!.GetInt32("Last")!.Value : 0) + 1;
            var row = new TableEntity("counter", round) { ["Last"] = next };
            try
            {
                await (counter.HasValue
                    ? _table.UpdateEntityAsync(row, counter.Value!.ETag, TableUpdateMode.Replace, cancel)
                    : _table.AddEntityAsync(row, cancel));
                return next;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 409 or 412)
            {
                await Task.Delay(RandomNumberGenerator.GetInt32(5, 50), cancel);
            }
        }
    }

    private TableEntity Write(ApplicationNumber number, IPart part) => CaseRow.Write(number, answers.Seal(part));

    private IPart Read(TableEntity row) => answers.Open(CaseRow.Read(row));

    private static string OwnerKey(string owner) => $"owner-{Hash(owner)}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
