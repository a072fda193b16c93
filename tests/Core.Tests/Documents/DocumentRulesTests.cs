using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Documents;

public sealed class DocumentRulesTests
{
    private static readonly Setting At = Dossiers.Setting();

    [Fact]
    public void A_file_counts_once_whichever_road_brings_it_again()
    {
        var draft = Draft().Do(Receive(Draft(), "D-NIB", "one", "a"));

        var again = Receive(draft, "D-NIB", "one", "a").Value;

        again.IsEmpty.ShouldBeTrue();
        again.Events.ShouldBe([new CaseEvent(CaseEventKind.DocumentSettled, "D-NIB", 1)]);
    }

    [Fact]
    public void A_refused_file_is_kept_with_its_reason_and_does_not_count()
    {
        var draft = Draft().Do(DocumentRules.Receive(Draft(), "D-NIB", "one", "nib.pdf", ContentProblems.Encrypted, At));

        draft.All<StoredDocument>().ShouldHaveSingleItem().Refusal!.Code.ShouldBe("document.encrypted");
        DocumentRules.Obstacles(draft, At.Round).ShouldContain(problem => problem.Field == "D-NIB");
    }

    [Fact]
    public void A_replacement_stands_beside_the_earlier_file_and_counts_instead()
    {
        var first = Draft().Do(Receive(Draft(), "D-NIB", "one", "a"));
        var second = first.Do(Receive(first, "D-NIB", "two", "b"));

        second.All<StoredDocument>().Select(file => file.Turn).ShouldBe([1, 2]);
        DocumentRules.Counting(second, DocumentRules.Checklist(second, At.Round).First(item => item.Code == "D-NIB")).ShouldHaveSingleItem().Turn.ShouldBe(2);
    }

    [Fact]
    public void The_letter_of_the_dinas_hinders_no_submission_and_may_be_brought_along()
    {
        DocumentRules.Obstacles(Draft(), At.Round).ShouldNotContain(problem => problem.Field == "D-USUL");
        var brought = Draft().Do(Receive(Draft(), "D-USUL", "one", "a"));

        DocumentRules.CountingKeys(brought, At.Round).ShouldContain(key => key.Contains("D-USUL"));
    }

    [Theory]
    [InlineData("perorangan", false)]
    [InlineData("koperasi", true)]
    public void The_legal_form_that_was_answered_decides_whether_a_deed_is_missing(string legalForm, bool isMissing)
    {
        var draft = Draft();
        draft = draft.Do(SubmissionStage.Answer(
            draft, FormSections.Find("usaha")!, code => code == "komoditi" ? "TN" : code == "bentuk_usaha" ? legalForm : "", At));

        DocumentRules.Obstacles(draft, At.Round).Any(problem => problem.Field == "D-AKTA").ShouldBe(isMissing);
        Receive(draft, "D-AKTA", "one", "a").IsOk.ShouldBe(isMissing);
    }

    [Fact]
    public void The_same_photo_is_not_two_photos()
    {
        var photo = new DocumentFacts(ContentKind.Jpeg, 100, new string('a', 64), 1);
        var first = Draft().Do(DocumentRules.Receive(Draft(), "D-PHOTO", "one", "foto.jpg", photo, At));
        var second = first.Do(DocumentRules.Receive(first, "D-PHOTO", "two", "lain.jpg", photo, At));

        second.Find<StoredDocument>("document-D-PHOTO-002")!.Refusal!.Code.ShouldBe("document.duplicate");
    }

    [Theory]
    [InlineData("D-PHOTO", ContentKind.Jpeg, ScanState.Unscanned)]
    [InlineData("D-PHOTO", ContentKind.Jpeg, ScanState.Pending)]
    [InlineData("D-NIB", ContentKind.Pdf, ScanState.Unscanned)]
    [InlineData("D-NIB", ContentKind.Pdf, ScanState.Pending)]
    public void A_file_that_is_sent_twice_is_one_file(string code, ContentKind kind, ScanState scan)
    {
        var file = new DocumentFacts(kind, 100, "same", 1);
        var first = Draft().Do(DocumentRules.Receive(Draft(), code, "one", "berkas", file, At, scan: scan));

        DocumentRules.Receive(first, code, "two", "berkas", file, At, scan: scan).Value.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_file_from_before_a_refused_one_takes_its_place_when_it_is_sent_again()
    {
        var first = Draft().Do(Receive(Draft(), "D-NIB", "one", "a"));
        var refused = first.Do(DocumentRules.Receive(first, "D-NIB", "two", "nib.pdf", ContentProblems.Encrypted, At));

        var again = refused.Do(Receive(refused, "D-NIB", "three", "a"));

        DocumentRules.Counting(again, DocumentRules.Find(again, At.Round, "D-NIB")!).ShouldHaveSingleItem().Turn.ShouldBe(3);
    }

    [Fact]
    public void A_paper_that_is_sent_again_under_another_name_still_counts()
    {
        var paper = new DocumentFacts(ContentKind.Pdf, 100, "same", 1);
        var first = Draft().Do(DocumentRules.Receive(Draft(), "D-NIB", "one", "nib.pdf", paper, At));
        var second = first.Do(DocumentRules.Receive(first, "D-NIB", "two", "nib baru.pdf", paper, At));

        DocumentRules.Counting(second, DocumentRules.Find(second, At.Round, "D-NIB")!).ShouldHaveSingleItem().Turn.ShouldBe(2);
    }

    [Fact]
    public void One_scan_may_prove_two_things_and_is_told_to_prove_both()
    {
        var first = Draft().Do(Receive(Draft(), "D-NIB", "one", "same"));
        var second = first.Do(Receive(first, "D-KTP", "two", "same"));

        var file = second.Find<StoredDocument>("document-D-KTP-001")!;
        file.IsUsable.ShouldBeTrue();
        SameBytes.AlsoSentAs(second, file).ShouldBe(["D-NIB"]);
        SameBytes.AlsoSentAs(first, first.Find<StoredDocument>("document-D-NIB-001")!).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_is_taken_out_of_the_draft_counts_no_more_and_the_one_before_counts_again()
    {
        var first = Draft().Do(Receive(Draft(), "D-NIB", "one", "a"));
        var second = first.Do(Receive(first, "D-NIB", "two", "b"));

        var without = second.Do(TakingBack.Take(second, "D-NIB", 2, At));

        DocumentRules.Counting(without, DocumentRules.Find(without, At.Round, "D-NIB")!).ShouldHaveSingleItem().Turn.ShouldBe(1);
        without.Find<StoredDocument>("document-D-NIB-002")!.IsUsable.ShouldBeFalse();
        TakingBack.Take(without, "D-NIB", 2, At).Problems[0].Code.ShouldBe("document.unknown");
        without.Do(Receive(without, "D-NIB", "three", "b")).Find<StoredDocument>("document-D-NIB-003")!.IsUsable.ShouldBeTrue();
    }

    [Fact]
    public void A_pdf_never_counts_as_a_photo()
    {
        var draft = Draft().Do(Receive(Draft(), "D-PHOTO", "one", "a"));

        draft.All<StoredDocument>().ShouldHaveSingleItem().Refusal!.Code.ShouldBe("document.photo");
        DocumentRules.Counting(draft, DocumentRules.Find(draft, At.Round, "D-PHOTO")!).ShouldBeEmpty();
    }

    [Fact]
    public void A_document_that_is_not_asked_for_is_unknown() =>
        Receive(Draft(), "D-EDAR", "one", "a").Problems.ShouldHaveSingleItem().Code.ShouldBe("document.unknown");

    [Fact]
    public void Nothing_is_received_for_a_submitted_case_that_is_complete() =>
        Receive(Dossiers.AtEndorsement(At), "D-NIB", "late", "z").Problems.ShouldHaveSingleItem().Code.ShouldBe("case.submitted");

    [Fact]
    public void Nothing_is_received_for_a_draft_after_the_round_has_closed() =>
        DocumentRules.Receive(Draft(), "D-NIB", "late", "nib.pdf", Facts("z"), At with { Now = At.Round.Closes.AddSeconds(1) }).Problems.ShouldHaveSingleItem().Code.ShouldBe("round.closed");

    [Fact]
    public void A_refused_document_is_missing_for_the_reason_it_was_refused()
    {
        var draft = Draft().Do(DocumentRules.Receive(Draft(), "D-NIB", "one", "nib.pdf", ContentProblems.Encrypted, At));

        Obstacle(draft, "D-NIB").ShouldBe("document.encrypted");
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\scan\\nib.pdf", "nib.pdf")]
    [InlineData("a\u0000b\r\n.pdf", "ab.pdf")]
    [InlineData("nib\u202efdp.exe\u2066\u200f.pdf", "nibfdp.exe.pdf")]
    public void A_file_name_is_shown_without_paths_and_control_characters(string typed, string shown) =>
        Draft().Do(DocumentRules.Receive(Draft(), "D-NIB", "one", typed, Facts("a"), At)).All<StoredDocument>().Single().FileName.ShouldBe(shown);

    private static string? Obstacle(Dossier dossier, string code) => DocumentRules.Obstacles(dossier, At.Round).FirstOrDefault(problem => problem.Field == code)?.Code;

    private static Dossier Draft()
    {
        var draft = SubmissionStage.Open(new ApplicationNumber("2026", 8), "sri@contoh.id", Language.Indonesian, At).After;
        return draft.Do(SubmissionStage.Answer(draft, FormSections.Find("usaha")!, code => code == "komoditi" ? "BT" : null, At));
    }

    private static Result<Change> Receive(Dossier dossier, string code, string upload, string hash) =>
        DocumentRules.Receive(dossier, code, upload, "berkas.pdf", Facts(hash), At);

    private static DocumentFacts Facts(string hash) => new(ContentKind.Pdf, 1000, hash, 1);
}
