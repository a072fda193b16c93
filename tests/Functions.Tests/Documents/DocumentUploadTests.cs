using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Ovop.Core;
using Ovop.Core.Documents;
using Ovop.Functions.Documents;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Documents;

/// <summary>What a file costs in requests to storage, exactly, and that it arrives as it was sent.</summary>
public sealed class DocumentUploadTests
{
    private readonly List<string> _requests = [];

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1024 * 1024, 3)]
    [InlineData(3 * 1024 * 1024, 5)]
    public async Task A_file_below_a_megabyte_is_one_request_and_a_larger_one_its_blocks_and_their_list(int more, int requests)
    {
        byte[] file = [.. Samples.Pdf, .. new byte[more]];

        (await Store(file, new())).ShouldBeNull();

        _requests.Count.ShouldBe(requests);
        string.Concat(_requests.Where(request => request != "<list>")).ShouldBe(Encoding.Latin1.GetString(file));
    }

    [Fact]
    public async Task A_file_beyond_its_limit_leaves_nothing()
    {
        (await Store(Samples.Pdf, new(MaxBytes: Samples.Pdf.Length - 1)))!.Code.ShouldBe("document.toobig");

        _requests.ShouldBeEmpty();
    }

    private Task<Problem?> Store(byte[] file, DocumentLimits limits)
    {
        var blobs = new BlobServiceClient(new Uri("https://account.blob.core.windows.net"), new BlobClientOptions { Transport = new HttpClientTransport(new Storage(_requests)) });
        return new DocumentUpload(blobs).Store(
            DocumentPath.New(LinkedCase.First, "D-NIB"), new("nib.pdf"), new MemoryStream(file), limits, TestContext.Current.CancellationToken);
    }

    /// <summary>Takes whatever comes.</summary>
    private sealed class Storage(List<string> requests) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = Encoding.Latin1.GetString(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            requests.Add(request.RequestUri!.Query.Contains("comp=blocklist", StringComparison.Ordinal) ? "<list>" : body);
            var taken = new HttpResponseMessage(HttpStatusCode.Created) { Content = new ByteArrayContent([]) };
            taken.Headers.ETag = new("\"1\"");
            taken.Content.Headers.LastModified = DateTimeOffset.UnixEpoch;
            return taken;
        }
    }
}
