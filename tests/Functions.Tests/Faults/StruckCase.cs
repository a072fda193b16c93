using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Notices;
using Ovop.Functions.Award.Telemetry;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Texting;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Faults;

/// <summary>A rehearsal with the real postman, over storage and mail that are struck; and what must hold in the end.</summary>
internal sealed class StruckCase : IAsyncDisposable
{
    /// <summary>A claim on a letter that was lost is taken up after a minute.</summary>
    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(2);

    private readonly ServiceProvider _services = Drawn.Services();
    private readonly CaseMeters _meters = new(TimeProvider.System);
    private readonly StruckRegister _register;
    private readonly StruckMailer _mailer;
    private readonly TwilioTexter _texter = new(Options.Create(new TextOptions()));
    private readonly Postman _post;

    private StruckCase(ICases store, Blows blows, int slow, int refusals, ILogger<Postman> log)
    {
        Blows = blows;
        Cases = new StruckCases(store, blows, slow);
        _register = new(blows);
        _mailer = new(blows, refusals);
        var site = Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") });
        _post = new(Cases, new FixedRound(Scenery.RoundOf(null), Cast.Of(assessors: 8)), _mailer, new LinkTokens(Features.Links, new EphemeralDataProtectionProvider(), site), new SealedDigits(new EphemeralDataProtectionProvider()), Holds, new EachByItself(), new WordsOfTheApp(), new(_texter, Options.Create(new TextOptions()), site, Clock), _services, site, Options.Create(Mail), Clock, _meters, log);
    }

    public Blows Blows { get; }

    public KindsHeld Holds { get; } = new();

    public MailOptions Mail { get; } = new();

    /// <summary>The Message-ID of every mail that went out, copies included.</summary>
    public IReadOnlyCollection<string> Mails => _mailer.Copies;

    /// <summary>Carries away what waits in the case's outbox.</summary>
    public async Task Deliver() => await _post.Deliver(await Rehearsal.Dossier(), CancellationToken.None);

    public ICases Cases { get; }

    public TurnedClock Clock { get; } = new();

    public Rehearsal Rehearsal { get; private set; } = null!;

    public static async Task<StruckCase> Begin(Blows blows, int slow = 0, int refusals = 0, ILoggerFactory? logs = null, ICases? store = null)
    {
        logs ??= NullLoggerFactory.Instance;
        var struck = new StruckCase(store ?? new InMemoryCases(), blows, slow, refusals, logs.CreateLogger<Postman>());
        struck.Rehearsal = await Rehearsal.Begin(struck.Cases, struck._register, struck._post, struck.Clock, logs: logs);
        return struck;
    }

    /// <summary>What the hourly reconciliation does for a case.</summary>
    public async Task Reconcile()
    {
        Clock.Turn(Sweep);
        await Rehearsal.Reconcile();
    }

    /// <summary>One end, one star or none, one paper or none, each letter once, a whole trail, nothing left over.</summary>
    public async Task HasEnded(CaseState end, bool withStar)
    {
        (await Rehearsal.Ended()).ShouldBe(end);
        for (var sweep = 0; sweep < 5 && !(await Rehearsal.Dossier()).All<Letter>().All(WentOut); sweep++)
            await Blows.Insist(async () =>
            {
                await Reconcile();
                return true;
            });

        var dossier = await Rehearsal.Dossier();
        dossier.Case.State.ShouldBe(end);
        dossier.Case.Wait.ShouldBeNull();
        dossier.Case.Stuck.ShouldBeNull();
        Trail.FirstBroken(dossier.Trail).ShouldBeNull();
        dossier.Trail.Count().ShouldBe(dossier.Case.Trail.Sequence);
        dossier.Trail.Where(entry => entry.What == "moved").Select(entry => entry.Facts["to"]).ShouldBeUnique();
        _register.Papers.Count.ShouldBe(withStar ? 1 : 0);
        EachLetterOnce(dossier);
    }

    private static bool WentOut(Letter letter) => letter.State is LetterState.Sent or LetterState.Unanswered;

    public async ValueTask DisposeAsync()
    {
        await Rehearsal.DisposeAsync();
        await _services.DisposeAsync();
        _meters.Dispose();
        _texter.Dispose();
    }

    /// <summary>
    /// A blow between sending and noting it, or a clock turned then, makes a second copy, under the same Message-ID: still one letter.
    /// One whose answer was struck went out, and is not sent again.
    /// </summary>
    private void EachLetterOnce(Dossier dossier)
    {
        var letters = dossier.All<Letter>().ToList();
        letters.ShouldAllBe(letter => WentOut(letter));
        letters.Select(letter => (letter.Kind, letter.Person)).ShouldBeUnique();
        _mailer.Copies.Distinct().Count().ShouldBe(letters.Count);
        _mailer.Copies.Count.ShouldBeLessThanOrEqualTo(letters.Count + Blows.Struck + Clock.Turns);
    }
}
