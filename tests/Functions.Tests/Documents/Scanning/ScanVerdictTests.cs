using System.Net;
using System.Text;
using System.Text.Json;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Documents.Scanning;
using Ovop.Functions.Documents;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Documents.Scanning;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Documents.Scanning;

public sealed class ScanVerdictTests
{
    private static readonly DocumentPath File = DocumentPath.New(LinkedCase.First, "D-NIB");

    [Theory]
    [InlineData("No threats found", ScanState.Clean)]
    [InlineData("Malicious", ScanState.Infected)]
    [InlineData("Not Scanned", ScanState.Failed)]
    public async Task What_the_scanner_says_of_a_file_that_waits_for_it_is_taken_in_though_no_tag_says_so_yet(string result, ScanState state)
    {
        var linked = await Waiting();

        await Trigger(linked).Run(Event($"https://account.blob.core.windows.net/documents/{File}", result), new SilentEngine(), CancellationToken.None);

        var file = DocumentReception.FileOf(await linked.Dossier(), File)!;
        file.Scan!.State.ShouldBe(state);
        file.Scan.Why.ShouldBe(state == ScanState.Failed ? result : null);
    }

    [Theory]
    [InlineData("https://account.blob.core.windows.net/uploads/OVOP-2026-000001/D-NIB/0123456789abcdef0123456789abcdef")]
    [InlineData("https://account.blob.core.windows.net/documents/rubbish")]
    public async Task Of_any_other_file_nothing_is_taken_in(string uri)
    {
        var linked = await Waiting();

        await Trigger(linked).Run(Event(uri, "No threats found"), new SilentEngine(), CancellationToken.None);

        DocumentReception.FileOf(await linked.Dossier(), File)!.AwaitsScan.ShouldBeTrue();
    }

    [Theory]
    [InlineData("rubbish")]
    [InlineData("{}")]
    [InlineData("""{"data":{"blobUri":"https://account.blob.core.windows.net/documents/x"}}""")]
    public void What_is_no_such_event_ends_among_the_poison(string message) => Should.Throw<JsonException>(() => ScanVerdict.Parse(message));

    private static async Task<LinkedCase> Waiting()
    {
        var linked = await LinkedCase.Begin();
        var facts = new DocumentFacts(ContentKind.Pdf, 5000, "hash", 1);
        await linked.Do((dossier, setting) => dossier.By("test", setting.Now)
            .Put(new StoredDocument(File.Code, 9, File.Upload, "nib.pdf", DocumentState.Accepted, facts, null, setting.Now) { Scan = new(ScanState.Pending, setting.Now) }));
        return linked;
    }

    private static ScanVerdictTrigger Trigger(LinkedCase linked)
    {
        var storage = new BlobServiceClient(new Uri("https://account.blob.core.windows.net"), new BlobClientOptions { Transport = new HttpClientTransport(new Untagged()) });
        return new(new(storage, linked.Desk, new(Options.Create(new ScanOptions())), new KeptQueues()), NullLogger<ScanVerdictTrigger>.Instance);
    }

    /// <summary>As Defender's documentation shows one.</summary>
    private static string Event(string uri, string result) => JsonSerializer.Serialize(new
    {
        id = Guid.NewGuid(),
        subject = "storageAccounts/account/containers/documents/blobs/x",
        data = new { correlationId = Guid.NewGuid(), blobUri = uri, eTag = "0x8DB4C9327B08CBF", scanFinishedTimeUtc = DateTime.UtcNow, scanResultType = result, scanResultDetails = (object?)null },
        eventType = "Microsoft.Security.MalwareScanningResult",
        dataVersion = "1.0",
        metadataVersion = "1",
        eventTime = DateTime.UtcNow,
        topic = "/subscriptions/x",
    });

    /// <summary>Storage in which no blob has a tag.</summary>
    private sealed class Untagged : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri!.Query.ShouldContain("comp=tags");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("<Tags><TagSet /></Tags>", Encoding.UTF8, "application/xml") });
        }
    }
}
