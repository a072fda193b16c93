using Microsoft.AspNetCore.Http;

namespace Ovop.Functions.Hosting.Input;

/// <summary>A body that breaks off where its limit is passed. The connection lives on, so that the refusal can still be told.</summary>
/// <param name="body">As it arrives.</param>
/// <param name="most">Bytes.</param>
internal sealed class BoundedBody(Stream body, long most) : Stream
{
    private long _read;

    /// <summary>Whether there is nothing more to come.</summary>
    public bool IsEnded { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="BadHttpRequestException">More came than the limit; status 413.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var length = await body.ReadAsync(buffer, cancellationToken);
        IsEnded = length == 0 && buffer.Length > 0;
        _read += length;
        return _read <= most
            ? length
            : throw new BadHttpRequestException("More came than may be sent here.", StatusCodes.Status413PayloadTooLarge);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();
}
