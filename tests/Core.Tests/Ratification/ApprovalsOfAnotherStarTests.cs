using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using static Ovop.Core.Tests.Ratification.Approving;

namespace Ovop.Core.Tests.Ratification;

/// <summary>Another star that the office asks for is approved anew.</summary>
public sealed class ApprovalsOfAnotherStarTests
{
    [Fact]
    public void A_yes_by_what_was_sent_before_does_not_count_for_another_star()
    {
        var proposed = Dossiers.AtStars(Either);
        var former = proposed.Serial(LinkPurpose.Ratification, One.Id);
        var changed = Other(proposed, Later);
        Answer(changed, One, true, Later).Problems.ShouldHaveSingleItem().Code.ShouldBe("link.superseded");

        var anew = changed.Advanced(Later);

        anew.LettersTo(One.Id).ShouldBe([Notice.ApprovalAsked, Notice.ApprovalAsked]);
        RatificationStage.Record(anew, One.Id, former, true, "Sudah dibaca.", Later).Problems.ShouldHaveSingleItem().Code.ShouldBe("link.superseded");
        Said(anew, One, true, Later).Advanced(Later).Case.Wait!.Who.ShouldBe([Dossiers.Ratifier.Id]);
    }

    [Fact]
    public void A_yes_to_another_star_does_not_count_once_that_is_taken_back()
    {
        var agreed = Said(Other(Dossiers.AtStars(Either), Later).Advanced(Later), One, true, Later).Advanced(Later);
        agreed.Case.Wait!.Who.ShouldBe([Dossiers.Ratifier.Id]);

        var back = Back(agreed, Latest).Advanced(Latest);

        (back.Case.Wait!.For, Approvals.Missing(back, Latest)).ShouldBe((Approvals.For, 1));
        back.LettersTo(One.Id).Count().ShouldBe(3, "for the rule's star, the other, and the rule's again");
        Said(back, One, true, Latest).Advanced(Latest).Case.Wait!.Who.ShouldBe([Dossiers.Ratifier.Id]);
    }

    [Fact]
    public void A_yes_to_the_rules_star_does_not_count_once_another_was_asked_for_and_taken_back()
    {
        var once = Said(Dossiers.AtStars(Both), One, true, Both).Advanced(Both);

        var back = Back(Other(once, Later with { Round = Both.Round }), Latest with { Round = Both.Round }).Advanced(Latest with { Round = Both.Round });

        back.Case.Wait!.Who.ShouldBe([One.Id, Two.Id]);
        back.LettersTo(One.Id).Count().ShouldBe(2);
    }

    [Fact]
    public void The_ratifier_is_not_sent_a_link_that_ends_while_others_approve_another_star()
    {
        var agreed = Said(Dossiers.AtStars(Either), One, true, Either).Advanced(Either);

        Other(agreed, Later).Advanced(Later).LettersTo(Dossiers.Ratifier.Id).ShouldBe([Notice.RatificationAsked]);
    }

    private static Setting Later => Either with { Now = Either.Now.AddHours(1) };

    private static Setting Latest => Either with { Now = Either.Now.AddHours(2) };

    private static Dossier Other(Dossier dossier, Setting at) =>
        dossier.Do(StarOverride.Propose(dossier, Dossiers.Administrator, 1, "Sidang menilai lain.", at));

    private static Dossier Back(Dossier dossier, Setting at) =>
        dossier.Do(StarOverride.TakeBack(dossier, Dossiers.Administrator, "Keliru.", at));
}
