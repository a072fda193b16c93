using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Ratification;
using Ovop.Core.Rounds;
using Ovop.Core.Tests.Rounds;

namespace Ovop.Core.Tests.Ratification;

public sealed class ApprovalsTests
{
    private static readonly Contact One = Person("approver-1"), Two = Person("approver-2");

    private static readonly Setting Both = Asking(approvals: 3, One, Two), Either = Asking(approvals: 2, One, Two);

    [Fact]
    public void A_round_that_asks_for_one_yes_asks_the_ratifier_at_once() =>
        Dossiers.AtStars(Asking(approvals: 1, One, Two)).LettersTo(One.Id).ShouldBeEmpty();

    [Fact]
    public void All_approvers_are_asked_and_the_ratifier_is_not()
    {
        var proposed = Dossiers.AtStars(Both);

        proposed.Case.Wait!.Who.ShouldBe([One.Id, Two.Id]);
        proposed.LettersTo(Two.Id).ShouldBe([Notice.ApprovalAsked]);
        proposed.LettersTo(Dossiers.Ratifier.Id).ShouldBeEmpty();
        Letters.Present(proposed, LinkPurpose.Ratification, Dossiers.Ratifier.Id).ShouldBeNull();
    }

    [Fact]
    public void As_many_as_the_round_asks_for_have_to_say_yes()
    {
        var once = Said(Dossiers.AtStars(Both), One, true, Both).Advanced(Both);
        once.Case.Wait!.Who.ShouldBe([Two.Id]);

        Said(once, Two, true, Both).Advanced(Both).Case.Wait!.Who.ShouldBe([Dossiers.Ratifier.Id]);
    }

    [Fact]
    public void Whose_yes_is_not_needed_any_more_can_say_nothing()
    {
        var enough = Said(Dossiers.AtStars(Either), One, true, Either).Advanced(Either);

        enough.Case.Wait!.Who.ShouldBe([Dossiers.Ratifier.Id]);
        Answer(enough, Two, false, Either).Problems.ShouldHaveSingleItem().Code.ShouldBe("link.revoked");
    }

    [Fact]
    public void Answering_twice_keeps_the_first_answer() =>
        Answer(Said(Dossiers.AtStars(Both), One, true, Both), One, false, Both).Value.IsEmpty.ShouldBeTrue();

    [Fact]
    public void One_no_is_enough_and_the_ratifier_is_not_asked()
    {
        var back = Said(Dossiers.AtStars(Both), One, false, Both).Advanced(Both);

        back.Case.State.ShouldBe(CaseState.Consensus);
        back.LettersTo(Dossiers.Ratifier.Id).ShouldBeEmpty();
        Answer(back, Two, true, Both).Problems.ShouldHaveSingleItem().Code.ShouldBe("link.revoked");
    }

    [Fact]
    public void With_too_few_approvers_the_office_is_told_until_there_are_enough()
    {
        var stuck = Dossiers.AtStars(Asking(approvals: 3, One));
        (stuck.Case.Stuck, stuck.Case.Wait!.Who.Single()).ShouldBe((Approvals.Few, Dossiers.Administrator.Id));

        var helped = stuck.Advanced(Both);

        (helped.Case.Stuck, helped.Case.Wait!.For).ShouldBe((null, Approvals.For));
        helped.LettersTo(Two.Id).ShouldBe([Notice.ApprovalAsked]);
    }

    [Fact]
    public void Silent_approvers_are_told_to_the_administrators() =>
        Dossiers.AtStars(Both).AdvancedLate(Both).LettersTo(Dossiers.Administrator.Id).ShouldBe([Notice.OperatorNeeded]);

    [Fact]
    public void An_answer_that_the_round_does_not_know_is_refused()
    {
        var at = Answering(RatificationAnswer.Ratify);
        var proposed = Dossiers.AtStars(at);

        RatificationStage.Record(proposed, Dossiers.Ratifier.Id, 1, false, "Belum jelas.", at).Problems.ShouldHaveSingleItem().Code.ShouldBe("ratification.answer");
        StarOverride.Propose(proposed, Dossiers.Administrator, 1, "Sidang menilai lain.", at).Problems.ShouldHaveSingleItem().Code.ShouldBe("override.round");
        RatificationStage.Record(proposed, Dossiers.Ratifier.Id, 1, true, "Sesuai aturan.", at).IsOk.ShouldBeTrue();
    }

    [Fact]
    public void An_approver_on_the_applicants_side_is_not_asked() =>
        Dossiers.AtStars(Asking(approvals: 2, One with { Email = "sri@contoh.id" }, Two)).Case.Wait!.Who.ShouldBe([Two.Id]);

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

    [Theory]
    [InlineData("ratifier@contoh.id")]
    [InlineData("approver-1@contoh.id")]
    [InlineData("Approver-1+dinas@contoh.id")]
    public void One_person_under_two_codes_says_yes_once(string email)
    {
        var at = Asking(approvals: 3, One, Two with { Email = email });

        var proposed = Dossiers.AtStars(at);

        (proposed.Case.Stuck, Approvals.Missing(proposed, at)).ShouldBe((Approvals.Few, 2));
        proposed.LettersTo(Two.Id).ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_came_after_an_approver_who_said_yes_does_not_say_it_again()
    {
        var (once, heir) = (Said(Dossiers.AtStars(Both), One, true, Both).Advanced(Both), Person("approver-3"));

        var later = once.Advanced(Both with { People = Handed(One.Id, heir) with { Approvers = [heir, Two] } });

        (later.Case.Wait!.Who.Single(), later.LettersTo(heir.Id).Count()).ShouldBe((Two.Id, 0));
    }

    [Fact]
    public void An_approver_who_has_become_the_ratifier_says_yes_to_one_star_once()
    {
        var agreed = Said(Dossiers.AtStars(Either), One, true, Either).Advanced(Either);
        var at = Either with { People = Either.People with { Approvers = [Two], Ratifier = One with { Id = "ratifier-2" } } };

        agreed.Advanced(at with { People = at.People with { Former = [One] } }).Case.Wait!.Who.ShouldBe([Two.Id]);
    }

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
    public void A_step_whose_office_nobody_holds_is_told_to_the_office()
    {
        var at = Stepped([new(["Direktur"], 1)], One, Two);

        Dossiers.AtStars(at).Case.Stuck.ShouldBe(Approvals.Few);
    }

    private static Setting Stepped(IReadOnlyList<ApprovalStep> steps, params IReadOnlyList<Contact> approvers) => Asking(1, approvers) is var at
        ? at with { Round = at.Round with { Ratification = RatificationTerms.Usual with { Approvals = 1 + steps.Sum(step => step.Approvals), Named = steps } } } : at;

    private static Setting Later => Either with { Now = Either.Now.AddHours(1) };

    private static Setting Latest => Either with { Now = Either.Now.AddHours(2) };

    private static People Handed(string from, Contact to) => Both.People with
    {
        Handovers = [new(from, to, new(2026, 11, 25), Dossiers.Administrator.Id, "Pergantian jabatan.") { DoneAt = Both.Now }],
    };

    private static Dossier Other(Dossier dossier, Setting at) =>
        dossier.Do(StarOverride.Propose(dossier, Dossiers.Administrator, 1, "Sidang menilai lain.", at));

    private static Dossier Back(Dossier dossier, Setting at) =>
        dossier.Do(StarOverride.TakeBack(dossier, Dossiers.Administrator, "Keliru.", at));

    private static Dossier Said(Dossier dossier, Contact who, bool approved, Setting at) => dossier.Do(Answer(dossier, who, approved, at));

    private static Result<Change> Answer(Dossier dossier, Contact who, bool approved, Setting at) => RatificationStage.Record(
        dossier, who.Id, dossier.Serial(LinkPurpose.Ratification, who.Id), approved, "Sudah dibaca.", at);

    private static Setting Answering(params IReadOnlyList<RatificationAnswer> answers) => Dossiers.Setting() is var usual
        ? usual with { Round = Demo.Round with { Ratification = RatificationTerms.Usual with { Answers = answers } } } : usual;

    private static Setting Asking(int approvals, params IReadOnlyList<Contact> approvers)
    {
        var usual = Dossiers.Setting();
        return usual with
        {
            Round = Demo.Round with { Ratification = RatificationTerms.Usual with { Approvals = approvals } },
            People = usual.People with { Approvers = approvers },
        };
    }

    private static Contact Person(string id) => new(id, "Penyetuju", new("Sekretaris", "Secretary"), $"{id}@contoh.id", Language.Indonesian);
}
