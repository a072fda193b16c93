namespace Ovop.Functions.Documents.Receiving;

/// <summary>More bytes came than a document may have.</summary>
internal sealed class UploadTooBigException() : Exception("The upload is too big.");

/// <summary>
/// A posted file from its start, whose first bytes were read before; ends in an <see cref="UploadTooBigException"/> past the
/// limit.
/// </summary>
internal sealed class BoundedUpload(ReadOnlyMemory<byte> start, Stream rest, long limit) : Stream
{
    private int _given;
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = Math.Min(start.Length - _given, buffer.Length);
        if (count > 0)
            start.Slice(_given, count).CopyTo(buffer);
        else
            count = await rest.ReadAsync(buffer, cancellationToken);

        _given = Math.Min(_given + count, start.Length);
        return (_read += count) <= limit ? count : throw new UploadTooBigException();
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
