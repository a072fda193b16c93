using System.Collections.Concurrent;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Register;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Rounds;

using Case = Ovop.Core.Cases.Case;

namespace Ovop.Functions.Tests;

/// <summary>Dossiers in memory, written and read as the table's are: by JSON, and only over the version that was read.</summary>
internal sealed class InMemoryCases : ICases
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ApplicationNumber, (int Version, Dictionary<string, (string Type, string Json)> Rows)> _dossiers = [];
    private readonly ConcurrentDictionary<(string Owner, string Key), ApplicationNumber> _numbers = new();
    private int _last;

    /// <summary>How often a case was read.</summary>
    public int Finds { get; private set; }

    /// <summary>What happens before a case is read: it may throw.</summary>
    public Action<ApplicationNumber> BeforeFound { get; set; } = _ => { };

    public Task<Dossier?> Find(ApplicationNumber number, CancellationToken cancel)
    {
        BeforeFound(number);
        lock (_gate)
        {
            Finds++;
            return Task.FromResult(_dossiers.TryGetValue(number, out var kept) ? Read(kept.Version, kept.Rows) : null);
        }
    }

    public Task<Dossier?> Save(Change change, CancellationToken cancel)
    {
        if (change.IsEmpty)
            return Task.FromResult<Dossier?>(change.Before);

        lock (_gate)
        {
            var number = change.Before.Number;
            var kept = _dossiers.TryGetValue(number, out var known) ? known : (Version: 0, Rows: []);
            if ((kept.Version == 0 ? "" : $"{kept.Version}") != change.Before.Version)
                return Task.FromResult<Dossier?>(null);

            var rows = new Dictionary<string, (string, string)>(kept.Rows);
            foreach (var part in change.Parts.Values.Append(change.Case))
                rows[part.Key] = (CaseJson.TypeOf(part), CaseJson.Write(part));
            _dossiers[number] = (kept.Version + 1, rows);
            return Task.FromResult<Dossier?>(Read(kept.Version + 1, rows));
        }
    }

    public Task<IReadOnlyList<IPart>> Replace(ApplicationNumber number, IReadOnlyList<PartEdit> edits, CancellationToken cancel)
    {
        lock (_gate)
        {
            var rows = _dossiers[number].Rows;
            IReadOnlyList<IPart> written =
                [.. edits.Where(edit => rows[edit.Before.Key].Json == CaseJson.Write(edit.Before)).Select(edit => edit.After)];
            foreach (var part in written)
                rows[part.Key] = (CaseJson.TypeOf(part), CaseJson.Write(part));
            return Task.FromResult(written);
        }
    }

    public Task<ApplicationNumber> Number(string round, string owner, string key, CancellationToken cancel) =>
        Task.FromResult(_numbers.GetOrAdd((owner, key), _ => new ApplicationNumber(round, Interlocked.Increment(ref _last))));

    public Task<IReadOnlyList<ApplicationNumber>> OwnedBy(string owner, CancellationToken cancel)
    {
        lock (_gate)
            return Task.FromResult<IReadOnlyList<ApplicationNumber>>([.. _dossiers.Keys]);
    }

    private static Dossier Read(int version, Dictionary<string, (string Type, string Json)> rows)
    {
        var parts = rows.ToDictionary(row => row.Key, row => CaseJson.Read(row.Value.Type, row.Value.Json));
        return new((Case)parts[Case.RowKey], parts, $"{version}");
    }
}

/// <summary>One round and its people.</summary>
internal sealed class FixedRound(Round round, People people) : IRounds, IPeople
{
    /// <summary>Those of the award, who may change.</summary>
    public People People { get; set; } = people;

    /// <summary>A later wording of it.</summary>
    public Round? Present { get; set; }

    public Task<Round?> Find(string id, CancellationToken cancel) => Task.FromResult<Round?>(Present ?? round);

    public Task<WorkingCalendar?> Calendar(string id, CancellationToken cancel) => Task.FromResult<WorkingCalendar?>((Present ?? round).Calendar);

    public Task<Round> At(string id, string hash, CancellationToken cancel) => Task.FromResult(round);

    public Task<Round> Current(CancellationToken cancel) => Task.FromResult(round);

    public Task<Round?> Latest(CancellationToken cancel) => Task.FromResult<Round?>(round);

    public IAsyncEnumerable<string> Ids(CancellationToken cancel) => new[] { round.Id }.ToAsyncEnumerable();

    public Task<People> Read(string round, CancellationToken cancel) => Task.FromResult(People);
}

/// <summary>Keeps what was made public and marks letters as sent.</summary>
internal sealed class Outlet(ICases cases) : IRegister, IPost
{
    public ConcurrentQueue<Certificate> Published { get; } = new();

    public ConcurrentQueue<Letter> Sent { get; } = new();

    public Task Publish(Dossier dossier, Certificate certificate, CancellationToken cancel)
    {
        Published.Enqueue(certificate);
        return Task.CompletedTask;
    }

    public async Task Show(Dossier dossier, CancellationToken cancel)
    {
        foreach (var certificate in AwardLife.Papers(dossier).Except(Published))
            await Publish(dossier, certificate, cancel);
    }

    public async Task<int> Deliver(Dossier dossier, CancellationToken cancel)
    {
        var handed = 0;
        foreach (var letter in dossier.All<Letter>().Where(letter => letter.State == LetterState.Queued))
            if (await cases.Replace(dossier.Number, letter, letter with { State = LetterState.Sent }, cancel))
            {
                Sent.Enqueue(letter);
                handed++;
            }

        return handed;
    }
}

/// <summary>Nobody is to look at what fails here.</summary>
internal sealed class Unnoted : IFailures
{
    public Task Note(FailureKind kind, string subject, string cause) => Task.CompletedTask;

    public Task Over(FailureKind kind, string subject, CancellationToken cancel) => Task.CompletedTask;
}
