using FsCheck.Xunit;
using Ovop.Core.Award;
using Ovop.Core.Correction;
using Ovop.Core.Documents;
using Ovop.Core.Notices;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Correction;

public sealed class CorrectionTests
{
    private static readonly Setting At = Cases.Setting();
    private static readonly Setting Later = At with { Now = At.Now.AddDays(2) };
    private static readonly RevisionItem Story = new("produk", "Ceritakan asal motifnya.");
    private static readonly RevisionItem Licence = new("D-NIB", "Halaman kedua tidak terbaca.");
    private static readonly Dossier Review = Cases.AtReview(At);
    private static readonly Dossier Asked = Review.Do(CorrectionRequest.ByAdministrator(Review, "admin-1", [Story, Licence], At));

    [Fact]
    public void An_administrators_request_makes_the_case_wait_for_its_applicant()
    {
        Asked.Case.State.ShouldBe(CaseState.Review);
        Asked.Case.Wait!.Who.ShouldBe([People.Applicant]);
        Asked.Case.Wait.Due.ShouldBe(At.Round.Calendar.Due(At.Now, At.Round.Stages[Core.Rounds.Stage.Correction].Due));
        Asked.All<Letter>().Single(letter => letter.Kind == Notice.CorrectionAsked).Args.ShouldBe(["produk", Story.Reason, At.Round.Checklist.For(Core.Rounds.Commodity.BT).First(item => item.Code == "D-NIB").Name.Id, Licence.Reason]);
    }

    [Fact]
    public void A_request_that_flags_nothing_is_refused() => Codes(CorrectionRequest.ByAdministrator(Review, "admin-1", [], At)).ShouldBe(["correction.nothing"]);

    [Theory]
    [InlineData("produk", " ", "correction.reason")]
    [InlineData("D-TIADA", "Tidak terbaca.", "correction.unknown")]
    public void A_request_names_what_is_known_and_why(string code, string why, string problem) =>
        Codes(CorrectionRequest.ByAdministrator(Review, "admin-1", [new(code, why)], At)).ShouldBe([problem]);

    [Fact]
    public void The_same_request_twice_is_one()
    {
        var again = CorrectionRequest.ByAdministrator(Asked, "admin-1", [Story, Licence], At).Value;

        again.IsEmpty.ShouldBeTrue();
        again.Events.ShouldBe([new CaseEvent(CaseHappening.RevisionOpened)]);
    }

    [Fact]
    public void A_second_request_waits_for_the_first() =>
        Codes(CorrectionRequest.ByAdministrator(Asked, "admin-1", [Story], At)).ShouldBe(["revision.open"]);

    [Fact]
    public void An_assessor_who_has_not_declared_cannot_ask() => Codes(ByAssessor(Review, Review.Asked()[0])).ShouldBe(["review.declaration"]);

    [Fact]
    public void Assessors_ask_once_in_a_stage_and_an_administrator_again()
    {
        var (first, second) = (Review.Asked()[0], Review.Asked()[1]);
        var declared = Review.Declared(first, At).Declared(second, At);
        var answered = Answered(declared.Do(ByAssessor(declared, first)));

        Codes(ByAssessor(answered, second)).ShouldBe(["correction.once"]);
        CorrectionRequest.ByAdministrator(answered, "admin-1", [Licence], Later).IsOk.ShouldBeTrue();
    }

    [Fact]
    public void Nothing_can_be_corrected_before_submission_or_after_the_panel()
    {
        var draft = SubmissionStage.Open(new ApplicationNumber("2026", 7), "sri@contoh.id", Language.Indonesian, At).After;

        Codes(CorrectionRequest.ByAdministrator(draft, "admin-1", [Story], At)).ShouldBe(["correction.stage"]);
        Codes(CorrectionRequest.ByAdministrator(Cases.AtStars(At), "admin-1", [Story], At)).ShouldBe(["correction.stage"]);
    }

    [Fact]
    public void Only_what_is_flagged_can_be_changed()
    {
        Codes(Type(Asked, "usaha", "Nama lain")).ShouldBe(["revision.section"]);
        Codes(File(Asked, "D-MOTIF", "x")).ShouldBe(["revision.section"]);
        Type(Asked, "produk", "Kisah baru").IsOk.ShouldBeTrue();
        File(Asked, "D-NIB", "x").IsOk.ShouldBeTrue();
    }

    [Fact]
    public void What_is_changed_counts_only_when_it_is_sent()
    {
        var changed = Changed(Asked);
        var answered = changed.Do(Answering.Send(changed, "", Later));

        SubmissionStage.Form(changed)["merek"].ShouldBe(SubmissionStage.Form(Asked)["merek"]);
        Counted(changed).ShouldBe(Counted(Asked));
        SubmissionStage.Form(answered)["merek"].ShouldBe("Merek baru");
        Counted(answered).ShouldBe("baru");
    }

    [Fact]
    public void The_version_before_is_kept_and_the_difference_is_known()
    {
        var answered = Answered(Asked);
        var differences = Differences.Of(answered, Revisions.Last(answered)!, At.Round);

        differences.Answers.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            answer => answer.Field.Code.ShouldBe("merek"), answer => answer.Before.ShouldBe(SubmissionStage.Form(Asked)["merek"]), answer => answer.After.ShouldBe("Merek baru"));
        differences.Documents.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            document => document.Before.Single().Facts!.Sha256.ShouldBe("D-NIB1"), document => document.After.Single().Facts!.Sha256.ShouldBe("baru"));
    }

    [Fact]
    public void Scoring_waits_while_the_applicant_corrects()
    {
        var assessor = Review.Asked()[0];
        var declared = Asked.Declared(assessor, At);

        Codes(Cases.Sheet(declared, assessor, At)).ShouldBe(["revision.open"]);
        Cases.Sheet(Answered(declared), assessor, Later).IsOk.ShouldBeTrue();
    }

    [Fact]
    public void The_panels_time_comes_back_later_by_the_time_that_it_took()
    {
        var answered = Answered(Asked);

        answered.Case.Wait.ShouldBe(Review.Case.Wait! with { Reminders = answered.Case.Wait!.Reminders, Due = At.Round.Calendar.Later(Review.Case.Wait.Due, TimeSpan.FromDays(2)) });
        Letters.Present(answered, LinkPurpose.Review, Review.Asked()[0])!.Expires.ShouldBe(answered.Case.Wait.Due);
        answered.LettersTo(Review.Asked()[0]).ShouldContain(Notice.ReviewResumed);
    }

    [Fact]
    public void Sending_twice_writes_once_and_tells_twice()
    {
        var answered = Answered(Asked);
        var again = Answering.Send(answered, "", Later).Value;

        again.IsEmpty.ShouldBeTrue();
        again.Events.ShouldBe([new CaseEvent(CaseHappening.RevisionClosed)]);
    }

    [Fact]
    public void Nothing_can_be_sent_before_anything_was_asked() => Codes(Answering.Send(Review, "", At)).ShouldBe(["revision.none"]);

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

    [Fact]
    public void Unanswered_the_case_goes_on_as_it_was_sent()
    {
        var late = Changed(Asked).AdvancedLate(At);

        late.Case.Wait!.For.ShouldBe("review");
        SubmissionStage.Form(late).ShouldBe(SubmissionStage.Form(Review));
        Counted(late).ShouldBe(Counted(Review));
        late.Trail.ShouldContain(entry => entry.What == "correction.unanswered");
        late.LettersTo(People.Applicant).ShouldContain(Notice.CorrectionEnded);
        Cases.Sheet(late.Declared(Review.Asked()[0], At), Review.Asked()[0], At).IsOk.ShouldBeTrue();
    }

    [Fact]
    public void The_applicant_is_reminded_and_the_panel_is_not()
    {
        var reminded = Asked.Advanced(At with { Now = Asked.Case.Wait!.Reminders[0] });

        reminded.LettersTo(People.Applicant).ShouldContain(Notice.CorrectionReminder);
        reminded.LettersTo(Review.Asked()[0]).ShouldBe(Review.LettersTo(Review.Asked()[0]));
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
        var assessor = Review.Asked()[0];
        var open = declaredMeanwhile ? Asked.Declared(assessor, Later) : Asked;
        var one = documentFirst ? Typed(Filed(open)) : Filed(Typed(open));
        var answered = one.Do(Answering.Send(one, "", Later));

        SubmissionStage.Form(answered).Hash().ShouldBe(SubmissionStage.Form(Answered(Asked)).Hash());
        Counted(answered).ShouldBe("baru");
        Trail.FirstBroken(answered.Trail).ShouldBeNull();
    }

    private static Dossier Changed(Dossier dossier) => Filed(Typed(dossier));

    private static Dossier Typed(Dossier dossier) => dossier.Do(Type(dossier, "produk", "Merek baru"));

    private static Dossier Filed(Dossier dossier) => dossier.Do(File(dossier, "D-NIB", "baru"));

    private static Dossier Answered(Dossier dossier) => Changed(dossier) is var changed ? changed.Do(Answering.Send(changed, "", Later)) : dossier;

    /// <summary>The section as it is, but for the mark of the product or the name of the business.</summary>
    private static Result<Change> Type(Dossier dossier, string section, string text) => SubmissionStage.Answer(
        dossier, FormSections.Find(section)!, code => code is "merek" or "nama_ikm" ? text : Revisions.Form(dossier)[code], Later);

    private static Result<Change> File(Dossier dossier, string code, string hash) =>
        DocumentRules.Receive(dossier, code, hash, "baru.pdf", new DocumentFacts(ContentKind.Pdf, 1000, hash, 1), Later);

    private static string Counted(Dossier dossier) =>
        DocumentRules.Counting(dossier, DocumentRules.Checklist(dossier, At.Round).First(item => item.Code == "D-NIB")).Single().Facts!.Sha256;

    private static Result<Change> ByAssessor(Dossier dossier, string assessor) =>
        CorrectionRequest.ByAssessor(dossier, assessor, dossier.Serial(LinkPurpose.Review, assessor), [Story, Licence], At);

    private static IEnumerable<string> Codes(Result<Change> refused) => refused.Problems.Select(problem => problem.Code);
}
