using Azure.Storage.Blobs;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Functions.Documents;
using Ovop.Functions.Documents.Direct;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Documents.Receiving;

public sealed class GrantedUploadTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);

    private static readonly DocumentPath Granted = GrantedUpload.New(LinkedCase.First, "D-NIB", 5000, Now);

    [Theory]
    [InlineData(5000, 1, 0, true)]
    [InlineData(5000, 0, 0, false)]
    [InlineData(5001, 1, 0, false)]
    [InlineData(5000, 1, 8, false)]
    [InlineData(5000, 1, -1, false)]
    public void An_upload_is_gone_on_with_where_something_of_it_lies_for_a_week(long bytes, long lying, int days, bool continues) =>
        GrantedUpload.Continues(Granted, bytes, lying, Now.AddDays(days)).ShouldBe(continues);

    [Fact]
    public async Task What_is_a_document_of_the_case_already_is_not_measured_again_beside_itself()
    {
        var linked = await LinkedCase.Begin();
        var facts = new DocumentFacts(ContentKind.Pdf, UploadQuota.MostBytes, "hash", 1);
        await linked.Do((dossier, setting) => dossier.By("test", setting.Now)
            .Put(new StoredDocument("D-NIB", 9, Granted.Upload, "nib.pdf", DocumentState.Accepted, facts, null, setting.Now)));
        var staged = new StagedUploads(new BlobServiceClient("UseDevelopmentStorage=true"), TimeProvider.System);
        var watch = new UploadWatch(staged, linked.Desk, TimeProvider.System);

        (await watch.Bound(Granted, CancellationToken.None)).ShouldBeNull("storage is not even asked");
    }
}
