using System.Collections.Concurrent;
using System.Text.Json;
using Azure.Data.Tables;
using Ovop.Core;
using Ovop.Core.Behalf;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Functions.Award;

namespace Ovop.Functions.Rounds;

/// <summary>The people as rows of one table: the partition says in which capacity.</summary>
internal sealed class TablePeople(TableServiceClient tables, Board board, TimeProvider clock) : IPeople
{
    /// <summary>Stands for an office that nobody was named for yet; it gets no letters, since a case needs a round and a round its people.</summary>
    private static readonly Contact Vacant = new("ratifier", "", new("", ""), "", Language.Indonesian);

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(20);
    private readonly TableClient _table = tables.GetTableClient("People");
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, People People)> _kept = new();

    public async Task<People> Read(string round, CancellationToken cancel)
    {
        if (_kept.TryGetValue(round, out var kept) && clock.GetUtcNow() - kept.At < Fresh)
            return kept.People;

        var roster = await Roster(cancel);
        var lines = await board.Read(round, cancel);
        var loads = lines.SelectMany(line => line.Panel).CountBy(id => id).ToDictionary();
        var effects = Severity.Of(lines.SelectMany(line => line.Totals.Select(total => new SeverityPoint(line.Number.ToString(), total.Key, total.Value))));
        var people = new People(
            [.. roster.Assessors.Select(assessor => new PoolMember(assessor, loads.GetValueOrDefault(assessor.Id)) { Severity = effects.TryGetValue(assessor.Id, out var effect) ? effect : null })],
            roster.Endorsers, roster.Ratifier, roster.Administrators)
        { Auditors = roster.Auditors, Officers = roster.Officers };
        _kept[round] = (clock.GetUtcNow(), people);
        return people;
    }

    public async Task Write(Roster roster, CancellationToken cancel)
    {
        await Put("assessor", roster.Assessors, assessor => assessor.Id, cancel);
        await Put("endorser", roster.Endorsers, endorser => endorser.Contact.Id, cancel);
        await Put("ratifier", [roster.Ratifier], contact => contact.Id, cancel);
        await Put("administrator", roster.Administrators, contact => contact.Id, cancel);
        await Put("auditor", roster.Auditors, contact => contact.Id, cancel);
        await Put("officer", roster.Officers, officer => officer.Contact.Id, cancel);
        _kept.Clear();
    }

    /// <summary>The pool, those who ended included, by id.</summary>
    public async Task<IReadOnlyList<Assessor>> Assessors(CancellationToken cancel) => (await Roster(cancel)).Assessors;

    /// <summary>Writes the pool. Rows are added and replaced, never removed: old cases name who sat on them.</summary>
    public async Task Write(IReadOnlyList<Assessor> pool, CancellationToken cancel)
    {
        await Put("assessor", pool, assessor => assessor.Id, cancel);
        _kept.Clear();
    }

    private async Task<Roster> Roster(CancellationToken cancel)
    {
        var rows = new List<TableEntity>();
        // The sign-in records, one for each address that ever asked, lie behind all capacities and are not read.
        await foreach (var row in _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey lt {SignIn.SignInRecords.Partition}"), cancellationToken: cancel))
            rows.Add(row);

        IReadOnlyList<T> Of<T>(string capacity) => [.. rows.Where(row => row.PartitionKey == capacity).Select(row => JsonSerializer.Deserialize<T>(row.GetString("Data"), CaseJson.Options)!)];
        return new(Of<Assessor>("assessor"), Of<Endorser>("endorser"), Of<Contact>("ratifier") is [var ratifier, ..] ? ratifier : Vacant, Of<Contact>("administrator"))
        { Auditors = Of<Contact>("auditor"), Officers = Of<Officer>("officer") };
    }

    private async Task Put<T>(string capacity, IReadOnlyList<T> people, Func<T, string> id, CancellationToken cancel)
    {
        foreach (var person in people)
            await _table.UpsertEntityAsync(new TableEntity(capacity, id(person)) { ["Data"] = JsonSerializer.Serialize(person, CaseJson.Options) }, TableUpdateMode.Replace, cancel);
    }
}

/// <summary>The people as they are written down, without their loads.</summary>
internal sealed record Roster(IReadOnlyList<Assessor> Assessors, IReadOnlyList<Endorser> Endorsers, Contact Ratifier, IReadOnlyList<Contact> Administrators)
{
    public IReadOnlyList<Contact> Auditors { get; init; } = [];

    public IReadOnlyList<Officer> Officers { get; init; } = [];
}
