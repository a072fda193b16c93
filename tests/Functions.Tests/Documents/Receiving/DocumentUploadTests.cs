using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Ovop.Core;
using Ovop.Core.Documents.Content;
using Ovop.Functions.Documents;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Tests.Notices;
using SkiaSharp;

namespace Ovop.Functions.Tests.Documents.Receiving;

/// <summary>What a file costs in requests to storage, exactly, and that it arrives as it was sent.</summary>
public sealed class DocumentUploadTests
{
    private readonly List<string> _requests = [];
    private readonly List<string> _names = [];

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

    [Theory]
    [InlineData("webp")]
    [InlineData("heic")]
    [InlineData("avif")]
    public async Task A_picture_that_not_every_browser_shows_is_kept_as_a_jpeg_whatever_it_is_called(string kind)
    {
        var picture = kind switch { "webp" => Samples.Webp, "heic" => Samples.Heic, _ => Samples.Avif };

        (await Store(picture, new())).ShouldBeNull();

        var kept = Encoding.Latin1.GetBytes(_requests.ShouldHaveSingleItem());
        Samples.Inspect(kept).Value.Kind.ShouldBe(ContentKind.Jpeg);
        using var opened = SKBitmap.Decode(kept);
        (opened.Width, opened.Height).ShouldBe((96, 64));
        var (left, right) = (opened.GetPixel(24, 32), opened.GetPixel(72, 32));
        (left.Red > 180 && left.Blue < 80, right.Blue > 180 && right.Red < 80).ShouldBe((true, true), $"{left} {right}");
        _names.ShouldBe(["nib.jpg"]);
    }

    [Theory]
    [InlineData("heic", "document.heic")]
    [InlineData("qt  ", "document.kind")]
    public async Task What_only_says_that_it_is_such_a_picture_leaves_nothing(string brand, string code)
    {
        (await Store([0, 0, 0, 24, .. "ftyp"u8, .. Encoding.ASCII.GetBytes(brand), .. new byte[4000]], new()))!.Code.ShouldBe(code);

        _requests.ShouldBeEmpty();
    }

    private Task<Problem?> Store(byte[] file, DocumentLimits limits)
    {
        var blobs = new BlobServiceClient(new Uri("https://account.blob.core.windows.net"), new BlobClientOptions { Transport = new HttpClientTransport(new Storage(_requests, _names)) });
        return new DocumentUpload(blobs).Store(
            DocumentPath.New(LinkedCase.First, "D-NIB"), new("nib.pdf"), new MemoryStream(file), limits, TestContext.Current.CancellationToken);
    }

    /// <summary>Takes whatever comes.</summary>
    private sealed class Storage(List<string> requests, List<string> names) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = Encoding.Latin1.GetString(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            if (request.Headers.TryGetValues("x-ms-meta-name", out var name))
                names.Add(string.Concat(name));
            requests.Add(request.RequestUri!.Query.Contains("comp=blocklist", StringComparison.Ordinal) ? "<list>" : body);
            var taken = new HttpResponseMessage(HttpStatusCode.Created) { Content = new ByteArrayContent([]) };
            taken.Headers.ETag = new("\"1\"");
            taken.Content.Headers.LastModified = DateTimeOffset.UnixEpoch;
            return taken;
        }
    }
}
