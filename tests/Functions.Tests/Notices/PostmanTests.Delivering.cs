using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Functions.Award.Telemetry;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Texting;
using Ovop.Functions.Notices.Wordings;
using Ovop.Functions.Rounds;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Faults;
using Ovop.Functions.Tests.Notices.Sending;

namespace Ovop.Functions.Tests.Notices;

/// <summary>A delivery, to mailboxes of which one may be broken.</summary>
public sealed partial class PostmanTests
{
    private static SmtpMailer MailerTo(SmtpServer server) => new(Options.Create(
        new MailOptions { From = "ovop@contoh.id", Smtp = new() { Host = "127.0.0.1", Port = server.Port } }));

    private static Task Deliver(
        LinkedCase linked, Dossier dossier, People people, IMailer mailer, MailOptions? options = null, TimeProvider? clock = null, ICases? cases = null,
        IMailWordings? wordings = null) =>
        Deliver(linked, dossier, new FixedRound(Scenery.RoundOf(null), people), mailer, options, clock, cases, wordings);

    private static async Task Deliver(
        LinkedCase linked, Dossier dossier, IPeople people, IMailer mailer, MailOptions? options = null, TimeProvider? clock = null, ICases? cases = null,
        IMailWordings? wordings = null)
    {
        using var meters = new CaseMeters(TimeProvider.System);
        using var texter = new TwilioTexter(Options.Create(new TextOptions()));
        await using var services = Drawn.Services();
        var site = Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") });
        var post = new Postman(
            cases ?? linked.Cases, people, mailer, linked.Tokens, new SealedDigits(new EphemeralDataProtectionProvider()), new KindsHeld(), new EachByItself(), wordings ?? new WordsOfTheApp(),
            new(texter, Options.Create(new TextOptions()), site, TimeProvider.System), services, site,
            Options.Create(options ?? new MailOptions()), clock ?? TimeProvider.System, meters, NullLogger<Postman>.Instance);
        await post.Deliver(dossier, CancellationToken.None);
    }

    /// <summary>The words of one kind break whatever reads them.</summary>
    private sealed class Breaking(MailKind broken) : IMailWordings
    {
        public ValueTask<SavedWords?> Present(MailKind kind, Language language, CancellationToken cancel) =>
            kind == broken ? throw new NotSupportedException() : new((SavedWords?)null);

        public ValueTask<SavedWords?> Find(MailKind kind, Language language, int version, CancellationToken cancel) => Present(kind, language, cancel);
    }

    /// <summary>The list of people cannot be read.</summary>
    private sealed class NobodyKnown : IPeople
    {
        public Task<People> Read(string round, CancellationToken cancel) => throw new InvalidOperationException("Unreadable.");
    }

    private sealed class Mailbox : IMailer
    {
        public List<string> To { get; } = [];

        /// <summary>The Message-ID of each.</summary>
        public List<string> Ids { get; } = [];

        /// <summary>At this address sending fails in a way that nobody has thought of.</summary>
        public string? Broken { get; init; }

        /// <summary>There, it is refused.</summary>
        public bool Refuses { get; init; }

        /// <summary>How often it was tried there.</summary>
        public int Tries { get; private set; }

        public Task Send(string id, string about, string to, MailBody body, CancellationToken cancel)
        {
            if (to != Broken)
            {
                To.Add(to);
                Ids.Add(id);
                return Task.CompletedTask;
            }

            Tries++;
            throw Refuses ? new MailRefusedException($"550 {to}") : new InvalidOperationException($"No such mailbox: {to}");
        }
    }
}
