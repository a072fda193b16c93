using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Options;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Documents.Scanning;
using Ovop.Functions.Documents;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Documents.Scanning;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Hosting;

namespace Ovop.Functions.Tests.Documents.Scanning;

/// <summary>A clamd that was away when a file came, and is back.</summary>
public sealed class ScanAgainTests
{
    private readonly KeptQueues _queues = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static DocumentPath Path { get; } = new(Office.Number, "D-NIB", new string('a', 32));

    [Fact]
    public async Task While_it_cannot_say_it_is_asked_each_minute()
    {
        var office = await Waiting();

        await Reception(office, port: 1).AskAgain(office.Engine, Path, Cancel);

        _queues.Take().ShouldHaveSingleItem().ShouldBe((DocumentReception.AskAgainQueue, $"{Path}", TimeSpan.FromMinutes(1)));
        (await Scan(office)).ShouldBe(ScanState.Failed);
    }

    [Fact]
    public async Task What_it_then_says_is_recorded_and_it_is_asked_no_more()
    {
        var office = await Waiting();
        using var clamd = new Listener(_ => Task.FromResult<string?>("stream: OK"));

        await Reception(office, clamd.Port).AskAgain(office.Engine, Path, Cancel);

        (await Scan(office)).ShouldBe(ScanState.Clean);
        _queues.Take().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_case_is_read_once_for_a_file_that_comes_again()
    {
        var office = await Waiting();
        using var clamd = new Listener(_ => Task.FromResult<string?>("stream: OK"));
        var before = office.Store.Finds;

        await Reception(office, clamd.Port).Receive(office.Engine, Path, Cancel);

        (office.Store.Finds - before).ShouldBe(1);
    }

    private static async Task<Office> Waiting()
    {
        var office = await Office.Open();
        (await office.Desk.Decide(
            Office.Number,
            (dossier, at) => dossier.By("test", at.Now).Put(
                new StoredDocument(Path.Code, 9, Path.Upload, "nib.pdf", DocumentState.Accepted, new(ContentKind.Pdf, 5000, "hash", 1), null, at.Now)
                {
                    Scan = new(ScanState.Failed, at.Now),
                }),
            Cancel)).Problems.ShouldBeEmpty();
        return office;
    }

    private static async Task<ScanState?> Scan(Office office) => DocumentReception.FileOf(await office.Dossier(), Path)?.Scan?.State;

    private DocumentReception Reception(Office office, int port)
    {
        var options = new ScanOptions { Clamd = $"127.0.0.1:{port}", StreamMaxLength = 100, MaxFileSize = 100, MaxScanSize = 100, PatienceSeconds = 5 };
        return new(new OneFile(), office.Desk, new MalwareScan(Options.Create(options)), _queues);
    }

    /// <summary>Storage whose every blob is the same small file.</summary>
    private sealed class OneFile : BlobServiceClient
    {
        public override BlobContainerClient GetBlobContainerClient(string blobContainerName) => new Container();

        private sealed class Container : BlobContainerClient
        {
            public override BlobClient GetBlobClient(string blobName) => new Blob();
        }

        private sealed class Blob : BlobClient
        {
            public override Task<Stream> OpenReadAsync(
                long position = 0, int? bufferSize = null, BlobRequestConditions conditions = null!, CancellationToken cancellationToken = default) =>
                Task.FromResult<Stream>(new MemoryStream("%PDF-1.7"u8.ToArray()));
        }
    }
}
