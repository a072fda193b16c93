using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Ovop.Core;
using Ovop.Core.Sittings;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Storage;
using Ovop.Functions.Sittings.Inviting;

namespace Ovop.Functions.Sittings;

/// <summary>
/// The sittings: a row for each, and one for every ballot that was ever given, which is never changed. The sitting's row names those
/// that count, so that none comes in once it is decided.
/// </summary>
internal sealed class SittingTable(TableServiceClient tables)
{
    private const string Head = "sitting";

    private readonly TableClient _table = tables.GetTableClient("Sittings");

    /// <summary>Doing so again with the same id changes nothing.</summary>
    /// <returns>Whether it was added here; not where the form was sent twice.</returns>
    public async Task<bool> Add(Sitting called, CancellationToken cancel)
    {
        try
        {
            await _table.AddEntityAsync(RowOf(called, []), cancel);
            return true;
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            return false;
        }
    }

    public async Task<Sitting?> Find(string id, CancellationToken cancel) => (await Read(id, cancel))?.Sitting;

    /// <summary>The latest day first.</summary>
    public async Task<IReadOnlyList<Sitting>> All(CancellationToken cancel)
    {
        var all = new List<Sitting>();
        await foreach (var row in _table.QueryAsync<TableEntity>(row => row.RowKey == Head, cancellationToken: cancel))
            all.Add(SittingOf(row));

        return [.. all.OrderByDescending(sitting => sitting.Day).ThenByDescending(sitting => sitting.CalledAt)];
    }

    /// <summary>Has a ballot count, instead of the member's earlier one.</summary>
    /// <returns>The sitting with it, or why it cannot count any more.</returns>
    public Task<Result<Sitting>> Put(string id, Ballot ballot, CancellationToken cancel) => Change(
        id, sitting => sitting.MustBeOpen is { } over
            ? over
            : sitting with { Ballots = [.. sitting.Ballots.Where(other => other.Member != ballot.Member), ballot] },
        cancel);

    /// <summary>Applies a rule to the sitting as it stands, again if somebody else was faster.</summary>
    /// <returns>The sitting as it was written; the rule's problems, or <c>sitting.unknown</c>, with nothing written.</returns>
    public async Task<Result<Sitting>> Change(string id, Func<Sitting, Result<Sitting>> rule, CancellationToken cancel)
    {
        while (true)
        {
            if (await Read(id, cancel) is not { } read)
                return SittingTokens.Unknown;

            var decision = rule(read.Sitting);
            if (!decision.TryGet(out var next))
                return decision;

            try
            {
                foreach (var ballot in next.Ballots.Except(read.Sitting.Ballots))
                    await _table.UpsertEntityAsync(RowOf(id, ballot), TableUpdateMode.Replace, cancel);
                await _table.UpdateEntityAsync(RowOf(next, next.Ballots), read.Version, TableUpdateMode.Replace, cancel);
                return next;
            }
            catch (RequestFailedException conflict) when (conflict.Status == 412)
            {
                // Another member was faster: decide again on what it says now.
            }
        }
    }

    private async Task<(Sitting Sitting, ETag Version)?> Read(string id, CancellationToken cancel)
    {
        TableEntity? head = null;
        var ballots = new Dictionary<string, Ballot>();
        await foreach (var row in _table.QueryAsync<TableEntity>(row => row.PartitionKey == id, cancellationToken: cancel))
            if (row.RowKey == Head)
                head = row;
            else
                ballots[row.RowKey] = BallotOf(row);

        return head is null
            ? null
            : (SittingOf(head) with
            {
                Ballots = [.. head.GetString("Ballots").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => ballots[key])],
            }, head.ETag);
    }

    private static TableEntity RowOf(Sitting sitting, IReadOnlyList<Ballot> ballots) => new(sitting.Id, Head)
    {
        ["Data"] = JsonSerializer.Serialize(sitting with { Ballots = [] }, CaseJson.Options),
        ["Ballots"] = string.Join(' ', ballots.Select(KeyOf)),
    };

    /// <summary>Reasons for every case of a long agenda are more than one column takes.</summary>
    private static TableEntity RowOf(string id, Ballot ballot)
    {
        var row = new TableEntity(id, KeyOf(ballot));
        foreach (var (index, piece) in JsonSerializer.Serialize(ballot, CaseJson.Options).Chunk(TableLimits.Column - 1).Index())
            row[$"Data{index}"] = new string(piece);
        return row;
    }

    private static Ballot BallotOf(TableEntity row) => JsonSerializer.Deserialize<Ballot>(
        string.Concat(Enumerable.Range(0, row.Count).Select(index => row.GetString($"Data{index}")).TakeWhile(piece => piece is not null)),
        CaseJson.Options)!;

    private static Sitting SittingOf(TableEntity row) => JsonSerializer.Deserialize<Sitting>(row.GetString("Data"), CaseJson.Options)!;

    private static string KeyOf(Ballot ballot) => string.Create(CultureInfo.InvariantCulture, $"{ballot.Member}-{ballot.At.UtcTicks:D19}");
}
