using Ovop.Core.Award;
using Ovop.Core.Behalf;
using Ovop.Core.Endorsement;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using Ovop.Core.Review;
using Ovop.Core.Review.Appointing;
using Ovop.Core.Sharing;

namespace Ovop.Core.Tests.Sharing;

public sealed class PartiesTests
{
    private static readonly Setting Setting = Cases.Setting();

    /// <summary>The owner of every case of these tests is sri@contoh.id.</summary>
    private const string Owner = "Sri+penilai@contoh.id";

    [Fact]
    public void An_assessor_is_not_drawn_for_the_own_case()
    {
        var setting = Cases.Moved(Setting, "p1", Owner);
        var turn = ReviewStage.Turn(Cases.AtReview(setting))!;

        turn.Candidates.Single(candidate => candidate.Assessor == "p1").Code.ShouldBe("panel.own");
        turn.Seats.ShouldAllBe(seat => seat.Contact.Id != "p1");
    }

    [Fact]
    public void Nor_seated_on_it_by_hand()
    {
        var setting = Cases.Moved(Setting, "p1", Owner);

        Appointments.WhyNot(Cases.AtReview(setting), new("p1", null, true), setting).ShouldHaveSingleItem().Code.ShouldBe("panel.own");
    }

    [Fact]
    public void Whoever_is_given_access_while_on_the_panel_scores_no_more_and_is_replaced()
    {
        var review = Cases.AtReview(Setting);
        var one = review.Asked()[0];
        var shared = review.Do(Grants.Invite(review, $"{one}@contoh.id", GrantRole.Viewer, Setting));

        Scoring.WhyNot(shared, one, 1, Setting)!.Code.ShouldBe("case.own");
        shared.Advanced(Setting).Asked().ShouldNotContain(one);
        shared.Do(Succession.Follow(shared, Setting)).Trail.Last().What.ShouldBe(Succession.FollowedEntry);
    }

    [Fact]
    public void A_head_of_a_dinas_does_not_endorse_the_own_case_and_another_does()
    {
        var setting = Setting with { People = Setting.People with { Endorsers = [new(Head("kadis-33", "sri@contoh.id"), "33"), .. Setting.People.Endorsers] } };

        Cases.AtEndorsement(setting).Case.Wait!.Who.ShouldBe([Cases.Endorser.Id]);
    }

    [Fact]
    public void A_case_that_no_head_of_a_dinas_may_decide_is_the_offices_until_one_may()
    {
        var barred = Cases.Moved(Setting, Cases.Endorser.Id, "sri@contoh.id");
        var stuck = Cases.AtEndorsement(barred);
        var asked = stuck.Advanced(Setting);

        (stuck.Case.Stuck, stuck.Case.Wait!.Who.Single()).ShouldBe(("endorser.own", Cases.Administrator.Id));
        stuck.LettersTo(Cases.Administrator.Id).ShouldBe([Notice.OperatorNeeded]);
        Procedure.Advance(stuck, barred).IsEmpty.ShouldBeTrue();
        (asked.Case.Stuck, asked.Case.Wait!.Who.Single()).ShouldBe((null, Cases.Endorser.Id));
        EndorsementStage.WhyNot(asked, Cases.Endorser.Id, 1, Setting).ShouldBeNull();
    }

    [Fact]
    public void A_case_whose_ratifier_may_not_decide_is_the_offices_until_another_is_named()
    {
        var barred = Cases.Moved(Setting, Cases.Ratifier.Id, "sri@contoh.id");
        var stuck = Cases.AtReview(Setting).AllScored(Setting).Advanced(barred);
        var successor = Setting with { People = Setting.People with { Ratifier = Head("dirjen-2", "dirjen2@contoh.id") } };

        (stuck.Case.State, stuck.Case.Stuck, stuck.Case.Wait!.Who.Single()).ShouldBe((CaseState.StarsProposed, "ratifier.own", Cases.Administrator.Id));
        stuck.Advanced(successor).LettersTo("dirjen-2").ShouldBe([Notice.RatificationAsked]);
    }

    [Fact]
    public void A_ratifier_who_was_asked_and_is_given_access_decides_nothing()
    {
        var stars = Cases.AtStars(Setting);
        var shared = stars.Do(Grants.Invite(stars, Cases.Ratifier.Email, GrantRole.Editor, Setting));

        RatificationStage.Record(shared, Cases.Ratifier.Id, 1, true, "Sesuai aturan.", Setting).Problems.ShouldHaveSingleItem().Code.ShouldBe("case.own");
    }

    [Theory]
    [InlineData("sri@contoh.id", true)]
    [InlineData("SRI@contoh.id", true)]
    [InlineData("siti@contoh.id", false)]
    public void An_administrators_decision_on_the_own_case_is_refused(string address, bool isOwn)
    {
        var setting = Cases.Moved(Setting, Cases.Administrator.Id, address);
        var retried = Interventions.Retry(Cases.AtEndorsement(Setting), Cases.Administrator.Id, "Sudah diperbaiki.", Setting.Now).Value;

        (Parties.WhyNot(retried, setting.People)?.Code == "case.own").ShouldBe(isOwn);
    }

    [Fact]
    public void Two_people_of_one_open_mail_domain_have_nothing_in_common()
    {
        var endorsing = Cases.AtEndorsement(Setting);
        var gmail = endorsing with { Case = endorsing.Case with { Owner = "sri.wahyuni@gmail.com" } };

        Parties.Has(gmail, Cases.Moved(Setting, "p1", "siti@gmail.com").People, "p1").ShouldBeFalse();
        Parties.Has(gmail, Cases.Moved(Setting, "p1", "sriwahyuni@googlemail.com").People, "P1").ShouldBeTrue();
    }

    [Fact]
    public void The_officer_who_filed_is_barred_by_the_id_and_by_the_address()
    {
        var people = Setting.People with { Officers = [new(Head("dinas-33", "p2@contoh.id"), "33", null)] };
        var filed = Filing.Begin(Cases.AtEndorsement(Setting).By("system", Setting.Now), new Producer("dinas-33", "33", "Sri", "+62812", "")).After;

        (Parties.Has(filed, people, "dinas-33"), Parties.Has(filed, people, "DINAS-33"), Parties.Has(filed, people, "p2"), Parties.Has(filed, people, "p3")).ShouldBe((true, true, true, false));
    }

    [Fact]
    public void An_address_of_before_bars_too()
    {
        var people = Setting.People with { Former = [Cases.Administrator with { Email = "sri@contoh.id" }] };

        Parties.Has(Cases.AtEndorsement(Setting), people, Cases.Administrator.Id).ShouldBeTrue();
    }

    private static Contact Head(string id, string email) => new(id, "Nama", new("Jabatan", "Office"), email, Language.Indonesian);
}
