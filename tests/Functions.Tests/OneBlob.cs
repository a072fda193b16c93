using System.Net;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;

namespace Ovop.Functions.Tests;

/// <summary>Storage in which every blob is the same.</summary>
internal sealed class OneBlob : HttpMessageHandler
{
    public static BlobServiceClient Storage =>
        new(new Uri("https://account.blob.core.windows.net"), new BlobClientOptions { Transport = new HttpClientTransport(new OneBlob()) });

    public static readonly byte[] Bytes = [.. Enumerable.Range(0, 200_000).Select(value => (byte)(value * 31))];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var from = request.Headers.Range?.Ranges.First() is { } range ? (int)range.From! : 0;
        var content = new ByteArrayContent(request.Method == HttpMethod.Head ? [] : Bytes[from..]);
        content.Headers.LastModified = DateTimeOffset.UnixEpoch;
        content.Headers.ContentLength = request.Method == HttpMethod.Head ? Bytes.Length : Bytes.Length - from;
        content.Headers.ContentRange = request.Method == HttpMethod.Head ? null : new(from, Bytes.Length - 1, Bytes.Length);
        var answer = new HttpResponseMessage(request.Method == HttpMethod.Head ? HttpStatusCode.OK : HttpStatusCode.PartialContent) { Content = content };
        answer.Headers.ETag = new("\"1\"");
        return Task.FromResult(answer);
    }
}
