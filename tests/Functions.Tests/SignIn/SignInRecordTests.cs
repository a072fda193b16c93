using Ovop.Core.Notices;
using Ovop.Functions.SignIn;

namespace Ovop.Functions.Tests.SignIn;

public sealed class SignInRecordTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(7));

    private readonly SignInRecord _first = SignInRecord.None.Issue(Now, SignInTerms.ByMail)!;

    [Fact]
    public void A_new_link_signs_in() => _first.MustBeAlive(_first.Serial, Now).ShouldBeNull();

    [Fact]
    public void News_that_comes_before_the_mail_is_noted_as_sent_stays_and_names_nobody()
    {
        var told = _first.Told(_first.Serial, new(DeliveryState.Bounced, Now, "550 <sri@contoh.id> unknown")).Value;

        var noted = told.Handed(_first.Serial, LetterState.Sent, Now).Value;

        noted.Mail!.News!.ShouldSatisfyAllConditions(news => news.State.ShouldBe(DeliveryState.Bounced), news => news.Why.ShouldNotContain("sri@"));
    }

    [Fact]
    public void A_newer_link_ends_the_older() => _first.Issue(Now, SignInTerms.ByMail)!.MustBeAlive(_first.Serial, Now)!.Code.ShouldBe("signin.superseded");

    [Fact]
    public void A_link_opens_in_its_last_instant() => _first.MustBeAlive(_first.Serial, Now.AddMinutes(30)).ShouldBeNull();

    [Fact]
    public void A_link_expires_after_half_an_hour() => _first.MustBeAlive(_first.Serial, Now.AddMinutes(30).AddTicks(1))!.Code.ShouldBe("signin.expired");

    [Fact]
    public void A_link_works_once() => _first.Use(_first.Serial, Now).Value.Use(_first.Serial, Now).Problems[0].Code.ShouldBe("signin.used");

    [Fact]
    public void Five_wrong_codes_end_a_link_and_a_new_one_is_none_the_worse()
    {
        var missed = Enumerable.Range(0, 5).Aggregate(_first, (record, _) => record.Miss(record.Serial, Now).Value);

        missed.MustBeAlive(missed.Serial, Now)!.Code.ShouldBe("signin.missed");
        missed.Issue(Now, SignInTerms.ByMail)!.MustBeAlive(missed.Serial + 1, Now).ShouldBeNull();
    }

    [Fact]
    public void A_used_link_leaves_room_for_a_new_one()
    {
        var next = _first.Use(_first.Serial, Now).Value.Issue(Now, SignInTerms.ByMail)!;

        next.MustBeAlive(next.Serial, Now).ShouldBeNull();
    }

    [Fact]
    public void A_sixth_link_within_the_hour_is_not_issued() => Issued(5).Issue(Now.AddMinutes(59), SignInTerms.ByMail).ShouldBeNull();

    [Fact]
    public void Given_enough_links_The_latest_still_signs_in() => Issued(5).MustBeAlive(5, Now).ShouldBeNull();

    [Fact]
    public void An_hour_later_links_are_issued_again() => Issued(5).Issue(Now.AddHours(1), SignInTerms.ByMail)!.Serial.ShouldBe(6);

    [Fact]
    public void A_sixteenth_code_by_text_message_within_a_day_is_not_issued_and_the_next_day_it_is()
    {
        var record = Enumerable.Range(0, 15).Aggregate(SignInRecord.None, (so, code) => so.Issue(Now.AddHours(code), SignInTerms.ByText)!);

        record.Issue(Now.AddHours(23), SignInTerms.ByText).ShouldBeNull();
        record.Issue(Now.AddHours(24), SignInTerms.ByText)!.Serial.ShouldBe(16);
    }

    private static SignInRecord Issued(int links) =>
        Enumerable.Range(0, links).Aggregate(SignInRecord.None, (record, _) => record.Issue(Now, SignInTerms.ByMail)!);
}
