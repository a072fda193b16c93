using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Documents;

public class UploadQuotaTests
{
    private static readonly Setting At = Dossiers.Setting();
    private static readonly Dossier Draft = Dossiers.Filled(SubmissionStage.Open(new ApplicationNumber("2026", 1), "sri@contoh.id", Language.Indonesian, At).After, At);

    [Fact]
    public void A_document_may_be_sent_as_often_as_allowed_and_not_once_more()
    {
        var full = With(Draft, "D-NIB", UploadQuota.MostOfOne - Draft.All<StoredDocument>().Count(file => file.Code == "D-NIB"), bytes: 1);

        Receive(full).Problems.ShouldHaveSingleItem().Code.ShouldBe("document.many.one");
        UploadQuota.FilesMustBeFew(full, "D-PHOTO").ShouldBeNull();
    }

    [Fact]
    public void An_application_holds_so_many_files_in_all() =>
        Receive(With(Draft, "D-LAIN", UploadQuota.MostFiles, bytes: 1)).Problems.ShouldHaveSingleItem().Code.ShouldBe("document.many");

    [Fact]
    public void An_application_holds_so_many_bytes_in_all() =>
        Receive(With(Draft, "D-LAIN", 1, UploadQuota.MostBytes)).Problems.ShouldHaveSingleItem().Code.ShouldBe("document.much");

    [Theory]
    [InlineData(1000, 1000, 1000, null)]
    [InlineData(1000, 1001, 1001, "document.over")]
    [InlineData(UploadQuota.MostBytes, UploadQuota.MostBytes, UploadQuota.MostBytes, "document.toobig")]
    [InlineData(1000, 1000, UploadQuota.MostBytes, "document.much")]
    public void What_was_put_may_be_no_more_than_granted_allowed_or_left(long granted, long put, long all, string? why) =>
        (UploadBounds.MustBeAsAnnounced(Draft, "D-NIB", granted, put, all, At)?.Code).ShouldBe(why);

    [Fact]
    public void A_removed_upload_is_noted_once_and_told_until_the_document_comes()
    {
        var why = UploadBounds.MustBeAsAnnounced(Draft, "D-NIB", 1000, 5000, 5000, At)!;
        var removed = Draft.Do(UploadBounds.Remove(Draft, "D-NIB", "lebih", 5000, why, At.Now));

        UploadBounds.Remove(removed, "D-NIB", "lebih", 5000, why, At.Now).Value.IsEmpty.ShouldBeTrue();
        UploadBounds.Told(removed).ShouldHaveSingleItem().Why.ShouldBe(why);
        UploadBounds.Told(removed.Do(DocumentRules.Receive(removed, "D-NIB", "baru", "nib.pdf", new DocumentFacts(ContentKind.Pdf, 1000, "baru", 1), At with { Now = At.Now.AddMinutes(1) }))).ShouldBeEmpty();
    }

    private static Result<Change> Receive(Dossier dossier) =>
        DocumentRules.Receive(dossier, "D-NIB", "baru", "nib.pdf", new DocumentFacts(ContentKind.Pdf, 1000, "baru", 1), At);

    private static Dossier With(Dossier dossier, string code, int files, long bytes) => Enumerable.Range(100, files).Aggregate(dossier, (so, turn) => so.By("test", At.Now)
        .Put(new StoredDocument(code, turn, $"u{turn}", "berkas.pdf", DocumentState.Accepted, new(ContentKind.Pdf, bytes, $"hash{turn}", 1), null, At.Now)).After);
}
