using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;

namespace Ovop.Core.Tests.Notices;

public sealed class DeliveriesTests
{
    private static readonly Setting At = Dossiers.Setting();
    private static readonly Dossier Review = Dossiers.AtReview(At);
    private static readonly Letter Asked = Review.All<Letter>().First(letter => letter.Kind == Notice.ReviewAsked);

    [Fact]
    public void News_is_kept_with_the_letter_without_the_address()
    {
        var noted = Noted(Review, DeliveryState.Delayed, 1, $"<{Dossiers.Endorser.Email}> is over quota").Find<Letter>(Asked.Key)!;

        noted.Delivery.ShouldBe(new Delivery(DeliveryState.Delayed, At.Now.AddSeconds(1), "<…> is over quota"));
        noted.IsTrouble.ShouldBeFalse();
    }

    [Fact]
    public void A_bounce_is_a_task_for_the_administrators_once()
    {
        var bounced = Noted(Review, DeliveryState.Bounced, 1);
        var again = Noted(bounced, DeliveryState.Dropped, 2);

        bounced.LettersTo(Dossiers.Administrator.Id).ShouldBe([Notice.OperatorNeeded]);
        again.LettersTo(Dossiers.Administrator.Id).ShouldBe([Notice.OperatorNeeded]);
        again.Trail.Count(entry => entry.What == "letter.bounced").ShouldBe(1);
    }

    [Fact]
    public void A_letter_that_was_sent_again_is_no_trouble_any_more()
    {
        var bounced = Noted(Review, DeliveryState.Bounced, 1);
        var again = bounced.Do(Interventions.Resend(bounced, "admin-1", Asked.Key, "Alamat sudah benar.", At));

        bounced.All<Letter>().Count(letter => letter.IsTrouble).ShouldBe(1);
        again.All<Letter>().ShouldNotContain(letter => letter.IsTrouble);
    }

    [Fact]
    public void Old_news_and_the_same_news_change_nothing()
    {
        var delivered = Noted(Review, DeliveryState.Delivered, 5);

        Deliveries.Note(delivered, Asked.Key, new(DeliveryState.Delayed, At.Now.AddSeconds(4), ""), At).Value.IsEmpty.ShouldBeTrue();
        Deliveries.Note(delivered, Asked.Key, new(DeliveryState.Delivered, At.Now.AddSeconds(5), ""), At).Value.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_bounce_of_the_administrators_own_alarm_raises_no_other()
    {
        var alarmed = Noted(Review, DeliveryState.Bounced, 1);
        var alarm = alarmed.All<Letter>().First(letter => letter.Kind == Notice.OperatorNeeded);

        Deliveries.Note(alarmed, alarm.Key, new(DeliveryState.Bounced, At.Now.AddSeconds(2), ""), At).Value.After.LettersTo(Dossiers.Administrator.Id).Count().ShouldBe(1);
    }

    [Fact]
    public void News_of_a_letter_that_is_still_being_handed_over_says_that_it_went_out()
    {
        var sending = Review.Do(Review.By(People.System, At.Now).Put(Asked with { State = LetterState.Sending, ClaimedAt = At.Now }));

        var known = Noted(sending, DeliveryState.Delivered, 1).Find<Letter>(Asked.Key)!;

        (known.State, known.SentAt).ShouldBe((LetterState.Sent, At.Now.AddSeconds(1)));
    }

    [Fact]
    public void All_that_bounced_is_sent_again_in_one_act()
    {
        var bounced = Noted(Review, DeliveryState.Bounced, 1);
        var again = Interventions.ResendLost(bounced, "admin-1", "Server surel sudah pulih.", At).Value;

        again.Parts.Values.OfType<Letter>().Count(letter => letter.State == LetterState.Queued).ShouldBe(1);
        again.After.All<Letter>().ShouldNotContain(letter => letter.IsTrouble);
        Interventions.ResendLost(again.After, "admin-1", "Server surel sudah pulih.", At).Value.IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData(DeliveryState.Complained, "complained")]
    [InlineData(DeliveryState.Unsubscribed, "unsubscribed")]
    public void Who_wants_no_mail_is_a_task_once_until_somebody_has_spoken_with_them(DeliveryState state, string why)
    {
        var unwanted = Noted(Noted(Noted(Review, DeliveryState.Delivered, 1), state, 2), state, 3);

        var told = unwanted.All<Letter>().Where(letter => letter.Kind == Notice.OperatorNeeded).ShouldHaveSingleItem();
        told.Args.ShouldBe([why]);
        unwanted.Find<Letter>(Asked.Key)!.IsTrouble.ShouldBeTrue();
        Interventions.ResendLost(unwanted, "admin-1", "Server surel sudah pulih.", At).Value.IsEmpty.ShouldBeTrue();

        var settled = unwanted.Do(Deliveries.Settle(unwanted, Asked.Key, "admin-1", "Ditelepon; menghendaki surat lagi.", At.Now));
        settled.Find<Letter>(Asked.Key)!.IsTrouble.ShouldBeFalse();
        settled.Trail.Last().What.ShouldBe("letter.settled");
        Deliveries.Settle(settled, Asked.Key, "admin-1", "Sekali lagi.", At.Now).Problems.ShouldHaveSingleItem().Code.ShouldBe("letter.wanted");
    }

    [Fact]
    public void News_of_no_letter_is_refused() =>
        Deliveries.Note(Review, "letter-none", new(DeliveryState.Delivered, At.Now, ""), At).Problems[0].Code.ShouldBe("letter.unknown");

    private static Dossier Noted(Dossier dossier, DeliveryState state, int seconds, string why = "") =>
        dossier.Do(Deliveries.Note(dossier, Asked.Key, new(state, At.Now.AddSeconds(seconds), why), At));
}
