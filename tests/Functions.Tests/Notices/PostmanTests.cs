using Azure.Data.Tables;
using Microsoft.Extensions.Time.Testing;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Wordings;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Faults;
using Ovop.Functions.Tests.Notices.Sending;

namespace Ovop.Functions.Tests.Notices;

public sealed partial class PostmanTests
{
    [Fact]
    public async Task Whatever_goes_wrong_with_one_letter_the_others_go_out()
    {
        var linked = await LinkedCase.Begin();
        var (mailer, dossier) = (new Mailbox { Broken = Cast.Endorser.Email }, await linked.Dossier());

        await Deliver(linked, dossier, Cast.Of(6), mailer);

        var letters = (await linked.Dossier()).All<Letter>().ToList();
        letters.Single(letter => letter.Kind == Notice.EndorsementAsked).ShouldSatisfyAllConditions(
            letter => letter.State.ShouldBe(LetterState.Unanswered),
            letter => letter.LastFailure!.ShouldNotContain(Cast.Endorser.Email),
            letter => letter.IsTrouble.ShouldBeTrue());
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
    public async Task A_letter_whose_words_cannot_be_read_is_trouble_and_holds_up_no_other()
    {
        var (linked, mailer, tables) = (await LinkedCase.Begin(), new Mailbox(), new InMemoryTables());
        var (wordings, cancel) = (new MailWordings(tables), TestContext.Current.CancellationToken);
        await wordings.Save(Notice.EndorsementAsked, Language.Indonesian, new(1, null, "", "", default), cancel);
        await foreach (var row in tables.Of("MailWords").QueryAsync<TableEntity>(cancellationToken: cancel))
            await tables.Of("MailWords").UpsertEntityAsync(new TableEntity(row.PartitionKey, row.RowKey) { ["Data"] = "rusak" }, cancellationToken: cancel);

        await Deliver(linked, await linked.Dossier(), Cast.Of(6), mailer, wordings: wordings);

        mailer.To.ShouldBe(["sri@contoh.id"]);
        (await linked.Dossier()).All<Letter>().Single(letter => letter.Kind == Notice.EndorsementAsked).ShouldSatisfyAllConditions(
            letter => letter.State.ShouldBe(LetterState.Failed), letter => letter.LastFailure.ShouldBe("JsonException"), letter => letter.IsTrouble.ShouldBeTrue());
    }

    /// <summary>Such as an old one that lacks what its words are made of today.</summary>
    [Fact]
    public async Task A_letter_that_breaks_in_a_way_nobody_has_thought_of_holds_up_no_other_either()
    {
        var (linked, mailer) = (await LinkedCase.Begin(), new Mailbox());

        await Deliver(linked, await linked.Dossier(), Cast.Of(6), mailer, wordings: new Breaking(Notice.EndorsementAsked));

        mailer.To.ShouldBe(["sri@contoh.id"]);
        (await linked.Dossier()).All<Letter>().Single(letter => letter.Kind == Notice.EndorsementAsked).LastFailure.ShouldBe("NotSupportedException");
    }

    [Fact]
    public async Task What_hinders_every_letter_is_no_letters_failure()
    {
        var (linked, mailer) = (await LinkedCase.Begin(), new Mailbox());

        await Should.ThrowAsync<InvalidOperationException>(async () => await Deliver(linked, await linked.Dossier(), new NobodyKnown(), mailer));

        mailer.To.ShouldBeEmpty();
        (await linked.Dossier()).All<Letter>().ShouldAllBe(letter => letter.State == LetterState.Queued && !letter.IsTrouble);
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

    [Theory]
    [InlineData(false, false, LetterState.Unanswered, 1)]
    [InlineData(false, true, LetterState.Failed, 2)]
    [InlineData(true, false, LetterState.Sending, 1)]
    [InlineData(true, true, LetterState.Failed, 2)]
    public async Task Only_a_letter_that_was_not_taken_is_tried_again_by_itself(bool tellsOfLetters, bool isRefused, LetterState state, int tries)
    {
        var linked = await LinkedCase.Begin();
        var (clock, options) = (new FakeTimeProvider(TimeProvider.System.GetUtcNow()), new MailOptions());
        var mailer = new Mailbox { Broken = Cast.Endorser.Email, Refuses = isRefused };
        if (tellsOfLetters)
            (options.Provider, options.SendGrid.WebhookKey) = ("SendGrid", "kunci");

        await Deliver(linked, await linked.Dossier(), Cast.Of(6), mailer, options, clock);
        clock.Advance(TimeSpan.FromMinutes(2));
        await Deliver(linked, await linked.Dossier(), Cast.Of(6), mailer, options, clock);

        mailer.Tries.ShouldBe(tries);
        (await linked.Dossier()).All<Letter>().Single(letter => letter.Kind == Notice.EndorsementAsked)
            .ShouldSatisfyAllConditions(letter => letter.State.ShouldBe(state), letter => letter.IsTrouble.ShouldBeTrue());
    }

    [Fact]
    public async Task A_letter_without_an_answer_goes_out_again_when_the_office_says_so()
    {
        var linked = await LinkedCase.Begin();
        await Deliver(linked, await linked.Dossier(), Cast.Of(6), new Mailbox { Broken = Cast.Endorser.Email });
        var mailer = new Mailbox();

        await linked.Do((dossier, setting) => Interventions.ResendLost(dossier, Cast.Administrator.Id, "Belum diterima.", setting));
        await Deliver(linked, await linked.Dossier(), Cast.Of(6), mailer);

        mailer.To.ShouldBe([Cast.Endorser.Email]);
        (await linked.Dossier()).All<Letter>().ShouldAllBe(letter => !letter.IsTrouble);
    }

    [Fact]
    public async Task A_greylisted_letter_is_failed_with_its_reason_holds_up_no_other_and_is_tried_again()
    {
        var linked = await LinkedCase.Begin();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        using (var greylisting = new SmtpServer("RCPT", "451 4.7.1 greylisted", only: Cast.Endorser.Email))
            await Deliver(linked, await linked.Dossier(), Cast.Of(6), MailerTo(greylisting), clock: clock);

        (await linked.Dossier()).All<Letter>().Single(letter => letter.Kind == Notice.Receipt).State.ShouldBe(LetterState.Sent);
        (await linked.Dossier()).All<Letter>().Single(letter => letter.Kind == Notice.EndorsementAsked).ShouldSatisfyAllConditions(
            letter => letter.State.ShouldBe(LetterState.Failed), letter => letter.LastFailure!.ShouldContain("greylisted"));

        clock.Advance(TimeSpan.FromMinutes(2));
        using var server = new SmtpServer();
        await Deliver(linked, await linked.Dossier(), Cast.Of(6), MailerTo(server), clock: clock);

        server.Mails.ShouldHaveSingleItem();
        (await linked.Dossier()).All<Letter>().ShouldAllBe(letter => letter.State == LetterState.Sent);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Letters_whose_mark_is_refused_for_a_moment_are_marked_all_the_same(bool isWritten)
    {
        var (linked, mailer) = (await LinkedCase.Begin(), new Mailbox());
        var blow = isWritten ? Blow.BeforeTheAnswer : Blow.BeforeTheWrite;

        await Deliver(linked, await linked.Dossier(), Cast.Of(6), mailer, cases: new StruckCases(linked.Cases, Blows.At(2, blow), 0));

        mailer.To.Count.ShouldBe(2);
        (await linked.Dossier()).All<Letter>().ShouldAllBe(letter => letter.State == LetterState.Sent);
    }

    [Fact]
    public async Task Letters_whose_sender_died_before_it_marked_them_go_out_again_after_a_minute_and_not_before()
    {
        var (linked, mailer) = (await LinkedCase.Begin(), new Mailbox());
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await Should.ThrowAsync<OutageException>(async () => await Deliver(
            linked, await linked.Dossier(), Cast.Of(6), mailer, clock: clock, cases: new StruckCases(linked.Cases, Blows.Outage(2, attempts: 5), 0)));

        await Deliver(linked, await linked.Dossier(), Cast.Of(6), mailer, clock: clock);
        mailer.To.Count.ShouldBe(2);
        clock.Advance(TimeSpan.FromMinutes(2));
        await Deliver(linked, await linked.Dossier(), Cast.Of(6), mailer, clock: clock);

        mailer.To.Count.ShouldBe(4);
        mailer.Ids.Distinct().Count().ShouldBe(2);
        (await linked.Dossier()).All<Letter>().ShouldAllBe(letter => letter.State == LetterState.Sent);
    }
}
