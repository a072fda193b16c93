using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Ratification;
using Ovop.Core.Rounds.Approvals;
using static Ovop.Core.Tests.Ratification.Approving;

namespace Ovop.Core.Tests.Ratification;

/// <summary>Approvers are asked in the round's steps.</summary>
public sealed class ApprovalStepsTests
{
    [Fact]
    public void Steps_are_asked_one_after_another_each_by_its_offices()
    {
        var (secretary, director) = (Person("sekretaris"), Person("direktur") with { Office = new("Direktur Pangan", "Director of Food") });
        var at = Stepped([new(["direktur pangan"], 1), new([], 1)], secretary, director);
        var proposed = Dossiers.AtStars(at);

        proposed.Case.Wait!.Who.ShouldBe([director.Id]);
        proposed.LettersTo(secretary.Id).ShouldBeEmpty();
        var next = Said(proposed, director, true, at with { Now = at.Now.AddDays(3) }).Advanced(at with { Now = at.Now.AddDays(3) });
        (next.Case.Wait!.Who.Single(), next.LettersTo(secretary.Id).Single()).ShouldBe((secretary.Id, Notice.ApprovalAsked));
        next.Case.Wait.Since.ShouldBe(at.Now.AddDays(3), "each step has its term");

        Said(next, secretary, true, at with { Now = at.Now.AddDays(4) }).Advanced(at with { Now = at.Now.AddDays(4) }).Case.Wait!.Who.ShouldBe([Dossiers.Ratifier.Id]);
    }

    [Fact]
    public void Whose_step_is_over_can_say_nothing_more()
    {
        var at = Stepped([new(["Sekretaris"], 1), new(["Direktur"], 1)], One, Two, Person("direktur") with { Office = new("Direktur", "Director") });

        var next = Said(Dossiers.AtStars(at), One, true, at).Advanced(at);

        next.Case.Wait!.Who.ShouldBe(["direktur"]);
        Answer(next, Two, false, at).Problems.ShouldHaveSingleItem().Code.ShouldBe("link.revoked");
    }

    [Fact]
    public void Whose_step_is_over_says_nothing_in_the_next_before_that_is_asked()
    {
        var at = Stepped([new(["Sekretaris"], 1), new(["Direktur"], 1)], One, Two, Person("direktur") with { Office = new("Direktur", "Director") });

        Answer(Said(Dossiers.AtStars(at), One, true, at), Two, true, at).Problems.ShouldHaveSingleItem().Code.ShouldBe("link.over");
    }

    [Fact]
    public void A_no_after_as_many_have_said_yes_as_are_needed_sends_nothing_back()
    {
        var enough = Said(Dossiers.AtStars(Either), One, true, Either);

        Answer(enough, Two, false, Either).Problems.ShouldHaveSingleItem().Code.ShouldBe("link.over");
    }

    [Fact]
    public void A_step_whose_office_nobody_holds_is_told_to_the_office()
    {
        var at = Stepped([new(["Direktur"], 1)], One, Two);

        Dossiers.AtStars(at).Case.Stuck.ShouldBe(Approvals.Few);
    }

    private static Setting Stepped(IReadOnlyList<ApprovalStep> steps, params IReadOnlyList<Contact> approvers) => Needing(1, approvers) is var at
        ? at with { Round = at.Round with { Ratification = RatificationTerms.Usual with { Approvals = 1 + steps.Sum(step => step.Approvals), Named = steps } } } : at;
}
