using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Rounds.Terms;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Award.Telemetry;
using Ovop.Functions.Endorsement;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Notices.Mornings;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Texting;
using Ovop.Functions.Notices.Wordings;
using Ovop.Functions.Ratification;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Faults;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Notices.Mornings;

/// <summary>Cases that come to one head of a dinas or to the ratifier, with the real postman and a mailbox; only storage is in memory.</summary>
internal sealed class MorningScene : IMailer
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly InMemoryCases _cases = new();
    private readonly Postman _post;
    private readonly CaseDesk _desk;
    private readonly List<ApplicationNumber> _numbers = [];

    public MorningScene(MailOptions? options = null)
    {
        var (site, mail) = (Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") }), Options.Create(options ?? new MailOptions()));
        Award = new(Drafts.Round, Cast.Of(6));
        Days = new(new InMemoryTables(), mail, Clock);
        Tokens = new(Features.Links, new EphemeralDataProtectionProvider(), site);
        var texter = new TwilioTexter(Options.Create(new TextOptions()));
        _post = new(
            _cases, Award, this, Tokens, new SealedDigits(new EphemeralDataProtectionProvider()), Holds, Days, new WordsOfTheApp(),
            new(texter, Options.Create(new TextOptions()), site, Clock), Drawn.Services(), site, mail, Clock, new CaseMeters(Clock), NullLogger<Postman>.Instance);
        _desk = new(_cases, Award, Award, new Outlet(_cases), _post, Clock);
        var all = new AllCases(new Board(new InMemoryTables(), Clock), Award);
        Mornings = new(
            [new EndorsementQueue(all, _desk, Tokens), new RatificationQueue(all, _desk, Tokens)], _cases, _desk, _post, Days,
            new MorningMailing(Tokens, new OtherMails(new WordsOfTheApp(), Drawn.Services()), this, site, mail, Clock, NullLogger<MorningMailing>.Instance),
            Holds, Clock, NullLogger<MorningRun>.Instance);
    }

    /// <summary>Ten in the morning, in Jakarta.</summary>
    public FakeTimeProvider Clock { get; } = new(new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero));

    public FixedRound Award { get; }

    public KindsHeld Holds { get; } = new();

    public MorningMails Days { get; }

    public LinkTokens Tokens { get; }

    public MorningRun Mornings { get; }

    /// <summary>What came to whoever is no applicant, in the order in which it came.</summary>
    public List<(string To, MailBody Body, string About)> Mails { get; } = [];

    /// <summary>What happens before a case is read while the timer runs: it may throw.</summary>
    public Action<ApplicationNumber> BeforeFound { get; set; } = _ => { };

    /// <summary>What the provider answers to the mail of a morning; null takes it.</summary>
    public Exception? Answer { get; set; }

    /// <summary>Cases that wait for the head, each of whose letters is carried away as it is asked for.</summary>
    public async Task<LinkedCase> File(int cases = 1)
    {
        LinkedCase? last = null;
        for (var filed = 0; filed < cases; filed++)
        {
            last = await Undelivered();
            await _post.Deliver(await last.Dossier(), Cancel);
        }

        return last!;
    }

    /// <summary>A case whose letters lie there.</summary>
    public async Task<LinkedCase> Undelivered(string round = "2026")
    {
        _numbers.Add(new(round, _numbers.Count + 1));
        return await LinkedCase.Begin(_cases, _numbers.Count, round: round);
    }

    public Task Deliver(Dossier dossier) => _post.Deliver(dossier, Cancel);

    public async Task<Dossier> Case(int sequence) => (await _cases.Find(new("2026", sequence), Cancel))!;

    /// <summary>The letter by which the head, or whoever it is for, is asked about a case.</summary>
    public async Task<Letter> Asked(int sequence, Notice kind = Notice.EndorsementAsked) =>
        (await Case(sequence)).All<Letter>().Single(letter => letter.Kind == kind);

    /// <summary>The office sends again what did not arrive of a case.</summary>
    public async Task SendAgain(int sequence)
    {
        var sent = await _desk.Decide(
            new("2026", sequence), (dossier, setting) => Interventions.ResendLost(dossier, Cast.Administrator.Id, "Alamat sudah benar.", setting), Cancel);
        await _post.Deliver(sent.Value.Dossier, Cancel);
    }

    /// <summary>Cases whose star waits for the ratifier, each of whose letters is carried away as it is asked for.</summary>
    public async Task Propose(int cases = 1, int days = 14, DateTimeOffset? expires = null, string round = "2026")
    {
        for (var proposed = 0; proposed < cases; proposed++)
        {
            var linked = await Undelivered(round);
            await _desk.Decide(linked.Number, (dossier, at) => dossier.By("test", at.Now)
                .With(head => head with
                {
                    State = CaseState.StarsProposed,
                    Wait = at.WaitFor(Stage.Ratification, "ratification", "escalate", at.People.Ratifier.Id) with { Due = at.Now.AddDays(days) },
                })
                .RevokeOthers(LinkPurpose.Endorsement, "", "closed")
                .SendLink(
                    Notice.RatificationAsked, "ratification-1", LinkPurpose.Ratification, at.People.Ratifier, expires ?? at.Now.AddMonths(6)), Cancel);
            await _post.Deliver(await linked.Dossier(), Cancel);
        }
    }

    /// <summary>The next morning comes, and the timer runs.</summary>
    public async Task Morning()
    {
        Clock.SetUtcNow(new DateTimeOffset(Clock.GetUtcNow().Date.AddDays(1), TimeSpan.Zero).AddMinutes(4));
        await Run();
    }

    /// <summary>The timer runs.</summary>
    public async Task Run()
    {
        var lines = new List<BoardLine>();
        foreach (var number in _numbers)
            lines.Add(Board.LineOf((await _cases.Find(number, Cancel))!));
        _cases.BeforeFound = BeforeFound;
        await Mornings.Send(lines, Cancel);
        _cases.BeforeFound = _ => { };
    }

    public Task Send(string id, string about, string to, MailBody body, CancellationToken cancel)
    {
        if (Answer is { } refused && about.StartsWith(MorningMailing.About, StringComparison.Ordinal))
            throw refused;
        if (!to.StartsWith("sri@", StringComparison.Ordinal))
            Mails.Add((to, body, about));
        return Task.CompletedTask;
    }
}
