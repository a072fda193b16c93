using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Submission;

public sealed class SubmissionStageTests
{
    private static readonly Setting At = Dossiers.Setting();
    private static readonly Dossier Draft = SubmissionStage.Open(new ApplicationNumber("2026", 7), "sri@contoh.id", Language.Indonesian, At).After;

    [Fact]
    public void What_is_too_long_to_be_kept_is_told_its_true_length_and_nothing_of_it_is_cut()
    {
        var before = Draft.Do(SubmissionStage.Answer(Draft, FormSections.Find("produk")!, code => code == "cerita" ? "Dulu" : null, At));

        var answered = SubmissionStage.Answer(before, FormSections.Find("produk")!, code => code == "cerita" ? new string('a', 9_000) : null, At);

        answered.Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => (problem.Code, problem.Field).ShouldBe(("form.long", "cerita")), problem => problem.Args.ShouldBe(["4000", "9000"]));
    }

    [Fact]
    public void A_draft_waits_for_its_applicant_until_the_round_closes()
    {
        Draft.Case.State.ShouldBe(CaseState.Draft);
        Draft.Case.Wait!.Who.ShouldBe([People.Applicant]);
        Draft.Case.Wait.Due.ShouldBe(At.Round.Closes);
    }

    [Fact]
    public void What_is_typed_is_kept_even_when_it_is_wrong() =>
        ApplicationForm.Of(Draft.Do(SubmissionStage.Answer(Draft, FormSections.Find("usaha")!, code => code == "nib" ? "12" : null, At)))["nib"].ShouldBe("12");

    [Fact]
    public void An_unfinished_draft_is_refused_with_everything_that_is_missing()
    {
        var problems = SubmissionStage.Submit(Draft, At).Problems;

        problems.ShouldContain(problem => problem.Field == "nama_ikm");
        problems.Count.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Submitting_twice_writes_once_and_tells_twice()
    {
        var submitted = Dossiers.AtEndorsement(At);

        var again = SubmissionStage.Submit(submitted, At).Value;

        again.IsEmpty.ShouldBeTrue();
        again.Events.ShouldBe([new CaseEvent(CaseEventKind.Submitted)]);
    }

    [Fact]
    public void Nothing_is_taken_after_the_round_has_closed() =>
        SubmissionStage.Submit(Draft, At with { Now = At.Round.Closes.AddSeconds(1) }).Problems.ShouldHaveSingleItem().Code.ShouldBe("round.closed");

    [Fact]
    public void The_last_second_of_the_round_is_still_in_time() =>
        DraftTerm.DraftMustBeOpen(Draft, At with { Now = At.Round.Closes }).ShouldBeNull();

    [Fact]
    public void A_submitted_form_cannot_be_changed() =>
        SubmissionStage.Answer(Dossiers.AtEndorsement(At), FormSections.Find("usaha")!, _ => "x", At).Problems.ShouldHaveSingleItem().Code.ShouldBe("case.submitted");

    [Fact]
    public void Withdrawing_needs_a_reason_and_ends_the_case()
    {
        var sent = Dossiers.AtEndorsement(At);

        SubmissionStage.Withdraw(sent, " ", At).Problems.ShouldHaveSingleItem().Code.ShouldBe("case.reason");
        sent.Do(SubmissionStage.Withdraw(sent, "Berhenti produksi.", At)).Case.State.ShouldBe(CaseState.Withdrawn);
    }

    [Fact]
    public void A_draft_is_deleted_without_a_reason_and_its_owner_told_so()
    {
        var deleted = Draft.Do(SubmissionStage.Withdraw(Draft, "", At)).Advanced(At);

        deleted.Case.State.ShouldBe(CaseState.Withdrawn);
        deleted.LettersTo(People.Applicant).ShouldBe([Notice.DraftDeleted]);
    }

    [Fact]
    public void A_draft_lapses_when_the_round_closes()
    {
        var late = Draft.Advanced(At with { Now = At.Round.Closes });

        late.Case.State.ShouldBe(CaseState.Lapsed);
        late.LettersTo(People.Applicant).ShouldBe([Notice.Lapsed]);
    }

    [Fact]
    public void A_draft_is_reminded_of_the_deadline_once()
    {
        var week = At with { Now = At.Round.Closes.AddDays(-6) };
        var reminded = Draft.Advanced(week).Advanced(week with { Now = week.Now.AddDays(1) });

        reminded.LettersTo(People.Applicant).ShouldBe([Notice.DraftReminder]);
    }
}
