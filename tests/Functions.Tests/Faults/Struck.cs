using System.Collections.Concurrent;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Register;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices.Holds;
using Ovop.Functions.Notices.Mornings;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Wordings;

namespace Ovop.Functions.Tests.Faults;

/// <summary>A store whose writes may be struck and whose every call may be slow.</summary>
internal sealed class StruckCases(ICases cases, Blows blows, int slowMilliseconds) : ICases
{
    public async Task<Dossier?> Find(ApplicationNumber number, CancellationToken cancel)
    {
        await Linger(cancel);
        return await cases.Find(number, cancel);
    }

    public async Task<Dossier?> Save(Change change, CancellationToken cancel)
    {
        await Linger(cancel);
        return change.IsEmpty ? change.Before : await blows.Strike(() => cases.Save(change, cancel));
    }

    public Task<IReadOnlyList<IPart>> Replace(ApplicationNumber number, IReadOnlyList<PartEdit> edits, CancellationToken cancel) =>
        blows.Strike(() => cases.Replace(number, edits, cancel));

    public Task<ApplicationNumber> Number(string round, string owner, string key, CancellationToken cancel) =>
        blows.Strike(() => cases.Number(round, owner, key, cancel));

    public Task<IReadOnlyList<ApplicationNumber>> OwnedBy(string owner, CancellationToken cancel) => cases.OwnedBy(owner, cancel);

    private Task Linger(CancellationToken cancel) =>
        slowMilliseconds == 0 ? Task.CompletedTask : Task.Delay(Random.Shared.Next(slowMilliseconds), cancel);
}

/// <summary>A register that keeps, as the real one, one paper for a number.</summary>
internal sealed class StruckRegister(Blows blows) : IRegister
{
    public ConcurrentDictionary<CertificateNumber, Certificate> Papers { get; } = new();

    public Task Publish(Dossier dossier, Certificate certificate, CancellationToken cancel) =>
        blows.Strike(() => Task.FromResult(Papers.TryAdd(certificate.Award.Certificate, certificate)));

    /// <summary>What the public sees is no paper.</summary>
    public Task Show(Dossier dossier, CancellationToken cancel) => blows.Strike(() => Task.FromResult(true));
}

/// <summary>A mail provider that may be struck, and refuses at first if it is told to.</summary>
internal sealed class StruckMailer(Blows blows, int refusals) : IMailer
{
    private int _refused;

    /// <summary>The Message-ID of every copy that went out.</summary>
    public ConcurrentQueue<string> Copies { get; } = new();

    public async Task Send(string id, string about, string to, MailBody body, CancellationToken cancel)
    {
        if (Interlocked.Increment(ref _refused) <= refusals)
            throw new MailRefusedException($"451 <{to}> is busy");

        var isTaken = false;
        try
        {
            await blows.Strike(() =>
            {
                Copies.Enqueue(id);
                return Task.FromResult(isTaken = true);
            });
        }
        catch (OutageException outage)
        {
            throw isTaken ? new MailUnansweredException(outage.Message, outage) : new MailRefusedException(outage.Message, outage);
        }
    }
}

/// <summary>A clock that can be turned.</summary>
internal sealed class TurnedClock : TimeProvider
{
    private long _turned;
    private int _turns;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _turned));

    /// <summary>How often it was turned.</summary>
    public int Turns => _turns;

    public void Turn(TimeSpan by)
    {
        Interlocked.Add(ref _turned, by.Ticks);
        Interlocked.Increment(ref _turns);
    }
}

/// <summary>Keeps back what a test says; at first nothing.</summary>
internal sealed class KindsHeld : IMailHolds
{
    public HashSet<Notice> Kinds { get; } = [];

    public ValueTask<bool> IsHeld(Notice kind, CancellationToken cancel) => ValueTask.FromResult(Kinds.Contains(kind));
}

/// <summary>No letter waits for a morning.</summary>
internal sealed class EachByItself : IMornings
{
    public ValueTask<DateOnly?> Of(Letter letter, Dossier dossier, People people, CancellationToken cancel) => ValueTask.FromResult<DateOnly?>(null);
}

/// <summary>Letters say what the app has them say.</summary>
internal sealed class WordsOfTheApp : IMailWordings
{
    public ValueTask<SavedWords?> Present(MailKind kind, Language language, CancellationToken cancel) => ValueTask.FromResult<SavedWords?>(null);

    public ValueTask<SavedWords?> Find(MailKind kind, Language language, int version, CancellationToken cancel) => ValueTask.FromResult<SavedWords?>(null);
}
