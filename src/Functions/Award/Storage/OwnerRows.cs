using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Ovop.Core.Cases;
using Ovop.Core.Sharing;

namespace Ovop.Functions.Award.Storage;

/// <summary>Beside the dossiers, in the same table: which numbers are given, and who finds which case among the own ones.</summary>
internal sealed class OwnerRows(TableClient table)
{
    private const string NumberColumn = "Number";

    public async Task<ApplicationNumber> Number(string round, string owner, string key, CancellationToken cancel)
    {
        var partition = OwnerKey(owner);
        var row = $"key-{Hash(key)}";
        var known = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancel);
        if (known.HasValue)
            return ApplicationNumber.Parse(known.Value!.GetString(NumberColumn));

        var number = new ApplicationNumber(round, await Next(round, cancel));
        try
        {
            await table.SubmitTransactionAsync(
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
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
            numbers.Add(ApplicationNumber.Parse(row.GetString(NumberColumn)));

        numbers.Reverse();
        return numbers;
    }

    /// <summary>
    /// Whoever is given access, or the case, finds it among the own ones; whoever lost it is kept out by the case itself.
    /// </summary>
    public async Task List(Change change, CancellationToken cancel)
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
        await table.UpsertEntityAsync(
            new TableEntity(OwnerKey(email), $"case-{number}") { [NumberColumn] = number }, TableUpdateMode.Replace, cancel);

    /// <summary>Nobody finds an erased case by an address any more.</summary>
    private async Task Unlist(string email, ApplicationNumber number, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {OwnerKey(email)} and Number eq {number.ToString()}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancel);
    }

    private static IEnumerable<string> Forgotten(Change change) =>
        change.Case.Owner.Length > 0
            ? []
            : change.Before.All<Grant>().Select(grant => grant.Email).Append(change.Before.Case.Owner).Where(email => email.Length > 0);

    private async Task<int> Next(string round, CancellationToken cancel)
    {
        while (true)
        {
            var counter = await table.GetEntityIfExistsAsync<TableEntity>("counter", round, cancellationToken: cancel);
            var next = (counter.HasValue ? counter.Value!.GetInt32("Last")!.Value : 0) + 1;
            var row = new TableEntity("counter", round) { ["Last"] = next };
            try
            {
                await (counter.HasValue
                    ? table.UpdateEntityAsync(row, counter.Value!.ETag, TableUpdateMode.Replace, cancel)
                    : table.AddEntityAsync(row, cancel));
                return next;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 409 or 412)
            {
                await Task.Delay(RandomNumberGenerator.GetInt32(5, 50), cancel);
            }
        }
    }

    private static string OwnerKey(string owner) => $"owner-{Hash(owner)}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
