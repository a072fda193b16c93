using FsCheck.Xunit;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Correction;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Submission;
using static Ovop.Core.Tests.Correction.Corrections;

namespace Ovop.Core.Tests.Correction;

public sealed class AnsweringTests
{
    [Fact]
    public void What_is_changed_counts_only_when_it_is_sent()
    {
        var changed = Changed(Asked);
        var answered = changed.Do(Answering.Send(changed, "", Later));

        ApplicationForm.Of(changed)["merek"].ShouldBe(ApplicationForm.Of(Asked)["merek"]);
        Counted(changed).ShouldBe(Counted(Asked));
        ApplicationForm.Of(answered)["merek"].ShouldBe("Merek baru");
        Counted(answered).ShouldBe("baru");
    }

    [Fact]
    public void The_version_before_is_kept_and_the_difference_is_known()
    {
        var answered = Answered(Asked);
        var differences = Differences.Of(answered, Revisions.Last(answered)!, At.Round);

        differences.Answers.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            answer => answer.Field.Code.ShouldBe("merek"), answer => answer.Before.ShouldBe(ApplicationForm.Of(Asked)["merek"]), answer => answer.After.ShouldBe("Merek baru"));
        differences.Documents.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            document => document.Before.Single().Facts!.Sha256.ShouldBe("D-NIB1"), document => document.After.Single().Facts!.Sha256.ShouldBe("baru"));
    }

    [Fact]
    public void The_panels_time_comes_back_later_by_the_time_that_it_took()
    {
        var answered = Answered(Asked);

        answered.Case.Wait.ShouldBe(InReview.Case.Wait! with { Reminders = answered.Case.Wait!.Reminders, Due = At.Round.Calendar.Later(InReview.Case.Wait.Due, TimeSpan.FromDays(2)), Days = null });
        Letters.Present(answered, LinkPurpose.Review, InReview.Asked()[0])!.Expires.ShouldBe(answered.Case.Wait.Due);
        answered.LettersTo(InReview.Asked()[0]).ShouldContain(Notice.ReviewResumed);
    }

    [Fact]
    public void Sending_twice_writes_once_and_tells_twice()
    {
        var answered = Answered(Asked);
        var again = Answering.Send(answered, "", Later).Value;

        again.IsEmpty.ShouldBeTrue();
        again.Events.ShouldBe([new CaseEvent(CaseEventKind.RevisionClosed)]);
    }

    [Fact]
    public void Nothing_can_be_sent_before_anything_was_asked() => Codes(Answering.Send(InReview, "", At)).ShouldBe(["revision.none"]);

    [Fact]
    public void The_last_second_is_in_time_and_the_next_is_late()
    {
        var changed = Changed(Asked);

        Answering.Send(changed, "", At with { Now = Asked.Case.Wait!.Due }).IsOk.ShouldBeTrue();
        Codes(Answering.Send(changed, "", At with { Now = Asked.Case.Wait.Due.AddSeconds(1) })).ShouldBe(["revision.late"]);
    }

    [Fact]
    public void An_answer_without_any_change_needs_words()
    {
        Codes(Answering.Send(Asked, " ", At)).ShouldBe(["revision.same"]);
        Answering.Send(Asked, "Halaman kedua memang kosong.", At).IsOk.ShouldBeTrue();
    }

    [Fact]
    public void An_incomplete_correction_is_refused()
    {
        var emptied = Asked.Do(SubmissionStage.Answer(Asked, FormSections.Find("produk")!, _ => "", Later));

        Codes(Answering.Send(emptied, "", Later)).ShouldBe(["form.required", "form.required", "form.required", "form.required"]);
    }

    /// <summary>Nobody named the deed: the answer that was to be corrected asks for it.</summary>
    [Fact]
    public void A_document_that_corrected_answers_make_mandatory_comes_with_them()
    {
        var asked = InReview.Do(CorrectionRequest.ByAdministrator(InReview, "admin-1", [new("usaha", "Bukan usaha perorangan.")], At));
        Codes(File(asked, "D-AKTA", "akta")).ShouldBe(["revision.section"]);
        var typed = asked.Do(SubmissionStage.Answer(
            asked, FormSections.Find("usaha")!, code => code == "bentuk_usaha" ? "cv" : Revisions.Form(asked)[code], Later));

        Answering.Send(typed, "", Later).Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            missing => missing.Code.ShouldBe("document.missing"), missing => missing.Field.ShouldBe("D-AKTA"));
        Codes(File(typed, "D-SIINAS", "lain")).ShouldBe(["revision.section"]);

        var filed = typed.Do(File(typed, "D-AKTA", "akta"));
        Answering.Send(filed, "", Later).IsOk.ShouldBeTrue();
    }

    [Fact]
    public void Unanswered_the_case_goes_on_as_it_was_sent()
    {
        var late = Changed(Asked).AdvancedLate(At);

        late.Case.Wait!.For.ShouldBe("review");
        ApplicationForm.Of(late).ShouldBe(ApplicationForm.Of(InReview));
        Counted(late).ShouldBe(Counted(InReview));
        late.Trail.ShouldContain(entry => entry.What == "correction.unanswered");
        late.LettersTo(People.Applicant).ShouldContain(Notice.CorrectionEnded);
        Dossiers.Sheet(late.Declared(InReview.Asked()[0], At), InReview.Asked()[0], At).IsOk.ShouldBeTrue();
    }

    [Fact]
    public void Withdrawing_meanwhile_ends_the_case()
    {
        var withdrawn = Asked.Do(SubmissionStage.Withdraw(Asked, "Berhenti produksi.", Later)).Advanced(Later);

        withdrawn.Case.State.ShouldBe(CaseState.Withdrawn);
        Codes(Answering.Send(withdrawn, "Sudah.", Later)).ShouldBe(["revision.none"]);
        withdrawn.LettersTo(People.Applicant).ShouldContain(Notice.Withdrawn);
    }

    [Property(MaxTest = 40)]
    public void The_order_of_changes_does_not_matter(bool documentFirst, bool declaredMeanwhile)
    {
        var assessor = InReview.Asked()[0];
        var open = declaredMeanwhile ? Asked.Declared(assessor, Later) : Asked;
        var one = documentFirst ? Typed(Filed(open)) : Filed(Typed(open));
        var answered = one.Do(Answering.Send(one, "", Later));

        ApplicationForm.Of(answered).Hash().ShouldBe(ApplicationForm.Of(Answered(Asked)).Hash());
        Counted(answered).ShouldBe("baru");
        Trail.FirstBroken(answered.Trail).ShouldBeNull();
    }
}
