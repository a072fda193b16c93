using System.Collections.Concurrent;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Rounds;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Telemetry;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Texting;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Faults;

namespace Ovop.Functions.Tests.Programme;

/// <summary>
/// A round of many cases on one in-process host: the real orchestrator, activity, rules and postman under a fast clock, over
/// storage, register and mail that fail now and then. What is mailed reaches the people who act.
/// </summary>
internal sealed class FastRound : IAsyncDisposable
{
    /// <summary>One write in so many goes wrong.</summary>
    private const int Unlucky = 150;

    private readonly ServiceProvider _services = Drawn.Services();
    private readonly CaseMeters _meters = new(TimeProvider.System);
    private readonly TwilioTexter _texter = new(Options.Create(new TextOptions()));
    private readonly StruckCases _struckCases;
    private readonly CaseDesk _desk;
    private readonly CaseStart _start;
    private readonly Postman _post;
    private FastEngine _engine = null!;

    private FastRound(bool fails)
    {
        var dice = new Random(2026);
        Round = Scenery.RoundOf(null);
        Blows = new(_ => fails && One(dice) is var luck and < 2 ? (Blow)luck : null);
        _struckCases = new(Held, Blows, slowMilliseconds: 0);
        Register = new(Blows);
        Office = new(Held, Round, Clock, Clock.GetUtcNow());
        var rounds = new FixedRound(Round, Cast.Of(assessors: 1));
        var site = Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") });
        _post = new(
            _struckCases, Office, new Carrier(this), new LinkTokens(Features.Links, new EphemeralDataProtectionProvider(), site),
            new SealedDigits(new EphemeralDataProtectionProvider()), new KindsHeld(), new EachByItself(), new WordsOfTheApp(),
            new(_texter, Options.Create(new TextOptions()), site, Clock),
            _services, site, Options.Create(new MailOptions()), Clock, _meters, NullLogger<Postman>.Instance);
        (_desk, _start) = (new(_struckCases, rounds, Office, Register, _post, Clock), new(_struckCases, rounds, Office, Clock));
    }

    /// <summary>Stands until it is moved.</summary>
    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    public Round Round { get; }

    public HeldCases Held { get; } = new();

    public FastOffice Office { get; }

    public Blows Blows { get; }

    public StruckRegister Register { get; }

    /// <summary>The Message-ID of every copy that went out.</summary>
    public ConcurrentQueue<string> Copies { get; } = new();

    /// <summary>Told of each letter that arrives.</summary>
    public event Action<ApplicationNumber, Letter>? Arrived;

    /// <param name="fails">Whether storage, register and mail fail now and then.</param>
    public static async Task<FastRound> Begin(bool fails = true)
    {
        var round = new FastRound(fails);
        await round.StartEngine();
        return round;
    }

    /// <summary>The task hub with all orchestrations is gone, and an empty one is there; the dossiers are what they were.</summary>
    public async Task LoseHub()
    {
        await _engine.DisposeAsync();
        await StartEngine();
    }

    public async Task<ApplicationNumber> Open(string owner)
    {
        var opened = await Blows.Insist(() => _start.Open(_engine, owner, Language.Indonesian, "key", CancellationToken.None));
        await _engine.Rest($"{opened.Value.Number}");
        return opened.Value.Number;
    }

    public async Task<Dossier> Find(ApplicationNumber number) => (await Held.Find(number, CancellationToken.None))!;

    /// <summary>
    /// Acts as an endpoint does; again when an error is shown, as people do. The case comes to rest.
    /// </summary>
    public async Task<Result<Dossier>> Do(ApplicationNumber number, Func<Dossier, Setting, Result<Change>> rule)
    {
        var done = await Blows.Insist(() => _desk.Act(_engine, number, rule, CancellationToken.None));
        await _engine.Rest($"{number}");
        return done;
    }

    /// <summary>Strikes the hours of cases until this instant.</summary>
    public async Task MoveTo(DateTimeOffset instant)
    {
        while (_engine.NextHour is { } hour && hour <= instant)
        {
            Show(hour);
            await _engine.StrikeNext(Clock.GetUtcNow());
        }

        Show(instant);
    }

    /// <summary>What the reconciliation does for each case; what fails in one is tried again the next time.</summary>
    public async Task Reconcile()
    {
        foreach (var dossier in Held.All)
        {
            await _desk.TellAgain(_engine, dossier, CancellationToken.None);
            await _engine.Rest($"{dossier.Number}");
            await Deliver(dossier.Number);
        }
    }

    /// <summary>What does not leave now leaves with the next act or the reconciliation.</summary>
    private async Task Deliver(ApplicationNumber number)
    {
        try
        {
            await _post.Deliver(await Find(number), CancellationToken.None);
        }
        catch (OutageException)
        {
            return;
        }
    }

    /// <summary>Whether a case has an orchestration.</summary>
    public async Task<bool> Runs(ApplicationNumber number) => await _engine.GetInstanceAsync($"{number}") is not null;

    /// <summary>How the orchestration of a case ended; null while it waits.</summary>
    public async Task<CaseState?> EndOf(ApplicationNumber number)
    {
        var instance = await _engine.GetInstanceAsync($"{number}", getInputsAndOutputs: true);
        instance.ShouldNotBeNull($"{number} has no orchestration");
        instance.RuntimeStatus.ShouldBeOneOf(
            [OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Completed], $"{number}: {instance.FailureDetails}");
        return instance.IsCompleted ? instance.ReadOutputAs<CaseState>() : null;
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        await _services.DisposeAsync();
        _meters.Dispose();
        _texter.Dispose();
    }

    private async Task StartEngine()
    {
        var activity = new AdvanceActivity(_desk, Register, _post, new Unnoted(), NullLogger<AdvanceActivity>.Instance);
        _engine = await FastEngine.Start(Clock, number => activity.Run(number, CancellationToken.None));
    }

    private void Show(DateTimeOffset instant)
    {
        if (instant > Clock.GetUtcNow())
            Clock.SetUtcNow(instant);
    }

    private static int One(Random dice)
    {
        lock (dice)
            return dice.Next(Unlucky);
    }

    /// <summary>A provider that refuses now and then, and whose answer may be lost.</summary>
    private sealed class Carrier(FastRound round) : IMailer
    {
        public async Task Send(string id, string about, string to, MailBody body, CancellationToken cancel)
        {
            var isTaken = false;
            try
            {
                await round.Blows.Strike(async () =>
                {
                    var slash = about.IndexOf('/', StringComparison.Ordinal);
                    var number = ApplicationNumber.Parse(about[..slash]);
                    round.Copies.Enqueue(id);
                    round.Arrived?.Invoke(number, (await round.Find(number)).Find<Letter>(about[(slash + 1)..])!);
                    return isTaken = true;
                });
            }
            catch (OutageException outage)
            {
                throw isTaken ? new MailUnansweredException(outage.Message, outage) : new MailRefusedException(outage.Message, outage);
            }
        }
    }
}
