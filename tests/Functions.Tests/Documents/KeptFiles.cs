using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.WebUtilities;

namespace Ovop.Functions.Tests.Documents;

/// <summary>Storage that keeps what is put in one request, with what is said of it, and gives it again, lists it and takes it away.</summary>
internal sealed class KeptFiles : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, (byte[] Bytes, KeyValuePair<string, string>[] Said)> _files = new();

    public BlobServiceClient Storage =>
        new(new Uri("https://account.blob.core.windows.net"), new BlobClientOptions { Transport = new HttpClientTransport(this) });

    public int Count => _files.Count;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (name, asked) = (request.RequestUri!.AbsolutePath, QueryHelpers.ParseQuery(request.RequestUri.Query));
        var about = asked.GetValueOrDefault("comp").ToString();
        if (about == "list")
            return Answer(HttpStatusCode.OK, List($"{name}/", $"{asked.GetValueOrDefault("prefix")}"));
        if (request.Method == HttpMethod.Delete)
            return Answer(_files.TryRemove(name, out _) ? HttpStatusCode.Accepted : HttpStatusCode.NotFound, [], ("x-ms-error-code", "BlobNotFound"));
        if (request.Method == HttpMethod.Put)
            _files[name] = (
                await request.Content!.ReadAsByteArrayAsync(cancellationToken),
                [.. request.Headers.Where(header => header.Key.StartsWith("x-ms-meta-", StringComparison.Ordinal)).Select(header => KeyValuePair.Create(header.Key, header.Value.Single()))]);
        if (!_files.TryGetValue(name, out var file))
            return Answer(HttpStatusCode.NotFound, [], ("x-ms-error-code", "BlobNotFound"));
        if (request.Method == HttpMethod.Put)
            return Answer(HttpStatusCode.Created, []);
        if (about == "tags")
            return Answer(HttpStatusCode.OK, [.. "<Tags><TagSet></TagSet></Tags>"u8]);

        var found = Answer(request.Method == HttpMethod.Head ? HttpStatusCode.OK : HttpStatusCode.PartialContent, request.Method == HttpMethod.Head ? [] : file.Bytes);
        foreach (var (key, value) in file.Said)
            found.Headers.Add(key, value);
        found.Content.Headers.ContentLength = file.Bytes.Length;
        found.Content.Headers.ContentRange = request.Method == HttpMethod.Head ? null : new(0, file.Bytes.Length - 1, file.Bytes.Length);
        return found;
    }

    private byte[] List(string container, string prefix) => Encoding.UTF8.GetBytes(
        $"<EnumerationResults><Blobs>{string.Concat(_files.Keys.Select(name => Uri.UnescapeDataString(name)[container.Length..])
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order().Select(name => $"<Blob><Name>{name}</Name><Properties/></Blob>"))}</Blobs><NextMarker/></EnumerationResults>");

    private static HttpResponseMessage Answer(HttpStatusCode status, byte[] body, params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage(status) { Content = new ByteArrayContent(body) };
        answer.Headers.ETag = new("\"1\"");
        answer.Content.Headers.LastModified = DateTimeOffset.UnixEpoch;
        foreach (var (name, value) in headers)
            answer.Headers.Add(name, value);
        return answer;
    }
}
