using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Ratification;
using Ovop.Core.Rounds.Approvals;
using Ovop.Core.Tests.Rounds;
using static Ovop.Core.Tests.Ratification.Approving;

namespace Ovop.Core.Tests.Ratification;

public sealed class ApprovalsTests
{
    [Fact]
    public void A_round_that_asks_for_one_yes_asks_the_ratifier_at_once() =>
        Dossiers.AtStars(Needing(approvals: 1, One, Two)).LettersTo(One.Id).ShouldBeEmpty();

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
        var stuck = Dossiers.AtStars(Needing(approvals: 3, One));
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
        Dossiers.AtStars(Needing(approvals: 2, One with { Email = "sri@contoh.id" }, Two)).Case.Wait!.Who.ShouldBe([Two.Id]);

    [Theory]
    [InlineData("ratifier@contoh.id")]
    [InlineData("approver-1@contoh.id")]
    [InlineData("Approver-1+dinas@contoh.id")]
    public void One_person_under_two_codes_says_yes_once(string email)
    {
        var at = Needing(approvals: 3, One, Two with { Email = email });

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

    private static People Handed(string from, Contact to) => Both.People with
    {
        Handovers = [new(from, to, new(2026, 11, 25), Dossiers.Administrator.Id, "Pergantian jabatan.") { DoneAt = Both.Now }],
    };

    private static Setting Answering(params IReadOnlyList<RatificationAnswer> answers) => Dossiers.Setting() is var usual
        ? usual with { Round = Demo.Round with { Ratification = RatificationTerms.Usual with { Answers = answers } } } : usual;
}
