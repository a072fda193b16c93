using Microsoft.Extensions.Options;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Submission;
using Ovop.Functions.Documents;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Documents.Scanning;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Sharing;

namespace Ovop.Functions.Tests.Documents.Receiving;

/// <summary>The same file of one name that was stored twice, as by a button that is pressed twice.</summary>
public sealed class DocumentReceptionTests : IDisposable
{
    private readonly KeptFiles _files = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task News_of_it_may_come_again_on_another_road_and_it_stays_one_document()
    {
        var (applying, reception, _, second) = await Twins();

        for (var road = 0; road < 2; road++)
            (await reception.Receive(applying.Engine, second, Cancel)).Problems.ShouldBeEmpty();

        (await applying.Dossier()).All<StoredDocument>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task When_all_files_are_looked_at_the_second_is_taken_away_and_the_first_stays()
    {
        var (applying, reception, first, second) = await Twins();

        await reception.ReceiveAll(applying.Engine, await applying.Dossier(), Cancel);

        (await IsThere(first), await IsThere(second)).ShouldBe((true, false));
    }

    private async Task<bool> IsThere(DocumentPath path) =>
        (await _files.Storage.GetBlobContainerClient(DocumentPath.Container).GetBlobClient($"{path}").ExistsAsync(Cancel)).Value;

    /// <summary>Two uploads of one file, of which the first is a document.</summary>
    private async Task<(Applying Applying, DocumentReception Reception, DocumentPath First, DocumentPath Second)> Twins()
    {
        var applying = await Applying.Begin();
        await applying.Desk.Decide(
            Applying.Number, (dossier, at) => SubmissionStage.Answer(dossier, FormSections.Find("usaha")!, code => code == "komoditi" ? "TN" : null, at), Cancel);
        var (first, second) = (DocumentPath.New(Applying.Number, "D-NIB"), DocumentPath.New(Applying.Number, "D-NIB"));
        foreach (var path in (DocumentPath[])[first, second])
            (await new DocumentUpload(_files.Storage).Store(path, new("nib.pdf"), new MemoryStream(Samples.Pdf), new DocumentLimits(), Cancel)).ShouldBeNull();
        var reception = new DocumentReception(
            _files.Storage, applying.Desk, new MalwareScan(Options.Create(new ScanOptions { Required = false })), new KeptQueues());
        (await reception.Receive(applying.Engine, first, Cancel)).IsOk.ShouldBeTrue();
        return (applying, reception, first, second);
    }
}
