using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Ovop.Core.Notices;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Storage;

namespace Ovop.Functions.Administration.Circulars.Groups;

/// <summary>The copies of circulars to people of the award, a row each, so that nobody has one twice.</summary>
internal sealed class CircularMailTable : IDisposable
{
    /// <summary>Beside the circulars: each has a partition of its own.</summary>
    private const string Prefix = "edaran-", AllAstray = $"PartitionKey ge '{Prefix}' and PartitionKey lt 'edaran.' and Astray eq true";

    /// <summary>Storage takes a hundred rows in a batch.</summary>
    private const int AtOnce = 100;

    private readonly TableClient _table;
    private readonly Lately<IReadOnlySet<string>> _unwanted;

    public CircularMailTable(TableServiceClient tables, TimeProvider clock)
    {
        _table = tables.GetTableClient("MailWords");
        _unwanted = new(ReadUnwanted, clock) { Fresh = TimeSpan.FromMinutes(1) };
    }

    public async Task<IReadOnlyList<CircularMail>> Of(string circular, CancellationToken cancel)
    {
        var (partition, mails) = ($"{Prefix}{circular}", new List<CircularMail>());
        await foreach (var row in _table.QueryAsync<TableEntity>(row => row.PartitionKey == partition, cancellationToken: cancel))
            mails.Add(Read(row));

        return mails;
    }

    /// <summary>Those of every circular that did not go out, did not arrive or were not wanted.</summary>
    public async Task<IReadOnlyList<CircularMail>> Astray(CancellationToken cancel)
    {
        var mails = new List<CircularMail>();
        await foreach (var row in _table.QueryAsync<TableEntity>(AllAstray, cancellationToken: cancel))
            mails.Add(Read(row));

        return mails;
    }

    /// <summary>
    /// Addresses whose owners reported a circular or want none, as they were a minute ago at most: one run asks for each of its thousands.
    /// </summary>
    public Task<IReadOnlySet<string>> Unwanted(CancellationToken cancel) => _unwanted.Read(cancel);

    /// <summary>Has each of these wait for their turn from now on, and nobody else; who has it, or may have it, keeps it.</summary>
    public Task Queue(string circular, IReadOnlyList<CircularMail> copies, CancellationToken cancel)
    {
        var asked = copies.ToDictionary(copy => KeyOf(copy.Person));
        return ChangeAll(circular, there =>
        [
            .. there.Values.Where(row => Read(row).State == LetterState.Queued).Select(row => asked.TryGetValue(row.RowKey, out var copy)
                ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, RowOf(copy), row.ETag)
                : new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag)),
            .. asked.Where(copy => !there.ContainsKey(copy.Key))
                .Select(copy => new TableTransactionAction(TableTransactionActionType.Add, RowOf(copy.Value))),
        ], cancel);
    }

    /// <summary>Those that are so go out no more.</summary>
    /// <param name="why">The code of why.</param>
    public Task Discard(
        string circular, Func<CircularMail, bool> isMeant, string why, DateTimeOffset now, CancellationToken cancel) =>
        ChangeAll(circular, there =>
        [
            .. there.Values.Where(row => isMeant(Read(row))).Select(row => new TableTransactionAction(
                TableTransactionActionType.UpdateReplace,
                RowOf(Read(row) with
                {
                    State = LetterState.Discarded,
                    At = now,
                    Answer = why,
                }),
                row.ETag)),
        ], cancel);

    /// <param name="changes">From the rows that there are, by their keys.</param>
    private async Task ChangeAll(
        string circular, Func<IReadOnlyDictionary<string, TableEntity>, IReadOnlyList<TableTransactionAction>> changes,
        CancellationToken cancel)
    {
        var partition = $"{Prefix}{circular}";
        while (true)
        {
            var there = new Dictionary<string, TableEntity>();
            await foreach (var row in _table.QueryAsync<TableEntity>(row => row.PartitionKey == partition, cancellationToken: cancel))
                there[row.RowKey] = row;

            try
            {
                foreach (var some in changes(there).Chunk(AtOnce))
                    await _table.SubmitTransactionAsync(some, cancel);
                return;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412)
            {
                // One of them has its turn just now: look at what they are now.
            }
        }
    }

    /// <summary>Adds it where there is none, and changes the one that there is.</summary>
    /// <param name="change">From what is there, null for nothing; gives null to leave it.</param>
    /// <returns>What was written; null where it was left.</returns>
    public async Task<CircularMail?> Put(
        string circular, string person, Func<CircularMail?, CircularMail?> change, CancellationToken cancel)
    {
        while (true)
        {
            var row = await Row(circular, person, cancel);
            if (change(row is null ? null : Read(row)) is not { } next)
                return null;

            try
            {
                await (row is null
                    ? _table.AddEntityAsync(RowOf(next), cancel)
                    : _table.UpdateEntityAsync(RowOf(next), row.ETag, TableUpdateMode.Replace, cancel));
                if (next.IsUnwanted)
                    _unwanted.Changed();
                return next;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 409 or 412)
            {
                // Somebody was faster: look at what it is now.
            }
        }
    }

    public void Dispose() => _unwanted.Dispose();

    private async Task<IReadOnlySet<string>> ReadUnwanted(CancellationToken cancel) =>
        (await Astray(cancel)).Where(mail => mail.IsUnwanted).Select(mail => mail.To).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private async Task<TableEntity?> Row(string circular, string person, CancellationToken cancel) =>
        await _table.GetEntityIfExistsAsync<TableEntity>($"{Prefix}{circular}", KeyOf(person), cancellationToken: cancel)
            is { HasValue: true, Value: { } row } ? row : null;

    /// <summary>Codes of people are theirs however they are written.</summary>
    private static string KeyOf(string person) => person.ToLowerInvariant();

    private static TableEntity RowOf(CircularMail mail) => new($"{Prefix}{mail.Circular}", KeyOf(mail.Person))
    {
        ["Data"] = JsonSerializer.Serialize(mail, CaseJson.Options),
        ["Astray"] = mail.IsAstray,
    };

    private static CircularMail Read(TableEntity row) => JsonSerializer.Deserialize<CircularMail>(row.GetString("Data"), CaseJson.Options)!;
}
