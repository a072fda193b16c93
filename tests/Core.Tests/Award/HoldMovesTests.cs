using Ovop.Core.Award;
using Ovop.Core.Award.Events;
using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Correction;
using Ovop.Core.Endorsement;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Award;

public sealed class HoldMovesTests
{
    private const string Reason = "Ada laporan yang sedang diperiksa.";
    private static readonly Setting At = Dossiers.Setting();
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public static TheoryData<string> Waiting => ["endorsement", "review", "stars"];

    [Theory]
    [MemberData(nameof(Waiting))]
    public void Nothing_that_a_clock_would_do_is_done_while_it_is_held(string where)
    {
        var held = Held(CaseAt(where));

        foreach (var hour in (DateTimeOffset[])[.. CaseAt(where).Case.Wait!.Reminders, CaseAt(where).Case.Wait!.Due])
            if (hour < held.Case.Wait!.Due)
                Procedure.Advance(held, At with { Now = hour }).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Nobody_decides_by_a_link_while_it_is_held_and_everybody_does_afterwards()
    {
        var (endorsement, stars) = (Held(CaseAt("endorsement")), Held(CaseAt("stars")));
        var review = Held(CaseAt("review"));

        EndorsementLink.Kind.MustDecide(endorsement, Dossiers.Endorser.Id, 1, At)!.Code.ShouldBe("case.held");
        RatificationLink.Kind.MustDecide(stars, Dossiers.Ratifier.Id, 1, At)!.Code.ShouldBe("case.held");
        Dossiers.Sheet(review, review.Asked()[0], At).Problems[0].Code.ShouldBe("case.held");
        CorrectionRequest.MustComeBeforeTheProposal(review, At)!.Code.ShouldBe("case.held");
        EndorsementLink.Kind.MustDecide(Resumed(endorsement, At), Dossiers.Endorser.Id, 1, At).ShouldBeNull();
        RatificationLink.Kind.MustDecide(Resumed(stars, At), Dossiers.Ratifier.Id, 1, At).ShouldBeNull();
        Resumed(review, At).AllScored(At).Advanced(At).Case.State.ShouldBe(CaseState.StarsProposed);
    }

    [Fact]
    public void What_is_pressed_twice_is_done_once_and_nobody_is_told_that_it_is_so_already()
    {
        var held = Held(CaseAt("review"));
        var resumed = Resumed(held, At);

        HoldMoves.Begin(held, "admin-1", Reason, At).Value.IsEmpty.ShouldBeTrue();
        HoldMoves.End(resumed, "admin-1", Reason, At).Value.IsEmpty.ShouldBeTrue();
    }

    /// <summary>Longer than a link of its own lives.</summary>
    [Theory]
    [InlineData("endorsement")]
    [InlineData("stars")]
    public void Given_a_hold_of_eight_months_Then_an_officials_link_decides_afterwards(string where)
    {
        var later = At with { Now = At.Now.AddMonths(8) };

        var resumed = Resumed(Held(CaseAt(where)), later);

        (where == "stars" ? RatificationLink.Kind.MustDecide(resumed, Dossiers.Ratifier.Id, 1, later)
            : EndorsementLink.Kind.MustDecide(resumed, Dossiers.Endorser.Id, 1, later)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Waiting))]
    public void Afterwards_everybody_has_the_time_that_was_left_and_is_told(string where)
    {
        var before = CaseAt(where);
        var later = At with { Now = At.Now + Week };
        var change = HoldMoves.End(Held(before), "admin-1", Reason, later).Value;

        change.Case.Wait!.For.ShouldBe(before.Case.Wait!.For);
        change.Case.Wait.Due.ShouldBeGreaterThanOrEqualTo(before.Case.Wait.Due + Week);
        change.Parts.Values.OfType<Letter>().ShouldAllBe(letter => letter.Kind == Notice.DueChanged);
        change.Parts.Values.OfType<Letter>().Select(letter => letter.Person).ShouldBe(before.Case.Wait.Who, ignoreOrder: true);
        change.After.Asked().ShouldAllBe(person => Letters.Present(change.After, LinkPurpose.Review, person)!.Expires == change.Case.Wait.Due);
    }

    [Fact]
    public void A_held_case_may_still_be_withdrawn_and_disqualified()
    {
        var held = Held(CaseAt("review"));

        held.Do(SubmissionStage.Withdraw(held, "Berhenti produksi.", At)).Case.State.ShouldBe(CaseState.Withdrawn);
        held.Do(Interventions.Disqualify(held, "admin-1", Reason, At.Now)).Case.State.ShouldBe(CaseState.Disqualified);
    }

    [Fact]
    public void A_case_that_stands_still_for_long_is_brought_back_to_mind()
    {
        var held = Held(CaseAt("review"));
        var late = held.AdvancedLate(At);

        late.LettersTo(Dossiers.Administrator.Id).ShouldContain(Notice.OperatorNeeded);
        late.Case.Wait!.Due.ShouldBeGreaterThan(held.Case.Wait!.Due);
        CaseHold.Present(late).ShouldNotBeNull();
    }

    [Fact]
    public void The_orchestration_hears_of_both_ends()
    {
        var before = CaseAt("review");
        var held = Held(before);

        IsOver(Procedure.AwaitedBy(before), held).ShouldBeTrue();
        IsOver(Procedure.AwaitedBy(held), Resumed(held, At)).ShouldBeTrue();
        IsOver(Procedure.AwaitedBy(held), held).ShouldBeFalse();
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        var (review, held) = (CaseAt("review"), Held(CaseAt("review")));
        var draft = SubmissionStage.Open(new ApplicationNumber("2026", 2), "sri@contoh.id", Language.Indonesian, At).After;

        HoldMoves.Begin(draft, "admin-1", Reason, At).Problems[0].Code.ShouldBe("held.state");
        HoldMoves.Begin(held, "admin-2", Reason, At).Problems[0].Code.ShouldBe("held.there");
        HoldMoves.Begin(review, "admin-1", "", At).Problems[0].Code.ShouldBe("act.reason");
        HoldMoves.End(review, "admin-1", Reason, At).Problems[0].Code.ShouldBe("held.none");
        Deadline.Move(held, "admin-1", new(2026, 12, 31), Reason, At).Problems[0].Code.ShouldBe("case.held");
    }

    private static Dossier CaseAt(string where) => where switch
    {
        "endorsement" => Dossiers.AtEndorsement(At),
        "review" => Dossiers.AtReview(At),
        _ => Dossiers.AtStars(At),
    };

    private static Dossier Held(Dossier dossier) => dossier.Do(HoldMoves.Begin(dossier, "admin-1", Reason, At));

    private static Dossier Resumed(Dossier dossier, Setting setting) => dossier.Do(HoldMoves.End(dossier, "admin-1", Reason, setting));

    private static bool IsOver(Awaited awaited, Dossier dossier) =>
        awaited.IsOver(CaseEvents.In(dossier).Aggregate(CaseProgress.Nothing, (so, happened) => so.Add(happened)));
}
