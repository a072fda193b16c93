using Ovop.Core.Award;
using Ovop.Core.Documents;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Documents;

public class UploadQuotaTests
{
    private static readonly Setting At = Cases.Setting();
    private static readonly Dossier Draft = Cases.Filled(SubmissionStage.Open(new ApplicationNumber("2026", 1), "sri@contoh.id", Language.Indonesian, At).After, At);

    [Fact]
    public void A_document_may_be_sent_as_often_as_allowed_and_not_once_more()
    {
        var full = With(Draft, "D-NIB", UploadQuota.MostOfOne - Draft.All<StoredDocument>().Count(file => file.Code == "D-NIB"), bytes: 1);

        Receive(full).Problems.ShouldHaveSingleItem().Code.ShouldBe("document.many.one");
        UploadQuota.WhyFull(full, "D-PHOTO").ShouldBeNull();
    }

    [Fact]
    public void An_application_holds_so_many_files_in_all() =>
        Receive(With(Draft, "D-LAIN", UploadQuota.MostFiles, bytes: 1)).Problems.ShouldHaveSingleItem().Code.ShouldBe("document.many");

    [Fact]
    public void An_application_holds_so_many_bytes_in_all() =>
        Receive(With(Draft, "D-LAIN", 1, UploadQuota.MostBytes)).Problems.ShouldHaveSingleItem().Code.ShouldBe("document.much");

    private static Result<Change> Receive(Dossier dossier) =>
        DocumentRules.Receive(dossier, "D-NIB", "baru", "nib.pdf", new DocumentFacts(ContentKind.Pdf, 1000, "baru", 1), At);

    private static Dossier With(Dossier dossier, string code, int files, long bytes) => Enumerable.Range(100, files).Aggregate(dossier, (so, turn) => so.By("test", At.Now)
        .Put(new StoredDocument(code, turn, $"u{turn}", "berkas.pdf", DocumentState.Accepted, new(ContentKind.Pdf, bytes, $"hash{turn}", 1), null, At.Now)).After);
}
