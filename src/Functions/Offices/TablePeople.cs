using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using Azure.Data.Tables;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Review.Scores;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Storage;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Offices;

/// <summary>The people as rows of one table: the partition says in which capacity.</summary>
internal sealed class TablePeople : IPeople, IPool, IDisposable
{
    /// <summary>Of the loads.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(20);
    private readonly TableClient _table;
    private readonly AllCases _cases;
    private readonly TimeProvider _clock;
    private readonly WrittenRoster _roster;
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, Roster Of, People People)> _kept = new();

    public TablePeople(TableServiceClient tables, AllCases cases, TimeProvider clock)
    {
        (_table, _cases, _clock) = (tables.GetTableClient("People"), cases, clock);
        _roster = new(_table, clock);
    }

    /// <inheritdoc cref="Lately{T}.StaleSince"/>
    public DateTimeOffset? StaleSince => _roster.StaleSince;

    public async Task<People> Read(string round, CancellationToken cancel)
    {
        var roster = await Everybody(cancel);
        if (_kept.TryGetValue(round, out var kept) && ReferenceEquals(kept.Of, roster) && _clock.GetUtcNow() - kept.At < Fresh)
            return kept.People;

        var people = Of(roster, await _cases.Read(cancel), round);
        _kept[round] = (_clock.GetUtcNow(), roster, people);
        return people;
    }

    /// <summary>The people with what follows from the list of cases: loads from those of all rounds, severity from those of one.</summary>
    public static People Of(Roster roster, IReadOnlyList<BoardLine> lines, string round)
    {
        var loads = lines.SelectMany(line => line.Panel).CountBy(id => id).ToDictionary();
        var effects = Severity.Of(
            from line in lines
            where line.Number.RoundId == round
            from total in line.Totals
            select new SeverityPoint(line.Number.ToString(), total.Key, total.Value));
        return new People([.. roster.Assessors.Select(Member)], roster.Endorsers, roster.Ratifier, roster.Administrators)
        {
            Auditors = roster.Auditors,
            Officers = roster.Officers,
            Approvers = roster.Approvers,
            Former = roster.Former,
            Handovers = [.. roster.Handovers.Where(handover => handover.DoneAt is not null)],
        };

        PoolMember Member(Assessor assessor) => new(assessor, loads.GetValueOrDefault(assessor.Id))
        {
            Severity = effects.TryGetValue(assessor.Id, out var effect) ? effect : null,
        };
    }

    public async Task Write(Roster roster, CancellationToken cancel)
    {
        await Put("assessor", roster.Assessors, assessor => assessor.Id, cancel);
        await Put("endorser", roster.Endorsers, endorser => endorser.Contact.Id, cancel);
        await Put("ratifier", [roster.Ratifier], contact => contact.Id, cancel);
        await Put("administrator", roster.Administrators, contact => contact.Id, cancel);
        await Put("auditor", roster.Auditors, contact => contact.Id, cancel);
        await Put("approver", roster.Approvers, contact => contact.Id, cancel);
        await Put("officer", roster.Officers, officer => officer.Contact.Id, cancel);
    }

    /// <summary>The pool, those who ended included, by id.</summary>
    public async Task<IReadOnlyList<Assessor>> Assessors(CancellationToken cancel) => (await Everybody(cancel)).Assessors;

    /// <summary>Everybody who holds or held an office, and the pool, by the id that stays theirs.</summary>
    public async Task<IReadOnlyList<Contact>> Known(CancellationToken cancel)
    {
        var roster = await Everybody(cancel);
        var present = (await Offices(cancel)).Select(holder => holder.Contact);
        return [.. present, .. roster.Former, .. roster.Assessors.Select(People.ContactOf)];
    }

    /// <summary>Handovers whose day has not come.</summary>
    public async Task<IReadOnlyList<Handover>> Pending(CancellationToken cancel) =>
        [.. (await Everybody(cancel)).Handovers.Where(handover => handover.DoneAt is null)];

    /// <summary>Keeps a handover, one for each who leaves.</summary>
    public async Task Write(Handover handover, CancellationToken cancel)
    {
        await Put("handover", [handover], leaving => leaving.From, cancel);
    }

    /// <summary>Forgets a handover that was taken back.</summary>
    public async Task Forget(Handover handover, CancellationToken cancel)
    {
        await _table.DeleteEntityAsync("handover", handover.From, cancellationToken: cancel);
        _roster.Changed();
    }

    /// <summary>Writes the pool. Rows are added and replaced, never removed: old cases name who sat on them.</summary>
    public async Task Write(IReadOnlyList<Assessor> pool, CancellationToken cancel)
    {
        _roster.Changed(); // Another instance may have written since.
        foreach (var was in (await Assessors(cancel)).Where(was => pool.Any(now => now.Id == was.Id && now.Email != was.Email)))
            await Remember(People.ContactOf(was), cancel);
        await Put("assessor", pool, assessor => assessor.Id, cancel);
    }

    public async Task<Assessor?> Find(string assessor, CancellationToken cancel) =>
        (await Assessors(cancel)).FirstOrDefault(known => known.Id == assessor);

    public async Task Note(string assessor, Func<Assessor, Assessor> noted, CancellationToken cancel)
    {
        _roster.Changed();
        if (await Find(assessor, cancel) is { } known)
            await Put("assessor", [noted(known)], one => one.Id, cancel);
    }

    /// <summary>Everybody who holds an office, assessors aside.</summary>
    public async Task<IReadOnlyList<OfficeHolder>> Offices(CancellationToken cancel)
    {
        var roster = await Everybody(cancel);
        return
        [
            .. roster.Administrators.Select(contact => new OfficeHolder(Capacity.Administrator, contact)),
            .. roster.Auditors.Select(contact => new OfficeHolder(Capacity.Auditor, contact)),
            .. roster.Endorsers.Select(endorser => new OfficeHolder(Capacity.Endorser, endorser.Contact, endorser.Province)),
            .. roster.Ratifier == WrittenRoster.Vacant ? [] : new[] { new OfficeHolder(Capacity.Ratifier, roster.Ratifier) },
            .. roster.Approvers.Select(contact => new OfficeHolder(Capacity.Approver, contact)),
            .. roster.Officers.Select(officer => new OfficeHolder(Capacity.Officer, officer.Contact, officer.Province, officer.Regency)),
        ];
    }

    /// <summary>
    /// Puts a whole list in the place of the present one; those who leave are remembered by name, and go last: what breaks off leaves
    /// somebody too many, and nobody out.
    /// </summary>
    public async Task Write(IReadOnlyList<OfficeHolder> list, CancellationToken cancel)
    {
        _roster.Changed(); // Another instance may have written since.
        foreach (var was in await Offices(cancel))
            if (!list.Any(holder => IsSame(holder, was) && holder.Contact.Email == was.Contact.Email))
                await Remember(was.Contact, cancel);
        foreach (var holder in list)
            await (holder.Capacity switch
            {
                Capacity.Endorser =>
                    Put(PartitionOf(holder.Capacity), [new Endorser(holder.Contact, holder.Province)], _ => holder.Contact.Id, cancel),
                Capacity.Officer =>
                    Put(
                        PartitionOf(holder.Capacity), [new Officer(holder.Contact, holder.Province!, holder.Regency)],
                        _ => holder.Contact.Id, cancel),
                Capacity.Administrator or Capacity.Auditor or Capacity.Ratifier or Capacity.Approver =>
                    Put(PartitionOf(holder.Capacity), [holder.Contact], contact => contact.Id, cancel),
                _ => throw new ArgumentOutOfRangeException(nameof(list), holder.Capacity, null),
            });
        var staying = list.Select(holder => (PartitionOf(holder.Capacity), holder.Contact.Id)).ToHashSet();
        foreach (var row in await _roster.Rows(cancel))
            if (OfficePartitions.Contains(row.PartitionKey) && !staying.Contains((row.PartitionKey, row.RowKey)))
                await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancel);
        _roster.Changed();
    }

    private static readonly FrozenSet<string> OfficePartitions = Enum.GetValues<Capacity>().Select(PartitionOf).ToFrozenSet();

    private static bool IsSame(OfficeHolder one, OfficeHolder other) =>
        (one.Contact.Id, one.Capacity) == (other.Contact.Id, other.Capacity);

    /// <summary>
    /// A row for each address that somebody ever had: whoever applied by an earlier one is known again. Nobody calls who left.
    /// </summary>
    private Task Remember(Contact was, CancellationToken cancel) =>
        Put("former", [was with { Telephone = null }], contact => $"{contact.Id}-{PersonalLink.HolderOf(contact)}", cancel);

    private static string PartitionOf(Capacity capacity) => capacity.ToString().ToLowerInvariant();

    /// <summary>Everybody as written down.</summary>
    public Task<Roster> Everybody(CancellationToken cancel) => _roster.Read(cancel);

    public void Dispose() => _roster.Dispose();

    private async Task Put<T>(string capacity, IReadOnlyList<T> people, Func<T, string> id, CancellationToken cancel)
    {
        foreach (var person in people)
            await _table.UpsertEntityAsync(
                new TableEntity(capacity, id(person)) { ["Data"] = JsonSerializer.Serialize(person, CaseJson.Options) },
                TableUpdateMode.Replace, cancel);
        _roster.Changed();
    }
}
