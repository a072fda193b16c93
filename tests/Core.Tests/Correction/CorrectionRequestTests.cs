using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Correction;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Submission;
using static Ovop.Core.Tests.Correction.Corrections;

namespace Ovop.Core.Tests.Correction;

public sealed class CorrectionRequestTests
{
    [Fact]
    public void An_administrators_request_makes_the_case_wait_for_its_applicant()
    {
        Asked.Case.State.ShouldBe(CaseState.Review);
        Asked.Case.Wait!.Who.ShouldBe([People.Applicant]);
        Asked.Case.Wait.Due.ShouldBe(At.Round.Calendar.Due(At.Now, At.Round.Stages[Core.Rounds.Terms.Stage.Correction].Due));
        Asked.All<Letter>().Single(letter => letter.Kind == Notice.CorrectionAsked).Args.ShouldBe(["produk", Story.Reason, At.Round.Checklist.For(Core.Rounds.Commodity.BT).First(item => item.Code == "D-NIB").Name.In(Language.First), Licence.Reason]);
    }

    [Fact]
    public void A_request_that_flags_nothing_is_refused() => Codes(CorrectionRequest.ByAdministrator(InReview, "admin-1", [], At)).ShouldBe(["correction.nothing"]);

    [Theory]
    [InlineData("produk", " ", "correction.reason")]
    [InlineData("D-TIADA", "Tidak terbaca.", "correction.unknown")]
    [InlineData("D-USUL", "Nomor surat dinas salah.", "correction.unknown")]
    public void A_request_names_what_is_known_and_why(string code, string why, string problem) =>
        Codes(CorrectionRequest.ByAdministrator(InReview, "admin-1", [new(code, why)], At)).ShouldBe([problem]);

    [Fact]
    public void The_same_request_twice_is_one()
    {
        var again = CorrectionRequest.ByAdministrator(Asked, "admin-1", [Story, Licence], At).Value;

        again.IsEmpty.ShouldBeTrue();
        again.Events.ShouldBe([new CaseEvent(CaseEventKind.RevisionOpened)]);
    }

    [Fact]
    public void A_second_request_waits_for_the_first() =>
        Codes(CorrectionRequest.ByAdministrator(Asked, "admin-1", [Story], At)).ShouldBe(["revision.open"]);

    [Fact]
    public void An_assessor_who_has_not_declared_cannot_ask() => Codes(ByAssessor(InReview, InReview.Asked()[0])).ShouldBe(["review.declaration"]);

    [Fact]
    public void Assessors_ask_once_in_a_stage_and_an_administrator_again()
    {
        var (first, second) = (InReview.Asked()[0], InReview.Asked()[1]);
        var declared = InReview.Declared(first, At).Declared(second, At);
        var answered = Answered(declared.Do(ByAssessor(declared, first)));

        Codes(ByAssessor(answered, second)).ShouldBe(["correction.once"]);
        CorrectionRequest.ByAdministrator(answered, "admin-1", [Licence], Later).IsOk.ShouldBeTrue();
    }

    [Fact]
    public void The_head_of_the_dinas_returns_a_proposal_once_and_the_office_may_ask_besides()
    {
        var waiting = Dossiers.AtEndorsement(At);
        var kadis = waiting.Case.Wait!.Who[0];
        Result<Change> Return(Dossier dossier) => CorrectionRequest.ByEndorser(dossier, kadis, dossier.Serial(LinkPurpose.Endorsement, kadis), [Story, Licence], At);

        var asked = waiting.Do(Return(waiting));
        asked.Case.State.ShouldBe(CaseState.Endorsement);
        asked.Case.Wait!.Who.ShouldBe([People.Applicant]);
        Return(asked).Value.IsEmpty.ShouldBeTrue();

        var answered = Answered(asked);
        Codes(Return(answered)).ShouldBe(["correction.once.dinas"]);
        CorrectionRequest.ByAdministrator(answered, "admin-1", [Licence], Later).IsOk.ShouldBeTrue();
    }

    [Fact]
    public void Nothing_can_be_corrected_before_submission_or_after_the_panel()
    {
        var draft = SubmissionStage.Open(new ApplicationNumber("2026", 7), "sri@contoh.id", Language.Indonesian, At).After;

        Codes(CorrectionRequest.ByAdministrator(draft, "admin-1", [Story], At)).ShouldBe(["correction.stage"]);
        Codes(CorrectionRequest.ByAdministrator(Dossiers.AtStars(At), "admin-1", [Story], At)).ShouldBe(["correction.stage"]);
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
    public void Scoring_waits_while_the_applicant_corrects()
    {
        var assessor = InReview.Asked()[0];
        var declared = Asked.Declared(assessor, At);

        Codes(Dossiers.Sheet(declared, assessor, At)).ShouldBe(["revision.open"]);
        Dossiers.Sheet(Answered(declared), assessor, Later).IsOk.ShouldBeTrue();
    }

    [Fact]
    public void The_applicant_is_reminded_and_the_panel_is_not()
    {
        var reminded = Asked.Advanced(At with { Now = Asked.Case.Wait!.Reminders[0] });

        reminded.LettersTo(People.Applicant).ShouldContain(Notice.CorrectionReminder);
        reminded.LettersTo(InReview.Asked()[0]).ShouldBe(InReview.LettersTo(InReview.Asked()[0]));
    }
}
