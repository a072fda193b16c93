using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Review;

namespace Ovop.Core.Tests.Review.Sheets;

public sealed class ScoringTests
{
    private static readonly Setting Setting = Dossiers.Setting();
    private static readonly Dossier Asked = Dossiers.AtReview(Setting);

    private static string One => Asked.Asked()[0];

    [Fact]
    public void A_panel_of_three_is_asked_each_by_a_link()
    {
        Asked.Asked().Count.ShouldBe(3);
        Asked.Asked().ShouldAllBe(id => Asked.LettersTo(id).Single() == Notice.ReviewAsked);
    }

    [Fact]
    public void Scoring_before_the_declaration_is_refused() =>
        Dossiers.Sheet(Asked, One, Setting).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.declaration");

    [Fact]
    public void A_declaration_is_kept_with_its_wording() =>
        Asked.Declared(One, Setting).Find<Declaration>(Declaration.KeyOf(One))!.Wording.ShouldBe("Saya menyatakan");

    [Fact]
    public void An_unanswered_declaration_is_refused() =>
        Scoring.Declare(Asked, One, 1, null, "", "", Setting).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.declaration");

    [Fact]
    public void Standing_down_needs_a_reason() =>
        Scoring.Declare(Asked, One, 1, false, "", "", Setting).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.standdown.reason");

    [Fact]
    public void The_same_assessor_hands_in_once()
    {
        var scored = Asked.Scored(One, Setting);

        Dossiers.Sheet(scored, One, Setting, below: 1).Value.IsEmpty.ShouldBeTrue();
        ReviewLink.Kind.MustDecide(scored, One, 1, Setting)!.Code.ShouldBe("link.used");
    }

    [Fact]
    public void Somebody_who_is_not_on_the_panel_scores_nothing() =>
        ReviewLink.Kind.MustDecide(Asked, "p9", 1, Setting)!.Code.ShouldBe("link.unknown");

    [Fact]
    public void After_the_due_time_the_link_has_expired() =>
        ReviewLink.Kind.MustDecide(Asked, One, 1, Setting with { Now = Asked.Case.Wait!.Due.AddSeconds(1) })!.Code.ShouldBe("link.expired");

    [Fact]
    public void In_a_second_turn_the_link_of_the_first_is_used_and_the_new_one_scores()
    {
        var second = Asked.Scored(One, Setting, below: 2).AllScored(Setting).Advanced(Setting);

        second.Case.Turn.ShouldBe(2);
        ReviewLink.Kind.MustDecide(second, One, 1, Setting)!.Code.ShouldBe("link.used");
        second.Scored(One, Setting).Has(ReceivedSheet.KeyOf(2, One)).ShouldBeTrue();
        second.Has(ReceivedSheet.KeyOf(1, One)).ShouldBeTrue();
    }

    [Fact]
    public void In_a_second_turn_an_unused_link_of_the_first_is_superseded()
    {
        var link = Letters.Present(Asked, LinkPurpose.Review, One)!;

        (link with { Serial = 2 }).MustBeAlive(1, Setting.Now)!.Code.ShouldBe("link.superseded");
    }
}
