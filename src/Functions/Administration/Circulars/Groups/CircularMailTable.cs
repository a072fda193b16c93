using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Ovop.Core.Notices;
using Ovop.Functions.Award.Storage;

namespace Ovop.Functions.Administration.Circulars.Groups;

/// <summary>The copies of circulars to people of the award, a row each, so that nobody has one twice.</summary>
internal sealed class CircularMailTable(TableServiceClient tables)
{
    /// <summary>Beside the circulars: each has a partition of its own.</summary>
    private const string Prefix = "edaran-", AllAstray = $"PartitionKey ge '{Prefix}' and PartitionKey lt 'edaran.' and Astray eq true";

    /// <summary>Storage takes a hundred rows in a batch.</summary>
    private const int AtOnce = 100;

    private readonly TableClient _table = tables.GetTableClient("MailWords");

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

    /// <summary>Has each of these wait for their turn, and nobody else; what stands of one of them already stays.</summary>
    public async Task Queue(string circular, IReadOnlyList<CircularMail> copies, CancellationToken cancel)
    {
        var there = (await Of(circular, cancel)).ToDictionary(mail => KeyOf(mail.Person));
        var keys = copies.Select(copy => KeyOf(copy.Person)).ToHashSet();
        foreach (var left in there.Where(row => row.Value.State == LetterState.Queued && !keys.Contains(row.Key)))
            await _table.DeleteEntityAsync($"{Prefix}{circular}", left.Key, cancellationToken: cancel);
        foreach (var some in copies.Where(copy => !there.ContainsKey(KeyOf(copy.Person))).Chunk(AtOnce))
            await _table.SubmitTransactionAsync(
                some.Select(copy => new TableTransactionAction(TableTransactionActionType.Add, RowOf(copy))), cancel);
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
                return next;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 409 or 412)
            {
                // Somebody was faster: look at what it is now.
            }
        }
    }

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
