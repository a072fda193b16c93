using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Ovop.Functions.Tests;

/// <summary>Blobs in memory, for what is asked of them here: whole contents by name, under conditions.</summary>
internal sealed class InMemoryBlobs : BlobServiceClient
{
    private readonly Dictionary<string, InMemoryContainer> _containers = [];

    /// <summary>How often a blob was read.</summary>
    public int Reads
    {
        get
        {
            lock (_containers)
                return _containers.Values.Sum(container => container.Reads);
        }
    }

    /// <summary>What happens before the blobs under a name are listed: it may throw.</summary>
    public Action<string> BeforeListed { get; set; } = _ => { };

    public override BlobContainerClient GetBlobContainerClient(string blobContainerName)
    {
        lock (_containers)
            return _containers.TryGetValue(blobContainerName, out var known) ? known : _containers[blobContainerName] = new(under => BeforeListed(under));
    }
}

internal sealed class InMemoryContainer(Action<string> beforeListed) : BlobContainerClient
{
    private readonly SortedDictionary<string, (ETag Version, BinaryData Content)> _blobs = new(StringComparer.Ordinal);
    private int _version;

    /// <inheritdoc cref="InMemoryBlobs.Reads"/>
    public int Reads { get; private set; }

    public override Task<Response<BlobContainerInfo>> CreateIfNotExistsAsync(
        PublicAccessType publicAccessType = PublicAccessType.None, IDictionary<string, string>? metadata = null,
        BlobContainerEncryptionScopeOptions? encryptionScopeOptions = null, CancellationToken cancellationToken = default) =>
        Task.FromResult<Response<BlobContainerInfo>>(null!);

    public override BlobClient GetBlobClient(string blobName) => new InMemoryBlob(this, blobName);

    public override AsyncPageable<BlobHierarchyItem> GetBlobsByHierarchyAsync(
        BlobTraits traits = BlobTraits.None, BlobStates states = BlobStates.None, string? delimiter = null, string? prefix = null, CancellationToken cancellationToken = default)
    {
        lock (_blobs)
            return AsyncPageable<BlobHierarchyItem>.FromPages([Page<BlobHierarchyItem>.FromValues(
                [.. _blobs.Keys.Where(name => !name.Contains('/', StringComparison.Ordinal)).Select(name => BlobsModelFactory.BlobHierarchyItem(null, BlobsModelFactory.BlobItem(name)))], null, null!)]);
    }

    public override AsyncPageable<BlobItem> GetBlobsAsync(
        BlobTraits traits = BlobTraits.None, BlobStates states = BlobStates.None, string? prefix = null, CancellationToken cancellationToken = default)
    {
        beforeListed(prefix ?? "");
        lock (_blobs)
            return AsyncPageable<BlobItem>.FromPages([Page<BlobItem>.FromValues(
                [.. _blobs.Keys.Where(name => name.StartsWith(prefix ?? "", StringComparison.Ordinal)).Select(name => BlobsModelFactory.BlobItem(name))], null, null!)]);
    }

    private (ETag Version, BinaryData Content) Read(string name)
    {
        Reads++;
        lock (_blobs)
            return _blobs.TryGetValue(name, out var blob) ? blob : throw new RequestFailedException(404, "BlobNotFound");
    }

    private void Write(string name, BinaryData content, BlobRequestConditions? conditions)
    {
        lock (_blobs)
        {
            var there = _blobs.TryGetValue(name, out var blob);
            if (conditions?.IfNoneMatch == ETag.All && there)
                throw new RequestFailedException(409, "BlobAlreadyExists");
            if (conditions?.IfMatch is { } version && (!there || blob.Version != version))
                throw new RequestFailedException(412, "ConditionNotMet");

            _blobs[name] = (new($"\"{++_version}\""), content);
        }
    }

    private bool Delete(string name)
    {
        lock (_blobs)
            return _blobs.Remove(name);
    }

    private sealed class InMemoryBlob(InMemoryContainer container, string name) : BlobClient
    {
        public override Task<Response<BlobDownloadResult>> DownloadContentAsync(CancellationToken cancellationToken) => DownloadContentAsync((BlobDownloadOptions?)null, cancellationToken);

        public override Task<Response<BlobDownloadResult>> DownloadContentAsync(BlobDownloadOptions? options = null, CancellationToken cancellationToken = default)
        {
            var (version, content) = container.Read(name);
            if (options?.Conditions?.IfNoneMatch == version)
                throw new RequestFailedException(304, "ConditionNotMet");
            var result = BlobsModelFactory.BlobDownloadResult(content, BlobsModelFactory.BlobDownloadDetails(eTag: version));
            return Task.FromResult(Response.FromValue(result, new Whole()));
        }

        public override Task<Response<BlobContentInfo>> UploadAsync(BinaryData content, bool overwrite = false, CancellationToken cancellationToken = default)
        {
            container.Write(name, content, null);
            return Task.FromResult<Response<BlobContentInfo>>(null!);
        }

        public override Task<Response<BlobContentInfo>> UploadAsync(BinaryData content, BlobUploadOptions options, CancellationToken cancellationToken = default)
        {
            container.Write(name, content, options.Conditions);
            return Task.FromResult<Response<BlobContentInfo>>(null!);
        }

        public override Task<Stream> OpenWriteAsync(bool overwrite, BlobOpenWriteOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult<Stream>(new Written(content => container.Write(name, content, null)));

        public override Task<Response<bool>> DeleteIfExistsAsync(
            DeleteSnapshotsOption snapshotsOption = DeleteSnapshotsOption.None, BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(Response.FromValue(container.Delete(name), null!));
    }

    /// <summary>A content that is there once it is closed.</summary>
    private sealed class Written(Action<BinaryData> keep) : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing)
                keep(new(ToArray()));
            base.Dispose(disposing);
        }
    }

    /// <summary>That a content came whole.</summary>
    private sealed class Whole : Response
    {
        public override int Status => 200;

        public override string ReasonPhrase => "OK";

        public override Stream? ContentStream { get; set; }

        public override string ClientRequestId { get; set; } = "";

        public override void Dispose()
        {
        }

        protected override bool ContainsHeader(string name) => false;

        protected override IEnumerable<Azure.Core.HttpHeader> EnumerateHeaders() => [];

        protected override bool TryGetHeader(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }

        protected override bool TryGetHeaderValues(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = null;
            return false;
        }
    }
}
