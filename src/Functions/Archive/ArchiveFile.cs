using System.IO.Compression;
using System.Text;
using Ovop.Core.Archive;

namespace Ovop.Functions.Archive;

/// <summary>
/// A ZIP that is sent as it is written. <see cref="ZipArchive"/> writes the end of an entry synchronously even when it is disposed
/// of asynchronously (.NET 10.0), which an answer does not take: each entry is kept until it is whole, and sent then.
/// </summary>
internal sealed class ArchiveFile : IAsyncDisposable
{
    private const int Block = 64 * 1024;

    private readonly List<ArchivedFile> _files = [];
    private readonly Kept _kept = new();
    private readonly Stream _to;
    private readonly ZipArchive _zip;

    public ArchiveFile(Stream to) => (_to, _zip) = (to, new(_kept, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8));

    /// <summary>All that were added, in that order.</summary>
    public IReadOnlyList<ArchivedFile> Files => _files;

    public async Task Add(string name, string text, CancellationToken cancel)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Put(name, bytes);
        _files.Add(ArchivedFile.Of(name, bytes));
        await Send(cancel);
    }

    /// <summary>Adds what is a file already, as it is read; it is not among <see cref="Files"/>.</summary>
    public async Task Add(string name, Stream content, CancellationToken cancel)
    {
        var block = new byte[Block];
        using var entry = _zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        while (await content.ReadAtLeastAsync(block, block.Length, throwOnEndOfStream: false, cancel) is > 0 and var read)
        {
            entry.Write(block, 0, read);
            await Send(cancel);
        }
    }

    /// <summary>Ends the file without an index.</summary>
    public Task End(CancellationToken cancel)
    {
        _zip.Dispose();
        return Send(cancel);
    }

    /// <summary>Adds the index and ends the file.</summary>
    public async Task End(string index, CancellationToken cancel)
    {
        Put(ArchiveIndex.Name, Encoding.UTF8.GetBytes(index));
        await End(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        _zip.Dispose();
        await _kept.DisposeAsync();
    }

    private void Put(string name, byte[] bytes)
    {
        using var content = _zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        content.Write(bytes);
    }

    private async Task Send(CancellationToken cancel)
    {
        _kept.Position = 0;
        await _kept.CopyToAsync(_to, cancel);
        _kept.SetLength(0);
    }

    /// <summary>Says that it cannot seek, so that nothing is filled in after it was sent.</summary>
    private sealed class Kept : MemoryStream
    {
        public override bool CanSeek => false;
    }
}
