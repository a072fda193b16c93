using Ovop.Core.Award;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Endorsement;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Ratification;
using Ovop.Core.Review;
using Ovop.Core.Review.Appointing;
using Ovop.Core.Sharing;

namespace Ovop.Core.Tests.Sharing;

public sealed class PartiesTests
{
    private static readonly Setting Setting = Dossiers.Setting();

    /// <summary>The owner of every case of these tests is sri@contoh.id.</summary>
    private const string Owner = "Sri+penilai@contoh.id";

    [Fact]
    public void An_assessor_is_not_drawn_for_the_own_case()
    {
        var setting = Dossiers.Moved(Setting, "p1", Owner);
        var turn = ReviewStage.Turn(Dossiers.AtReview(setting))!;

        turn.Candidates.Single(candidate => candidate.Assessor == "p1").Code.ShouldBe("panel.own");
        turn.Seats.ShouldAllBe(seat => seat.Contact.Id != "p1");
    }

    [Fact]
    public void Nor_seated_on_it_by_hand()
    {
        var setting = Dossiers.Moved(Setting, "p1", Owner);

        Appointments.WishMustBeGrantable(Dossiers.AtReview(setting), new("p1", null, true), setting).ShouldHaveSingleItem().Code.ShouldBe("panel.own");
    }

    [Fact]
    public void Whoever_opens_the_case_as_a_guest_while_on_the_panel_scores_no_more_and_is_replaced()
    {
        var review = Dossiers.AtReview(Setting);
        var one = review.Asked()[0];
        var shared = Shared(review, $"{one}@contoh.id", isOpened: true);

        ReviewLink.Kind.MustDecide(shared, one, 1, Setting)!.Code.ShouldBe("case.own");
        shared.Advanced(Setting).Asked().ShouldNotContain(one);
        shared.Do(Succession.Follow(shared, Setting)).Trail.Last().What.ShouldBe(Waking.PeopleChanged);
    }

    [Fact]
    public void A_head_of_a_dinas_does_not_endorse_the_own_case_and_another_does()
    {
        var setting = Setting with { People = Setting.People with { Endorsers = [new(Head("kadis-33", "sri@contoh.id"), "33"), .. Setting.People.Endorsers] } };

        Dossiers.AtEndorsement(setting).Case.Wait!.Who.ShouldBe([Dossiers.Endorser.Id]);
    }

    [Fact]
    public void A_case_that_no_head_of_a_dinas_may_decide_is_the_offices_until_one_may()
    {
        var barred = Dossiers.Moved(Setting, Dossiers.Endorser.Id, "sri@contoh.id");
        var stuck = Dossiers.AtEndorsement(barred);
        var asked = stuck.Advanced(Setting);

        (stuck.Case.Stuck, stuck.Case.Wait!.Who.Single()).ShouldBe(("endorser.own", Dossiers.Administrator.Id));
        stuck.LettersTo(Dossiers.Administrator.Id).ShouldBe([Notice.OperatorNeeded]);
        Procedure.Advance(stuck, barred).IsEmpty.ShouldBeTrue();
        (asked.Case.Stuck, asked.Case.Wait!.Who.Single()).ShouldBe((null, Dossiers.Endorser.Id));
        EndorsementLink.Kind.MustDecide(asked, Dossiers.Endorser.Id, 1, Setting).ShouldBeNull();
    }

    [Fact]
    public void A_case_whose_ratifier_may_not_decide_is_the_offices_until_another_is_named()
    {
        var barred = Dossiers.Moved(Setting, Dossiers.Ratifier.Id, "sri@contoh.id");
        var stuck = Dossiers.AtReview(Setting).AllScored(Setting).Advanced(barred);
        var successor = Setting with { People = Setting.People with { Ratifier = Head("dirjen-2", "dirjen2@contoh.id") } };

        (stuck.Case.State, stuck.Case.Stuck, stuck.Case.Wait!.Who.Single()).ShouldBe((CaseState.StarsProposed, "ratifier.own", Dossiers.Administrator.Id));
        stuck.Advanced(successor).LettersTo("dirjen-2").ShouldBe([Notice.RatificationAsked]);
    }

    [Fact]
    public void A_ratifier_who_was_asked_and_opens_the_case_as_a_guest_decides_nothing()
    {
        var shared = Shared(Dossiers.AtStars(Setting), Dossiers.Ratifier.Email, isOpened: true);

        RatificationStage.Record(shared, Dossiers.Ratifier.Id, 1, true, "Sesuai aturan.", Setting).Problems.ShouldHaveSingleItem().Code.ShouldBe("case.own");
    }

    [Theory]
    [InlineData("sri@contoh.id", true)]
    [InlineData("SRI@contoh.id", true)]
    [InlineData("siti@contoh.id", false)]
    public void An_administrators_decision_on_the_own_case_is_refused(string address, bool isOwn)
    {
        var setting = Dossiers.Moved(Setting, Dossiers.Administrator.Id, address);
        var retried = Interventions.Retry(Dossiers.AtEndorsement(Setting), Dossiers.Administrator.Id, "Sudah diperbaiki.", Setting.Now).Value;

        (Parties.NobodyActsOnTheirOwnCase(retried, setting.People)?.Code == "case.own").ShouldBe(isOwn);
    }

    [Fact]
    public void Two_people_of_one_open_mail_domain_have_nothing_in_common()
    {
        var endorsing = Dossiers.AtEndorsement(Setting);
        var gmail = endorsing with { Case = endorsing.Case with { Owner = "sri.wahyuni@gmail.com" } };

        Parties.Has(gmail, Dossiers.Moved(Setting, "p1", "siti@gmail.com").People, "p1").ShouldBeFalse();
        Parties.Has(gmail, Dossiers.Moved(Setting, "p1", "sriwahyuni@googlemail.com").People, "P1").ShouldBeTrue();
    }

    [Fact]
    public void The_officer_who_filed_is_barred_by_the_id_and_by_the_address()
    {
        var people = Setting.People with { Officers = [new(Head("dinas-33", "p2@contoh.id"), "33", null)] };
        var filed = Filing.Begin(Dossiers.AtEndorsement(Setting).By("system", Setting.Now), new Producer("dinas-33", "33", "Sri", "+62812", "")).After;

        (Parties.Has(filed, people, "dinas-33"), Parties.Has(filed, people, "DINAS-33"), Parties.Has(filed, people, "p2"), Parties.Has(filed, people, "p3")).ShouldBe((true, true, true, false));
    }

    [Fact]
    public void An_address_of_before_bars_too()
    {
        var people = Setting.People with { Former = [Dossiers.Administrator with { Email = "sri@contoh.id" }] };

        Parties.Has(Dossiers.AtEndorsement(Setting), people, Dossiers.Administrator.Id).ShouldBeTrue();
    }

    [Theory]
    [InlineData(GrantRole.Viewer)]
    [InlineData(GrantRole.Editor)]
    public void An_invitation_that_nobody_asked_for_bars_nobody_while_it_holds_and_after(GrantRole role)
    {
        var stars = Dossiers.AtStars(Setting);
        var invited = stars.Do(Grants.Invite(stars, Dossiers.Ratifier.Email, role, Setting));
        var revoked = invited.Do(Grants.Revoke(invited, Grant.IdOf(Dossiers.Ratifier.Email), Setting));

        new[] { invited, revoked }.ShouldAllBe(dossier => !Parties.Has(dossier, Setting.People, Dossiers.Ratifier.Id));
        RatificationStage.Record(invited, Dossiers.Ratifier.Id, 1, true, "Sesuai aturan.", Setting).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_used_an_access_stays_a_party_after_it_was_taken_back_and_given_again()
    {
        var used = Shared(Dossiers.AtEndorsement(Setting), "p1@contoh.id", isOpened: true);
        var revoked = used.Do(Grants.Revoke(used, Grant.IdOf("p1@contoh.id"), Setting));
        var again = revoked.Do(Grants.Invite(revoked, "p1@contoh.id", GrantRole.Editor, Setting));

        new[] { used, revoked, again }.ShouldAllBe(dossier => Parties.Has(dossier, Setting.People, "p1"));
        Grants.Open(again, "p1@contoh.id", Setting).Value.IsEmpty.ShouldBeTrue("it is noted once");
    }

    [Fact]
    public void Where_openings_were_not_noted_yet_an_act_in_the_trail_shows_the_use()
    {
        var invited = Shared(Dossiers.AtEndorsement(Setting), "p1@contoh.id", isOpened: false);
        var acted = invited.By(Grant.IdOf("p1@contoh.id"), Setting.Now).Log("amended").After;

        (Parties.Has(invited, Setting.People, "p1"), Parties.Has(acted, Setting.People, "p1")).ShouldBe((false, true));
    }

    [Fact]
    public void A_former_owner_is_a_party_even_by_a_row_from_before_openings_were_noted()
    {
        var (before, second) = (Dossiers.AtEndorsement(Setting), Dossiers.Administrator with { Id = "admin-2", Email = "admin2@contoh.id" });
        var asked = before.Do(OwnerMoves.Ask(before, Dossiers.Administrator, "baru@contoh.id", "Kehilangan alamat.", Setting));
        var moved = asked.Do(OwnerMoves.Answer(asked, second, true, "Sudah dipastikan.", Setting));
        var former = moved.Find<Grant>(Grant.KeyOf(Grant.IdOf("sri@contoh.id")))!;
        var people = Dossiers.Moved(Setting, "p1", Owner).People;

        Parties.Has(moved, people, "p1").ShouldBeTrue();
        Parties.Has(moved.By("test", Setting.Now).Put(former with { OpenedAt = null }).After, people, "p1").ShouldBeTrue();
    }

    private static Dossier Shared(Dossier dossier, string address, bool isOpened)
    {
        var invited = dossier.Do(Grants.Invite(dossier, address, GrantRole.Viewer, Setting));
        return isOpened ? invited.Do(Grants.Open(invited, address, Setting)) : invited;
    }

    private static Contact Head(string id, string email) => new(id, "Nama", new("Jabatan", "Office"), email, Language.Indonesian);
}
