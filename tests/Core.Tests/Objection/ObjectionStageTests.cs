using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Notices;
using Ovop.Core.Objection;
using Ovop.Core.Offices;
using Ovop.Core.Ratification;
using Ovop.Core.Register;
using Ovop.Core.Review;
using Ovop.Core.Sharing;

namespace Ovop.Core.Tests.Objection;

public sealed class ObjectionStageTests
{
    private static readonly Setting Setting = Dossiers.Setting(assessors: 9);
    private static readonly Dictionary<string, string> Grounds = new() { ["P1.1"] = "Bahan baku kami seluruhnya dari desa ini; lihat dokumen D-STORY." };

    [Fact]
    public void An_objection_is_a_case_of_its_own_before_a_panel_of_others()
    {
        var objection = Lodged(Decided()).Advanced(Setting);

        objection.Case.State.ShouldBe(CaseState.Review);
        objection.Asked().Intersect(ReviewStage.Seats(Decided()).Select(seat => seat.Contact.Id)).ShouldBeEmpty();
        ReviewStage.Turn(objection)!.Candidates.Count(candidate => candidate.Code == "panel.earlier").ShouldBe(3);
    }

    [Fact]
    public void The_answer_is_due_in_the_terms_of_the_objection() =>
        Lodged(Decided()).Advanced(Setting).Case.Wait!.Due.ShouldBe(Setting.Round.Calendar.Due(Setting.Now, Setting.Round.Stages[Core.Rounds.Terms.Stage.Objection].Due));

    [Fact]
    public void The_new_panel_sees_what_the_first_saw_and_nothing_that_it_gave()
    {
        var (decided, objection) = (Decided(), Lodged(Decided()));

        objection.All<StoredDocument>().Select(file => (file.Key, file.Home)).ShouldBe(decided.All<StoredDocument>().Select(file => (file.Key, (ApplicationNumber?)decided.Number)));
        objection.All<ReceivedSheet>().ShouldBeEmpty();
        objection.All<Letter>().Select(letter => letter.Kind).ShouldBe([Notice.ObjectionReceipt]);
    }

    [Fact]
    public void Whoever_used_an_access_to_the_first_case_is_a_party_to_the_objection_too()
    {
        var invited = Decided() is var decided ? decided.Do(Grants.Invite(decided, "p1@contoh.id", GrantRole.Viewer, Setting)) : null!;
        var used = invited.Do(Grants.Open(invited, "p1@contoh.id", Setting));
        var revoked = used.Do(Grants.Revoke(used, Grant.IdOf("p1@contoh.id"), Setting));

        Parties.Has(Lodged(revoked), Setting.People, "p1").ShouldBeTrue();
        Grants.May(Lodged(revoked), "p1@contoh.id", Right.View).ShouldBeFalse();
        Parties.Has(Lodged(invited), Setting.People, "p1").ShouldBeFalse();
    }

    [Fact]
    public void A_higher_star_replaces_the_first_certificate()
    {
        var granted = Published(Lodged(Decided()).Advanced(Setting));
        var concluded = ObjectionStage.Conclude(ObjectionStage.Note(Decided(), granted, Setting).After, granted, Setting).After;

        Objected.Of(concluded)!.Outcome.ShouldBe(new(Setting.Now, CaseState.Published, 2));
        AwardLife.Current(concluded)!.Award.ShouldSatisfyAllConditions(
            award => award.State.ShouldBe(AwardState.Amended), award => award.ReplacedBy.ShouldBe(AwardLife.Current(granted)!.Award.Certificate));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, null)]
    [InlineData(0, 0)]
    public void Without_a_higher_star_the_objection_is_dismissed_and_the_first_decision_stands(int below, int? other)
    {
        var dismissed = Ratified(Lodged(Decided()).Advanced(Setting), below, other);
        var concluded = ObjectionStage.Conclude(Decided(), dismissed, Setting).After;

        dismissed.Case.State.ShouldBe(CaseState.Dismissed);
        dismissed.LettersTo(People.Applicant).ShouldContain(Notice.ObjectionDismissed);
        AwardLife.Current(concluded).ShouldBe(AwardLife.Current(Decided()));
        Objected.Of(concluded)!.Outcome!.Star.ShouldBe(RatificationStage.StarOf(Decided()));
    }

    [Fact]
    public void Concluding_again_changes_nothing()
    {
        var granted = Published(Lodged(Decided()).Advanced(Setting));
        var concluded = ObjectionStage.Conclude(Decided(), granted, Setting).After;

        ObjectionStage.Conclude(concluded, granted, Setting).IsEmpty.ShouldBeTrue();
        ObjectionStage.Note(concluded, granted, Setting).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Revoked_award_stays_revoked()
    {
        var paper = AwardLife.Current(Decided())!;
        var revoked = Decided() with { Parts = new Dictionary<string, IPart>(Decided().Parts) { [paper.Key] = paper with { Award = paper.Award with { State = AwardState.Revoked } } } };

        AwardLife.Current(ObjectionStage.Conclude(revoked, Published(Lodged(Decided()).Advanced(Setting)), Setting).After)!.Award.State.ShouldBe(AwardState.Revoked);
    }

    [Fact]
    public void Who_objected_once_does_not_again() =>
        ObjectionStage.ResultMustBeOpenToObjection(ObjectionStage.Note(Decided(), Lodged(Decided()), Setting).After, Setting)!.Code.ShouldBe("objection.there");

    [Fact]
    public void An_objection_is_not_objected_to() =>
        ObjectionStage.ResultMustBeOpenToObjection(Published(Lodged(Decided()).Advanced(Setting)), Setting)!.Code.ShouldBe("objection.state");

    [Fact]
    public void Nothing_is_objected_to_before_it_is_decided() =>
        ObjectionStage.ResultMustBeOpenToObjection(Dossiers.AtStars(Setting), Setting)!.Code.ShouldBe("objection.state");

    [Fact]
    public void There_is_no_higher_star_than_the_top_one() =>
        ObjectionStage.ResultMustBeOpenToObjection(Decided(star: 3), Setting)!.Code.ShouldBe("objection.top");

    [Fact]
    public void The_last_instant_counts_and_the_next_does_not()
    {
        var until = ObjectionStage.Until(Decided(), Setting)!.Value;

        until.ShouldBe(Setting.Round.Calendar.Due(Setting.Now, Setting.Round.ObjectionTerm));
        ObjectionStage.ResultMustBeOpenToObjection(Decided(), Setting with { Now = until }).ShouldBeNull();
        ObjectionStage.ResultMustBeOpenToObjection(Decided(), Setting with { Now = until.AddTicks(1) })!.Code.ShouldBe("objection.over");
    }

    [Theory]
    [InlineData("P1.1", "", "objection.none")]
    [InlineData("P1.1", "Tidak adil.", "objection.ground")]
    [InlineData("P99.9", "Kriteria yang tidak ada sama sekali.", "objection.none")]
    public void Grounds_name_a_criterion_and_say_enough(string criterion, string ground, string code) =>
        ObjectionStage.Check(Decided(), new Dictionary<string, string> { [criterion] = ground }, Setting).Select(problem => problem.Code).ShouldBe([code]);

    [Theory]
    [InlineData(1, true, true)]
    [InlineData(3, true, false)]
    [InlineData(1, false, false)]
    public void The_winner_is_written_to_until_when_they_may_object_if_they_may(int star, bool isOn, bool isTold)
    {
        var stages = Setting.Round.Stages.ToDictionary(
            stage => stage.Key, stage => stage.Key == Core.Rounds.Terms.Stage.Objection ? stage.Value with { On = isOn } : stage.Value);
        var at = Setting with { Round = Setting.Round with { Stages = stages } };

        var published = RegisterStage.Publish(Ratified(Dossiers.AtReview(Setting), other: star), ObjectionStage.OpenUntil, at).After;

        published.All<Letter>().Single(letter => letter.Kind == Notice.Awarded).Args.Skip(1)
            .ShouldBe(isTold ? [ObjectionStage.Until(published, at)!.Value.ToString("O", CultureInfo.InvariantCulture)] : []);
    }

    private static Dossier Lodged(Dossier decided) => ObjectionStage.Lodge(new("2026", 7), decided, Grounds, Setting).Value.After;

    /// <summary>An award of one star, given instead of the rule's two.</summary>
    private static Dossier Decided(int star = 1) => Published(Dossiers.AtReview(Setting), other: star);

    private static Dossier Ratified(Dossier atReview, int below = 0, int? other = null)
    {
        var proposed = atReview.AllScored(Setting, below).Advanced(Setting);
        if (other is not null)
            proposed = proposed.Do(StarOverride.Propose(proposed, Dossiers.Administrator, other, "Sidang menilai lain.", Setting));

        return proposed.Do(RatificationStage.Record(proposed, Dossiers.Ratifier.Id, 1, true, "Sesuai aturan.", Setting, other: other)).Advanced(Setting);
    }

    private static Dossier Published(Dossier atReview, int? other = null) => RegisterStage.Publish(Ratified(atReview, other: other), ObjectionStage.OpenUntil, Setting).After;
}
