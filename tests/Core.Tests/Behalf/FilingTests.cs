using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Consent;
using Ovop.Core.Correction;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Sharing;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Behalf;

public sealed class FilingTests
{
    private const string Digits = "123456";

    private static readonly Setting At = Dossiers.Setting();

    [Fact]
    public void Given_no_confirmation_Then_nothing_is_sent() =>
        SubmissionStage.Submit(Draft(), At).Problems.ShouldHaveSingleItem().Code.ShouldBe("behalf.unconfirmed");

    [Fact]
    public void Given_a_confirmation_of_these_answers_Then_it_is_sent_and_both_get_the_receipt()
    {
        var confirmed = Confirmed(Asked(Draft()));

        var sent = confirmed.Do(SubmissionStage.Submit(confirmed, At));

        sent.All<Letter>().Where(letter => letter.Kind == Notice.Receipt).Select(letter => Addresses.Of(letter, sent, At.People)).Order().ShouldBe(["dinas@contoh.id", "sri@contoh.id"]);
    }

    [Fact]
    public void Answers_that_change_afterwards_are_to_be_confirmed_again()
    {
        var confirmed = Confirmed(Asked(Draft()));
        var changed = confirmed.Do(SubmissionStage.Answer(confirmed, FormSections.Find("legalitas")!, code => code == "npwp" ? "3374015508850002" : ApplicationForm.Of(confirmed)[code], At));

        SubmissionStage.Submit(changed, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("behalf.changed");
        var again = Confirmed(Asked(changed), serial: 2);
        SubmissionStage.Submit(again, At).IsOk.ShouldBeTrue();
    }

    [Fact]
    public void An_amendment_needs_the_producer_too()
    {
        var confirmed = Confirmed(Asked(Draft()));
        var amending = confirmed.Do(SubmissionStage.Submit(confirmed, At)).Advanced(At);
        amending = amending.Do(Amendment.Begin(amending, At));
        amending = amending.Do(SubmissionStage.Answer(amending, FormSections.Find("produk")!, code => code == "merek" ? "Sekar Baru" : Revisions.Form(amending)[code], At));

        Answering.Send(amending, "", At).Problems.ShouldHaveSingleItem().Code.ShouldBe("behalf.changed");
        var again = Confirmed(Asked(amending), serial: 2);
        Answering.Send(again, "", At).IsOk.ShouldBeTrue();
    }

    [Fact]
    public void Only_what_was_seen_can_be_confirmed() =>
        Agreement.Confirm(Asked(Draft()), 1, Answer(Asked(Draft())) with { Seen = "other" }, _ => null, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("behalf.stale");

    [Fact]
    public void A_draft_with_obstacles_is_not_put_before_the_producer()
    {
        var empty = Filing.Begin(SubmissionStage.Open(new("2026", 1), "dinas@contoh.id", Language.Indonesian, At), ByMail).After;

        ProducerConsent.Ask(empty, "", At).IsOk.ShouldBeFalse();
    }

    [Fact]
    public void A_newer_request_ends_the_link_of_the_older()
    {
        var twice = Asked(Asked(Draft()));

        ProducerLink.Kind.MustDecide(twice, Producer.Person, 1, At)!.Code.ShouldBe("link.superseded");
        ProducerLink.Kind.MustDecide(twice, Producer.Person, 2, At).ShouldBeNull();
    }

    [Fact]
    public void A_producer_is_asked_five_times_an_hour_at_most()
    {
        var often = Enumerable.Range(0, ProducerConsent.MostAnHour).Aggregate(Draft(), (so, _) => Asked(so));

        ProducerConsent.Ask(often, Digits, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("behalf.often");
        ProducerConsent.Ask(often, Digits, At with { Now = At.Now.AddHours(1) }).IsOk.ShouldBeTrue();
    }

    [Fact]
    public void A_confirmation_by_mail_lets_the_producer_read_and_withdraw_and_nothing_else()
    {
        var confirmed = Confirmed(Asked(Draft()));

        Enum.GetValues<Right>().Where(right => Grants.May(confirmed, "sri@contoh.id", right)).ShouldBe([Right.View, Right.Withdraw]);
    }

    [Fact]
    public void A_confirmation_stands_in_the_trail_with_wording_and_time_and_beside_it_the_name()
    {
        var confirmed = Confirmed(Asked(Draft()));
        var entry = confirmed.Trail.Last();

        (entry.Who, entry.What, entry.At, entry.Facts["wording"]).ShouldBe((Producer.Person, "behalf.confirmed", At.Now, Agreement.Wording));
        confirmed.All<ProducerConfirmation>().Single().Name.ShouldBe("Sri Rahayu");
    }

    [Fact]
    public void On_paper_a_wrong_code_confirms_nothing_and_the_sixth_try_is_refused()
    {
        var asked = Asked(Draft(ByMail with { Email = "" }));
        for (var wrong = 1; wrong <= Agreement.MostTries; wrong++)
            asked = asked.Do(Paper(asked, "654321"));

        Filing.Latest(asked).ShouldBeNull();
        Paper(asked, Digits).Problems.ShouldHaveSingleItem().Code.ShouldBe("behalf.tries");
    }

    [Fact]
    public void On_paper_the_code_may_be_typed_in_groups()
    {
        var asked = Asked(Draft(ByMail with { Email = "" }));

        asked.Do(Paper(asked, "123 456")).ShouldSatisfyAllConditions(
            confirmed => Filing.IsConfirmed(confirmed).ShouldBeTrue(),
            confirmed => confirmed.All<Grant>().ShouldBeEmpty());
    }

    [Fact]
    public void A_refusal_tells_the_officer_why_and_leaves_the_draft_to_be_put_right()
    {
        var asked = Asked(Draft());
        var refused = asked.Do(Agreement.Refuse(asked, 1, "Harga salah.", "", _ => null, At));

        Filing.Refusal(refused)!.Reason.ShouldBe("Harga salah.");
        refused.LettersTo(People.Applicant).ShouldContain(Notice.ProducerRefused);
        SubmissionStage.Submit(refused, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("behalf.unconfirmed");
        Agreement.Refuse(refused, 1, "Sekali lagi.", "", _ => null, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("link.used");
        Filing.Refusal(Asked(refused)).ShouldBeNull();
    }

    [Fact]
    public void A_refusal_has_a_reason_and_on_paper_the_code()
    {
        var asked = Asked(Draft(ByMail with { Email = "" }));

        Agreement.Refuse(asked, 1, " ", Digits, digits => digits, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("behalf.reason");
        asked.Do(Agreement.Refuse(asked, 1, "Harga salah.", "654321", digits => digits, At)).All<ProducerRefusal>().ShouldBeEmpty();
    }

    [Fact]
    public void A_producer_outside_the_officer_s_area_is_an_obstacle() =>
        SubmissionStage.Obstacles(Draft(ByMail with { Area = "51" }), At).ShouldHaveSingleItem().Code.ShouldBe("behalf.area");

    [Theory]
    [InlineData("+6281234567890", true, true)]
    [InlineData("+6281234567890", false, false)]
    [InlineData("+62295550103", true, false)]
    public void Who_confirms_on_paper_may_follow_by_mobile_number_where_there_are_text_messages(string phone, bool byNumber, bool mayRead)
    {
        var asked = Asked(Draft(ByMail with { Email = "", Phone = phone }));

        var confirmed = asked.Do(Agreement.Confirm(asked, 1, Answer(asked, Digits), digits => digits, At, byNumber));

        Grants.May(confirmed, phone, Right.View).ShouldBe(mayRead);
    }

    [Fact]
    public void The_producer_alone_consents_and_its_latest_word_counts()
    {
        var asked = Asked(Draft());

        SubmissionStage.Answer(asked, FormSections.Find(Filing.Consents)!, _ => "ya", At).Problems.ShouldHaveSingleItem().Code.ShouldBe("behalf.consents");
        Agreement.Confirm(asked, 1, Answer(asked) with { Consents = ["setuju_tayang"] }, _ => null, At).Problems.Select(problem => problem.Field)
            .ShouldBe(["pernyataan", "setuju_data"]);
        var confirmed = asked.Do(Agreement.Confirm(asked, 1, Answer(asked) with { Consents = ["pernyataan", "setuju_data", "setuju_foto"] }, _ => null, At));
        ((string[])["pernyataan", "setuju_data", "setuju_tayang", "setuju_foto"]).Select(code => ApplicationForm.Of(confirmed)[code]).ShouldBe(["ya", "ya", "", "ya"]);
        Filing.IsConfirmed(confirmed).ShouldBeTrue();
    }

    private static ProducerAnswer Answer(Dossier dossier, string code = "") =>
        new(Filing.SealOf(dossier), true, "Sri Rahayu", code, ["pernyataan", "setuju_data"]);

    private static Producer ByMail { get; } = new("dinas-33", "33", "Sri Rahayu", "+6281234567890", "sri@contoh.id");

    private static Dossier Draft(Producer? producer = null) =>
        Dossiers.Filled(Filing.Begin(SubmissionStage.Open(new("2026", 1), "dinas@contoh.id", Language.Indonesian, At), producer ?? ByMail).After, At);

    private static Dossier Asked(Dossier dossier) => dossier.Do(ProducerConsent.Ask(dossier, Digits, At));

    private static Dossier Confirmed(Dossier dossier, int serial = 1) =>
        dossier.Do(Agreement.Confirm(dossier, serial, Answer(dossier), _ => null, At));

    private static Result<Change> Paper(Dossier dossier, string code) =>
        Agreement.Confirm(dossier, 1, Answer(dossier, code), digits => digits, At);
}
