using System.Text.RegularExpressions;
using System.Web;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Ratification;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Notices.Mornings;

/// <summary>The ratifier is told of the first proposed star of a day at once, and of the others in one mail the next morning.</summary>
public sealed class RatifierMorningTests
{
    private readonly MorningScene _scene = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IReadOnlyList<(string To, MailBody Body, string About)> Mails => [.. _scene.Mails.Where(mail => mail.To == Cast.Ratifier.Email)];

    [Fact]
    public async Task Where_no_star_is_proposed_the_ratifier_is_told_nothing()
    {
        await _scene.File(cases: 3);
        await _scene.Morning();

        Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_star_is_told_at_once_and_no_morning_tells_it_again()
    {
        await _scene.Propose();
        await _scene.Morning();

        Mails.ShouldHaveSingleItem().Body.Subject.ShouldStartWith("Mohon penetapan bintang: ");
        (await State(1)).ShouldBe(LetterState.Sent);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(100)]
    public async Task However_many_there_are_the_others_are_one_mail_that_lists_all(int cases)
    {
        await _scene.Propose(cases);
        (await State(2)).ShouldBe(LetterState.Together);
        await _scene.Morning();
        await _scene.Run();

        Mails.Count.ShouldBe(2);
        Mails[1].Body.Subject.ShouldBe($"Bintang yang menunggu penetapan Anda: {cases}");
        Mails[1].Body.Text.Split("OVOP-2026-").Length.ShouldBe(cases + 1);
        (await State(cases)).ShouldBe(LetterState.Sent);
    }

    [Fact]
    public async Task Its_button_leads_to_the_queue_by_what_is_due_last()
    {
        await _scene.Propose(days: 20);
        await _scene.Propose(cases: 2);
        await _scene.Morning();

        LinkOf(Mails[1].Body).ShouldSatisfyAllConditions(
            link => link.AbsolutePath.ShouldBe("/tautan/penetapan"), link => HttpUtility.ParseQueryString(link.Query)["ke"].ShouldBe("antrean"));
        Numbered(Mails[1].Body).ShouldBe(new("2026", 1));
    }

    [Fact]
    public async Task Stars_of_two_rounds_are_told_in_one_mail()
    {
        await _scene.Propose(cases: 2, round: "2025");
        await _scene.Propose(cases: 2);
        await _scene.Morning();

        Mails.Count.ShouldBe(2);
        Mails[1].Body.Text.ShouldSatisfyAllConditions(
            text => text.ShouldContain("OVOP-2025-000002"), text => text.ShouldContain("OVOP-2026-000003"));
    }

    [Fact]
    public async Task A_timer_that_runs_on_two_instances_sends_it_once()
    {
        await _scene.Propose(cases: 3);
        await _scene.Morning();
        await Task.WhenAll(_scene.Run(), _scene.Run());

        Mails.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_due_before_the_next_day_is_over_is_told_at_once()
    {
        await _scene.Propose();
        await _scene.Propose(days: 1);

        Mails.Count.ShouldBe(2);
        (await State(2)).ShouldBe(LetterState.Sent);
    }

    [Fact]
    public async Task A_case_whose_link_has_expired_is_neither_listed_nor_led_to()
    {
        await _scene.Propose(cases: 2);
        await _scene.Propose(days: 20, expires: _scene.Clock.GetUtcNow().AddHours(1));
        await _scene.Morning();

        Mails[1].Body.ShouldSatisfyAllConditions(
            body => body.Subject.ShouldEndWith(": 2"), body => body.Text.ShouldNotContain("OVOP-2026-000003"), body => Numbered(body).ShouldBe(new("2026", 2)));
        (await State(3)).ShouldBe(LetterState.Discarded);
    }

    [Fact]
    public async Task What_waited_for_a_ratifier_who_left_is_told_to_nobody()
    {
        await _scene.Propose(cases: 2);
        _scene.Award.People = Cast.Of(6) with { Ratifier = Cast.Ratifier with { Id = "dirjen-baru", Email = "baru@contoh.id" } };
        await _scene.Morning();

        Mails.Count.ShouldBe(1);
        _scene.Mails.ShouldNotContain(mail => mail.To == "baru@contoh.id");
        (await State(2)).ShouldBe(LetterState.Discarded);
    }

    [Fact]
    public async Task Who_holds_both_offices_has_a_first_letter_and_a_mail_of_each()
    {
        _scene.Award.People = Cast.Of(6) with { Ratifier = Cast.Ratifier with { Email = Cast.Endorser.Email } };
        await _scene.File(cases: 2);
        await _scene.Propose(cases: 2);
        await _scene.Morning();

        _scene.Mails.Select(mail => mail.Body.Subject).Count(subject => subject is "Usulan yang menunggu keputusan Anda: 2" or "Bintang yang menunggu penetapan Anda: 2").ShouldBe(2);
        _scene.Mails.Count(mail => mail.Body.Subject.StartsWith("Mohon penetapan bintang", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task One_that_bounces_is_trouble_of_each_of_its_cases()
    {
        await _scene.Propose(cases: 3);
        await _scene.Morning();

        await _scene.Mornings.Hear(Mails[1].About["pagi/".Length..], new(DeliveryState.Bounced, _scene.Clock.GetUtcNow(), "550 unknown"), Cancel);

        (await _scene.Asked(2, Notice.RatificationAsked)).IsTrouble.ShouldBeTrue();
        (await _scene.Asked(3, Notice.RatificationAsked)).IsTrouble.ShouldBeTrue();
        _scene.Mails.Count(mail => mail.To == Cast.Administrator.Email).ShouldBe(1);
    }

    [Fact]
    public async Task Where_everybody_is_told_of_each_case_nothing_waits()
    {
        var scene = new MorningScene(new() { OneByOne = true });
        await scene.Propose(cases: 3);

        scene.Mails.Count(mail => mail.To == Cast.Ratifier.Email).ShouldBe(3);
    }

    [Fact]
    public async Task The_ratifier_reads_it_in_their_language()
    {
        _scene.Award.People = Cast.Of(6) with { Ratifier = Cast.Ratifier with { Language = Language.English } };
        await _scene.Propose(cases: 2);
        await _scene.Morning();

        Mails[1].Body.Subject.ShouldBe("Stars that wait for your ratification: 2");
    }

    private async Task<LetterState> State(int sequence) => (await _scene.Asked(sequence, Notice.RatificationAsked)).State;

    private ApplicationNumber Numbered(MailBody body) =>
        _scene.Tokens.Read(RatificationPages.Only, HttpUtility.ParseQueryString(LinkOf(body).Query)["kunci"]!).Value.Number;

    private static Uri LinkOf(MailBody body) => new(Regex.Match(body.Text, @"https://\S+/tautan/\S+").Value);
}
