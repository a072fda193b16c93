using Ovop.Core.Award;
using Ovop.Core.Award.Events;
using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Correction;

/// <summary>Amending what the dinas has endorsed, before an assessor begins.</summary>
public sealed class ConfirmingTests
{
    private static readonly Setting At = Dossiers.Setting();
    private static readonly Setting Later = At with { Now = At.Now.AddDays(1) };
    private static readonly Dossier InReview = Dossiers.AtReview(At);
    private static readonly Dossier Open = Changed(InReview.Do(Amendment.Begin(InReview, At)));
    private static readonly Dossier Offered = Open.Do(Answering.Send(Open, "Merek kami berganti.", Later)).Advanced(Later);

    [Fact]
    public void Until_an_assessor_begins_an_endorsed_application_is_amended_and_the_dinas_asked()
    {
        Offered.Case.State.ShouldBe(CaseState.Review);
        Offered.Case.Wait!.For.ShouldBe("endorsement");
        Offered.Case.Wait.Who.ShouldBe([Dossiers.Endorser.Id]);
        Offered.LettersTo(Dossiers.Endorser.Id).ShouldContain(Notice.EndorsementAskedAgain);
        ApplicationForm.Of(Offered)["merek"].ShouldNotBe("Merek baru");
    }

    [Fact]
    public void Once_an_assessor_has_kept_or_sent_any_of_a_sheet_nothing_is_amended()
    {
        var assessor = InReview.Asked()[0];
        var declared = InReview.Declared(assessor, At);
        var begun = declared.Do(SheetDrafts.Save(declared, assessor, declared.Serial(LinkPurpose.Review, assessor), 0, new(new Dictionary<string, int> { ["P1.1"] = 2 }, new Dictionary<string, string>(), null, ""), At));

        Amendment.Begin(declared, At).IsOk.ShouldBeTrue();
        Codes(Amendment.Begin(begun, At)).ShouldBe(["amendment.stage"]);
        Codes(Amendment.Begin(InReview.Scored(assessor, At), At)).ShouldBe(["amendment.stage"]);
        Codes(Amendment.Begin(Dossiers.AtStars(At), At)).ShouldBe(["amendment.stage"]);
    }

    [Fact]
    public void After_the_round_closes_nothing_is_amended() =>
        Codes(Amendment.Begin(InReview, At with { Now = At.Round.Closes.AddSeconds(1) })).ShouldBe(["round.closed"]);

    [Fact]
    public void Confirmed_the_change_counts_under_the_letter_before_and_the_panel_goes_on()
    {
        var confirmed = Offered.Do(Decide(true)).Advanced(Later);

        ApplicationForm.Of(confirmed)["merek"].ShouldBe("Merek baru");
        (confirmed.Case.State, confirmed.Case.Wait!.For).ShouldBe((CaseState.Review, "review"));
        EndorsementStage.Decision(confirmed)!.ShouldSatisfyAllConditions(
            decision => decision.Edition.ShouldBe(2), decision => decision.LetterNumber.ShouldBe("530/77/2026"), decision => decision.Endorsed.ShouldBeTrue());
        confirmed.LettersTo(confirmed.Asked()[0]).ShouldContain(Notice.ReviewResumed);
        confirmed.LettersTo(People.Applicant).ShouldContain(Notice.RevisionReceipt);
    }

    [Fact]
    public void Declined_the_application_goes_on_as_it_was_and_may_be_amended_again()
    {
        var declined = Offered.Do(Decide(false, "Merek lama sudah terdaftar.")).Advanced(Later);

        ApplicationForm.Of(declined).ShouldBe(ApplicationForm.Of(InReview));
        (declined.Case.State, declined.Case.Wait!.For).ShouldBe((CaseState.Review, "review"));
        EndorsementStage.Decision(declined)!.Edition.ShouldBe(1);
        declined.LettersTo(People.Applicant).ShouldContain(Notice.AmendmentNotConfirmed);
        var again = Changed(declined.Do(Amendment.Begin(declined, Later)));
        var asked = again.Do(Answering.Send(again, "", Later));
        asked.Do(Confirming.Record(asked, Dossiers.Endorser.Id, asked.Serial(LinkPurpose.Endorsement, Dossiers.Endorser.Id), true, "", "", Later))
            .All<EndorsementDecision>().Count().ShouldBe(2);
    }

    [Fact]
    public void A_no_is_given_a_reason() => Codes(Decide(false)).ShouldBe(["endorsement.reason"]);

    [Fact]
    public void Unanswered_at_its_time_it_goes_on_as_it_was_and_the_link_decides_nothing()
    {
        var late = Offered.AdvancedLate(Later);

        ApplicationForm.Of(late).ShouldBe(ApplicationForm.Of(InReview));
        late.Case.Wait!.For.ShouldBe("review");
        late.LettersTo(People.Applicant).ShouldContain(Notice.AmendmentNotConfirmed);
        Codes(Confirming.Record(late, Dossiers.Endorser.Id, Serial, true, "", "", Later)).ShouldBe(["link.revoked"]);
    }

    [Fact]
    public void Before_the_dinas_nobody_changes_it_and_its_applicant_may_give_it_up()
    {
        Codes(SubmissionStage.Answer(Offered, FormSections.Find("produk")!, code => Revisions.Form(Offered)[code], Later)).ShouldBe(["revision.offered"]);
        Answering.Send(Offered, "", Later).Value.IsEmpty.ShouldBeTrue();
        var dropped = Offered.Do(Amendment.Drop(Offered, Later));

        dropped.Case.Wait!.For.ShouldBe("review");
        Codes(Confirming.Record(dropped, Dossiers.Endorser.Id, Serial, true, "", "", Later)).ShouldBe(["link.revoked"]);
    }

    [Fact]
    public void The_letter_that_the_dinas_gave_is_nothing_to_amend()
    {
        Amendment.Codes(Dossiers.AtEndorsement(At), At.Round).ShouldContain("D-USUL");
        Amendment.Codes(InReview, At.Round).ShouldNotContain("D-USUL");
        Amendment.Codes(Open, At.Round).ShouldNotContain("D-USUL", "its edition has no letter yet, the one that counts has");
    }

    [Fact]
    public void The_dinas_is_reminded_as_of_any_proposal()
    {
        var reminded = Offered.Advanced(Later with { Now = Offered.Case.Wait!.Reminders[0] });

        reminded.LettersTo(Dossiers.Endorser.Id).ShouldContain(Notice.EndorsementReminder);
    }

    [Fact]
    public void Another_head_of_the_dinas_is_asked_and_the_former_confirms_no_more()
    {
        var replaced = Later with { People = At.People with { Endorsers = [new(Dossiers.Endorser with { Id = "kadis-2", Email = "kadis-2@contoh.id" }, null)], Former = [Dossiers.Endorser] } };
        var passed = Followed(Offered, replaced);

        passed.Case.Wait!.Who.ShouldBe(["kadis-2"]);
        passed.LettersTo("kadis-2").ShouldBe([Notice.EndorsementAskedAgain]);
        EndorsementLink.Kind.MustDecide(passed, Dossiers.Endorser.Id, Serial, replaced)!.Args.ShouldBe(["handedover"]);
        var confirmed = passed.Do(Confirming.Record(passed, "kadis-2", passed.Serial(LinkPurpose.Endorsement, "kadis-2"), true, "", "", replaced));
        ApplicationForm.Of(confirmed)["merek"].ShouldBe("Merek baru");
        Succession.Follow(passed, replaced).Value.IsEmpty.ShouldBeTrue("it has followed");
    }

    [Fact]
    public void Asked_at_another_address_the_link_to_the_former_ends()
    {
        var moved = Dossiers.Moved(Later, Dossiers.Endorser.Id, "baru@contoh.id");
        var passed = Followed(Offered, moved);

        passed.LettersTo(Dossiers.Endorser.Id).Count(kind => kind == Notice.EndorsementAskedAgain).ShouldBe(2);
        EndorsementLink.Kind.MustDecide(passed, Dossiers.Endorser.Id, Serial, moved)!.Code.ShouldBe("link.superseded");
        EndorsementLink.Kind.MustDecide(passed, Dossiers.Endorser.Id, Serial + 1, moved).ShouldBeNull();
    }

    [Fact]
    public void A_head_who_came_to_be_on_the_applicants_side_hands_it_to_who_stands_in()
    {
        var own = Dossiers.Moved(Later, Dossiers.Endorser.Id, "sri@contoh.id");
        var both = own with
        {
            People = own.People with { Endorsers = [.. own.People.Endorsers, new(Dossiers.Endorser with { Id = "kadis-2", Email = "kadis-2@contoh.id" }, null)] },
        };

        Followed(Offered, both).Case.Wait!.Who.ShouldBe(["kadis-2"]);
    }

    [Fact]
    public void The_links_of_assessors_live_as_long_as_whoever_is_asked_now_may_take()
    {
        var late = Later with { Now = Offered.Case.Wait!.Due.AddHours(-1) };
        var passed = Followed(Offered, Dossiers.Moved(late, Dossiers.Endorser.Id, "baru@contoh.id"));

        Letters.Present(passed, LinkPurpose.Review, InReview.Asked()[0])!.Expires.ShouldBeGreaterThanOrEqualTo(passed.Case.Wait!.Due);
        passed.Case.Wait.Due.ShouldBeGreaterThan(Offered.Case.Wait.Due);
    }

    [Fact]
    public void The_orchestration_is_woken_when_the_dinas_is_asked_and_when_it_has_answered()
    {
        Answering.Send(Open, "", Later).Value.Events.ShouldContain(Procedure.AwaitedBy(Open).Any[^1]);
        Decide(true).Value.Events.ShouldContain(Procedure.AwaitedBy(Offered).Any[0]);
        CaseEvents.Untold(Offered, Later).ShouldBeEmpty();
    }

    [Fact]
    public void Where_no_dinas_endorses_an_amendment_counts_at_once()
    {
        var without = At with { Round = Without(Stage.Endorsement) };
        var review = Dossiers.AtReview(At);
        var open = Changed(review.Do(Amendment.Begin(review, without)));

        ApplicationForm.Of(open.Do(Answering.Send(open, "", without with { Now = Later.Now })))["merek"].ShouldBe("Merek baru");
    }

    private static Dossier Followed(Dossier dossier, Setting setting)
    {
        var change = Succession.Follow(dossier, setting).Value;
        change.Events.ShouldContain(Procedure.AwaitedBy(dossier).Any[^1]);
        return change.After.Advanced(setting);
    }

    private static Round Without(Stage stage) => At.Round with
    {
        Stages = At.Round.Stages.ToDictionary(terms => terms.Key, terms => terms.Key == stage ? terms.Value with { On = false } : terms.Value),
    };

    private static int Serial => Offered.Serial(LinkPurpose.Endorsement, Dossiers.Endorser.Id);

    private static Result<Change> Decide(bool confirmed, string reason = "") =>
        Confirming.Record(Offered, Dossiers.Endorser.Id, Serial, confirmed, reason, "", Later);

    private static Dossier Changed(Dossier open) => open.Do(SubmissionStage.Answer(
        open, FormSections.Find("produk")!, code => code == "merek" ? "Merek baru" : Revisions.Form(open)[code], Later));

    private static IEnumerable<string> Codes(Result<Change> refused) => refused.Problems.Select(problem => problem.Code);
}
