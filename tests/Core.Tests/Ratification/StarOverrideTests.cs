using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using Ovop.Core.Register;

namespace Ovop.Core.Tests.Ratification;

public class StarOverrideTests
{
    private const string Reason = "Sidang pleno menilai lain.";
    private static readonly Setting At = Dossiers.Setting();
    private static readonly Dossier Proposed = Dossiers.AtStars(At);

    private static int Rule => RatificationStage.Proposal(Proposed)!.Decision.Final;

    [Fact]
    public void Another_star_is_published_when_a_second_person_confirms_it_and_the_rule_s_is_kept()
    {
        var ratified = Ratified(Asked(Rule - 1), other: Rule - 1).Advanced(At);

        ratified.Find<Certificate>(Certificate.RowKey)!.Award.Star.ShouldBe(Rule - 1);
        RatificationStage.Proposal(ratified)!.Decision.Final.ShouldBe(Rule);
        ratified.Trail.ShouldContain(entry => entry.What == "override.proposed" && entry.Facts["rule"] == $"{Rule}" && entry.Why == Reason);
    }

    [Fact]
    public void The_ratifier_may_keep_to_the_rule()
    {
        var ratified = Ratified(Asked(Rule - 1), other: null).Advanced(At);

        ratified.Find<Certificate>(Certificate.RowKey)!.Award.Star.ShouldBe(Rule);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_made_the_star_another_than_the_rule_s_is_told_unless_the_ratifier_kept_to_it(bool other)
    {
        var asked = Asked(Rule - 1);
        Reckoning.Of(asked, At.Round).ShouldSatisfyAllConditions(
            told => (told.Rule, told.Other, told.Why, told.IsRatified).ShouldBe((Rule, Rule - 1, Reason, false)));

        var ratified = Reckoning.Of(Ratified(asked, other ? Rule - 1 : null), At.Round);
        (ratified.Other, ratified.IsRatified).ShouldBe(other ? (Rule - 1, true) : (null, false));
    }

    [Fact]
    public void Asking_tells_the_ratifier_with_the_present_link() =>
        Asked(Rule - 1).LettersTo(Dossiers.Ratifier.Id).ShouldContain(Notice.OverrideAsked);

    [Fact]
    public void What_was_taken_back_cannot_be_ratified()
    {
        var back = Asked(Rule - 1) is var asked ? asked.Do(StarOverride.TakeBack(asked, Dossiers.Administrator, "Keliru.", At)) : null!;

        Record(back, other: Rule - 1).Problems.ShouldHaveSingleItem().Code.ShouldBe("override.none");
    }

    [Fact]
    public void What_was_changed_after_it_was_seen_is_not_ratified()
    {
        var asked = Asked(Rule - 1);
        var back = asked.Do(StarOverride.TakeBack(asked, Dossiers.Administrator, "Keliru.", At));
        var changed = back.Do(StarOverride.Propose(back, Dossiers.Administrator, 0, Reason, At));

        Record(changed, other: Rule - 1).Problems.ShouldHaveSingleItem().Code.ShouldBe("override.none");
    }

    [Fact]
    public void Whoever_ratifies_cannot_ask() =>
        StarOverride.Propose(Proposed, Dossiers.Ratifier, Rule - 1, Reason, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("override.second");

    [Fact]
    public void A_gate_that_makes_ineligible_is_not_set_aside()
    {
        var proposal = RatificationStage.Proposal(Proposed)!;
        var barred = Proposed.By("test", At.Now).Put(proposal with
        {
            Decision = proposal.Decision with { Final = 0, Outcomes = [new("G-EDAR", new(Core.Rounds.Gates.EffectType.Ineligible))] },
        }).After;

        StarOverride.Propose(barred, Dossiers.Administrator, 1, Reason, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("override.gate");
    }

    [Fact]
    public void The_same_star_a_star_off_the_scale_or_no_reason_is_refused()
    {
        StarOverride.Propose(Proposed, Dossiers.Administrator, Rule, Reason, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("override.same");
        StarOverride.Propose(Proposed, Dossiers.Administrator, 99, Reason, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("override.star");
        StarOverride.Propose(Proposed, Dossiers.Administrator, null, Reason, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("override.star");
        StarOverride.Propose(Proposed, Dossiers.Administrator, Rule - 1, "", At).Problems.ShouldHaveSingleItem().Code.ShouldBe("act.reason");
    }

    [Fact]
    public void After_the_decision_nothing_can_be_asked() =>
        StarOverride.Propose(Ratified(Proposed, other: null), Dossiers.Administrator, Rule - 1, Reason, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("override.state");

    private static Dossier Asked(int star) => Proposed.Do(StarOverride.Propose(Proposed, Dossiers.Administrator, star, Reason, At));

    private static Dossier Ratified(Dossier dossier, int? other) => dossier.Do(Record(dossier, other));

    private static Result<Change> Record(Dossier dossier, int? other) => RatificationStage.Record(
        dossier, Dossiers.Ratifier.Id, dossier.Serial(LinkPurpose.Ratification, Dossiers.Ratifier.Id), true, "Sesuai sidang.", At, other: other);
}
