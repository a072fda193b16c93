using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ovop.Core.Award;
using Ovop.Core.Notices;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Hosting.Telemetry;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Texting;
using Ovop.Functions.Tests.Award;
using Ovop.Functions.Tests.Faults;

namespace Ovop.Functions.Tests.Notices;

public sealed class PostmanTests
{
    [Fact]
    public async Task Whatever_goes_wrong_with_one_letter_the_others_go_out()
    {
        var linked = await LinkedCase.Begin();
        var (mailer, dossier) = (new Mailbox { Broken = Cast.Endorser.Email }, await linked.Dossier());

        await Deliver(linked, dossier, Cast.Of(6), mailer);

        var letters = (await linked.Dossier()).All<Letter>().ToList();
        letters.Single(letter => letter.Kind == Notice.EndorsementAsked).ShouldSatisfyAllConditions(
            letter => letter.State.ShouldBe(LetterState.Failed), letter => letter.LastFailure!.ShouldNotContain(Cast.Endorser.Email), letter => letter.IsTrouble.ShouldBeTrue());
        letters.Single(letter => letter.Kind == Notice.Receipt).State.ShouldBe(LetterState.Sent);
    }

    [Fact]
    public async Task A_letter_goes_to_the_address_of_now_and_keeps_where_it_went()
    {
        var linked = await LinkedCase.Begin();
        var mailer = new Mailbox();
        var people = Cast.Of(6) with { Endorsers = [new(Cast.Endorser with { Email = "kepala@contoh.id" }, null)] };

        await Deliver(linked, await linked.Dossier(), people, mailer);

        mailer.To.Order().ShouldBe(["kepala@contoh.id", "sri@contoh.id"]);
        (await linked.Dossier()).All<Letter>().Single(letter => letter.Kind == Notice.EndorsementAsked).To.ShouldBe("kepala@contoh.id");
    }

    [Fact]
    public async Task A_letter_to_somebody_without_an_address_or_with_a_link_that_was_not_issued_is_trouble_and_goes_nowhere()
    {
        var linked = await LinkedCase.Begin();
        await linked.Do((dossier, setting) => dossier.By(People.System, setting.Now)
            .Send(Letters.To(Cast.Endorser with { Id = "kadis-lama" }, Notice.OperatorNeeded, "x"))
            .Send(Letters.To(Cast.Ratifier, Notice.RatificationReminder, "x") with { Link = new(LinkPurpose.Ratification, Cast.Ratifier.Id, 1) }));
        var mailer = new Mailbox();

        await Deliver(linked, await linked.Dossier(), Cast.Of(6), mailer);

        mailer.To.Count.ShouldBe(2, "the receipt and the question to the dinas");
        (await linked.Dossier()).All<Letter>().Where(letter => letter.Occasion == "x").ShouldAllBe(letter => letter.State == LetterState.Failed && letter.IsTrouble);
    }

    private static async Task Deliver(LinkedCase linked, Dossier dossier, People people, Mailbox mailer)
    {
        using var meters = new CaseMeters();
        using var texter = new TwilioTexter(Options.Create(new TextOptions()));
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var site = Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") });
        var post = new Postman(
            linked.Cases, new FixedRound(Scenery.RoundOf(null), people), mailer, linked.Tokens, new SealedDigits(new EphemeralDataProtectionProvider()), new KindsHeld(),
            new(texter, Options.Create(new TextOptions()), site, TimeProvider.System), services, site, Options.Create(new MailOptions()), TimeProvider.System, meters, NullLogger<Postman>.Instance);
        await post.Deliver(dossier, CancellationToken.None);
    }

    private sealed class Mailbox : IMailer
    {
        public List<string> To { get; } = [];

        /// <summary>At this address sending fails in a way that nobody has thought of.</summary>
        public string? Broken { get; init; }

        public Task Send(string id, string about, string to, MailBody body, CancellationToken cancel)
        {
            if (to == Broken)
                throw new InvalidOperationException($"No such mailbox: {to}");

            To.Add(to);
            return Task.CompletedTask;
        }
    }
}
