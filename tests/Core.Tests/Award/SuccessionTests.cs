using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Endorsement;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Ratification;
using Ovop.Core.Register;
using Ovop.Core.Review;

namespace Ovop.Core.Tests.Award;

public sealed class SuccessionTests
{
    private static readonly Setting Before = Dossiers.Setting();

    private static readonly Setting After = Before with
    {
        People = Before.People with
        {
            Ratifier = Somebody("dirjen-2"),
            Endorsers = [new(Somebody("kadis-2"), null)],
            Former = [Dossiers.Ratifier, Dossiers.Endorser],
        },
    };

    [Fact]
    public void The_new_ratifier_is_asked_by_a_link_of_their_own_and_the_former_decides_no_more()
    {
        var passed = Followed(Dossiers.AtStars(Before), After);

        passed.Case.Wait!.Who.ShouldBe(["dirjen-2"]);
        passed.LettersTo("dirjen-2").ShouldBe([Notice.RatificationAsked]);
        RatificationLink.Kind.MustDecide(passed, Dossiers.Ratifier.Id, 1, After)!.ShouldSatisfyAllConditions(dead => dead.Code.ShouldBe("link.revoked"), dead => dead.Args.ShouldBe(["handedover"]));
        RatificationLink.Kind.MustDecide(passed, "dirjen-2", 1, After).ShouldBeNull();
    }

    [Fact]
    public void The_former_ratifiers_link_is_dead_before_the_case_has_followed() =>
        RatificationStage.Record(Dossiers.AtStars(Before), Dossiers.Ratifier.Id, 1, true, "Sesuai aturan.", After).Problems.ShouldHaveSingleItem().Code.ShouldBe("link.revoked");

    [Fact]
    public void The_new_head_of_the_dinas_is_asked_and_the_former_decides_no_more()
    {
        var passed = Followed(Dossiers.AtEndorsement(Before), After);

        passed.LettersTo("kadis-2").ShouldBe([Notice.EndorsementAsked]);
        EndorsementLink.Kind.MustDecide(passed, Dossiers.Endorser.Id, 1, After)!.Code.ShouldBe("link.revoked");
        EndorsementLink.Kind.MustDecide(passed, "kadis-2", 1, After).ShouldBeNull();
    }

    [Fact]
    public void Whoever_comes_back_to_the_office_is_asked_anew()
    {
        var back = Followed(Followed(Dossiers.AtEndorsement(Before), After), Before);

        EndorsementLink.Kind.MustDecide(back, Dossiers.Endorser.Id, 1, Before)!.Code.ShouldBe("link.superseded");
        EndorsementLink.Kind.MustDecide(back, Dossiers.Endorser.Id, 2, Before).ShouldBeNull();
    }

    [Fact]
    public void Another_address_of_a_head_of_a_dinas_gets_a_link_and_the_one_of_before_ends()
    {
        var moved = Dossiers.Moved(Before, Dossiers.Endorser.Id, "kepala@contoh.id");
        var passed = Followed(Dossiers.AtEndorsement(Before), moved);

        passed.All<Letter>().Where(letter => letter.Kind == Notice.EndorsementAsked).Select(letter => letter.Link!.Serial).Order().ShouldBe([1, 2]);
        EndorsementLink.Kind.MustDecide(passed, Dossiers.Endorser.Id, 1, moved)!.Code.ShouldBe("link.superseded");
        EndorsementLink.Kind.MustDecide(passed, Dossiers.Endorser.Id, 2, moved).ShouldBeNull();
    }

    [Fact]
    public void Another_address_of_an_assessor_gets_a_link_and_a_draft_stays_theirs()
    {
        var review = Dossiers.AtReview(Before);
        var one = review.Asked()[0];
        var moved = Dossiers.Moved(Before, one, "baru@contoh.id");
        var passed = Followed(review.Declared(one, Before), moved);

        ReviewLink.Kind.MustDecide(passed, one, 1, moved)!.Code.ShouldBe("link.superseded");
        Dossiers.Sheet(passed, one, moved).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_case_that_nobody_has_left_stays_as_it_is() => Succession.Follow(Dossiers.AtStars(Before), Before).Value.IsEmpty.ShouldBeTrue();

    [Fact]
    public void A_pending_act_on_an_award_is_put_before_the_new_ratifier()
    {
        var published = Dossiers.Published(Before);
        var pending = published.Do(AwardLife.Act(published, Dossiers.Administrator, AwardActKind.Revoke, "Data tidak benar.", null, Before));

        var passed = pending.Do(Succession.Follow(pending, After));

        ConfirmationLink.Kind.MustDecide(passed, Dossiers.Ratifier.Id, 1, After)!.Code.ShouldBe("link.revoked");
        ConfirmationLink.Kind.MustDecide(passed, "dirjen-2", 1, After).ShouldBeNull();
    }

    [Fact]
    public void A_certificate_names_who_ratified_and_not_who_came_after()
    {
        var stars = Dossiers.AtStars(Before);

        var ratified = stars.Do(RatificationStage.Record(stars, Dossiers.Ratifier.Id, 1, true, "Sesuai aturan.", Before)).Advanced(After);

        ratified.Find<Certificate>(Certificate.RowKey)!.SignedBy.ShouldBe(Dossiers.Ratifier.Name);
    }

    [Fact]
    public void The_trail_keeps_name_and_office_as_of_the_act_and_stays_whole()
    {
        var asked = Dossiers.AtEndorsement(Before);
        var endorsed = EndorsementStage.Record(asked, Dossiers.Endorser.Id, 1, true, "Layak diusulkan.", "530/77/2026", Before).Value.WithSignatures(Before.People).After;
        var entry = endorsed.Trail.Last();

        entry.By.ShouldBe(new Signature(Dossiers.Endorser.Name, Dossiers.Endorser.Office));
        endorsed.Case.Trail.ShouldBe(new TrailHead(entry.Sequence, entry.Hash));
        Trail.FirstBroken(endorsed.Trail).ShouldBeNull();
        Trail.FirstBroken([.. endorsed.Trail.SkipLast(1), entry with { By = new("Orang lain", Dossiers.Endorser.Office) }]).ShouldNotBeNull();
    }

    [Fact]
    public void Whoever_is_endorser_ratifier_and_assessor_under_one_code_signs_each_act_in_its_own_capacity()
    {
        var one = Dossiers.AtReview(Before).Asked()[0];
        var endorser = Somebody(one) with { Office = new("Kepala dinas", "Head") };
        var ratifier = Somebody(one) with { Office = new("Dirjen", "Director General") };
        var setting = Before with { People = Before.People with { Endorsers = [new(endorser, null)], Ratifier = ratifier } };
        var (asked, review, stars) = (Dossiers.AtEndorsement(setting), Dossiers.AtReview(Before), Dossiers.AtStars(Before).Advanced(setting));

        var endorsed = EndorsementStage.Record(asked, one, 1, true, "Layak diusulkan.", "530/77/2026", setting).Value;
        var sheet = Dossiers.Sheet(review.Declared(one, Before), one, Before).Value;
        var serial = stars.Serial(LinkPurpose.Ratification, one);
        var ratified = RatificationStage.Record(stars, one, serial, true, "Sesuai aturan.", setting).Value;

        Signed(endorsed).Office.ShouldBe(endorser.Office);
        endorsed.After.All<EndorsementDecision>().Single().Signature!.Office.ShouldBe(endorser.Office);
        Signed(ratified).Office.ShouldBe(ratifier.Office);
        RatificationStage.Decision(ratified.After)!.Signature!.Office.ShouldBe(ratifier.Office);
        Signed(sheet).Office.In(Language.First).ShouldBe("Penilai");

        Signature Signed(Change change) => change.WithSignatures(setting.People).After.Trail.Last().By!;
    }

    private static Dossier Followed(Dossier dossier, Setting setting) => dossier.Do(Succession.Follow(dossier, setting)).Advanced(setting);

    private static Contact Somebody(string id) => new(id, "Nama baru", new("Jabatan", "Office"), $"{id}@contoh.id", Language.Indonesian);
}
