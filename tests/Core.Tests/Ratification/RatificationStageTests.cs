using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using Ovop.Core.Rounds.Gates;

namespace Ovop.Core.Tests.Ratification;

public sealed class RatificationStageTests
{
    private static readonly Setting Setting = Dossiers.Setting();
    private static readonly Dossier Proposed = Dossiers.AtStars(Setting);

    [Fact]
    public void A_proposal_is_laid_before_the_ratifier_by_a_link() => Proposed.LettersTo(Dossiers.Ratifier.Id).ShouldBe([Notice.RatificationAsked]);

    [Fact]
    public void A_round_that_ratifies_in_sittings_gives_the_link_without_a_letter_for_each_case()
    {
        var terms = Setting.Round.Stages.ToDictionary(stage => stage.Key, stage => stage.Value with { BySitting = true });
        var at = Setting with { Round = Setting.Round with { Stages = terms } };

        var proposed = Dossiers.AtStars(at);

        proposed.LettersTo(Dossiers.Ratifier.Id).ShouldBeEmpty();
        RatificationLink.Kind.MustDecide(proposed, Dossiers.Ratifier.Id, 1, at).ShouldBeNull();
        proposed.Advanced(at).Serial(LinkPurpose.Ratification, Dossiers.Ratifier.Id).ShouldBe(1, "it is given once");
    }

    [Fact]
    public void A_ratified_star_goes_on() => Record(Proposed).Value.After.Advanced(Setting).Case.State.ShouldBe(CaseState.Ratified);

    [Fact]
    public void A_case_sent_back_is_scored_again_by_the_same_panel_and_told_why()
    {
        var again = Record(Proposed, ratified: false).Value.After.Advanced(Setting);

        again.Case.State.ShouldBe(CaseState.Consensus);
        again.Asked().ShouldBe(Dossiers.AtReview(Setting).Asked(), ignoreOrder: true);
        Core.Review.ReviewStage.Turn(again)!.Reasons.ShouldHaveSingleItem().Args.ShouldBe(["Sesuai aturan."]);
    }

    [Fact]
    public void A_case_sent_back_and_scored_again_comes_back_with_a_new_link()
    {
        var second = Record(Proposed, ratified: false).Value.After.Advanced(Setting).AllScored(Setting).Advanced(Setting);

        second.Serial(LinkPurpose.Ratification, Dossiers.Ratifier.Id).ShouldBe(2);
        RatificationLink.Kind.MustDecide(second, Dossiers.Ratifier.Id, 1, Setting)!.Code.ShouldBe("link.used");
        RatificationLink.Kind.MustDecide(second, Dossiers.Ratifier.Id, 2, Setting).ShouldBeNull();
    }

    [Fact]
    public void An_empty_form_is_refused_with_all_its_problems() =>
        RatificationStage.Record(Proposed, Dossiers.Ratifier.Id, 1, null, "", Setting).Problems.Select(problem => problem.Code)
            .ShouldBe(["ratification.decision", "ratification.reason"]);

    [Fact]
    public void Deciding_twice_keeps_the_first_decision() =>
        Record(Record(Proposed).Value.After, ratified: false).Value.IsEmpty.ShouldBeTrue();

    [Fact]
    public void A_held_star_cannot_be_ratified_but_sent_back()
    {
        var proposal = RatificationStage.Proposal(Proposed)!;
        var held = Proposed.By("test", Dossiers.Now)
            .Put(proposal with { Decision = proposal.Decision with { Outcomes = [new("G-EXPIRED", new(EffectType.Hold))] } }).After;

        Record(held).Problems.ShouldHaveSingleItem().Code.ShouldBe("ratification.held");
        Record(held, ratified: false).IsOk.ShouldBeTrue();
    }

    [Fact]
    public void A_silent_ratifier_is_told_to_the_administrators() =>
        Proposed.AdvancedLate(Setting).LettersTo(Dossiers.Administrator.Id).ShouldBe([Notice.OperatorNeeded]);

    private static Result<Change> Record(Dossier dossier, bool ratified = true) => RatificationStage.Record(
        dossier, Dossiers.Ratifier.Id, dossier.Serial(LinkPurpose.Ratification, Dossiers.Ratifier.Id), ratified, "Sesuai aturan.", Setting);
}
