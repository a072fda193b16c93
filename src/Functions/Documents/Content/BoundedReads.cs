namespace Ovop.Functions.Documents.Content;

/// <summary>
/// Lets a parser read a document only so often as a sound one needs: a file made to send it in circles ends in an
/// <see cref="InvalidDataException"/>. Leaves the source open.
/// </summary>
internal sealed class BoundedReads(Stream source) : Stream
{
    private const int TimesOver = 64;
    private const int AtLeast = 1024 * 1024;

    private long _left = Math.Max(source.Length, AtLeast) * TimesOver;

    /// <summary>Whether the source itself could not be read, which says nothing of the document.</summary>
    public bool SourceFailed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => source.Length;

    public override long Position { get => source.Position; set => source.Position = value; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = source.Read(buffer);
            return (_left -= Math.Max(read, 1)) > 0 ? read : throw new InvalidDataException("Read too often.");
        }
        catch (Exception failure) when (failure is not InvalidDataException)
        {
            SourceFailed = true;
            throw;
        }
    }

    public override long Seek(long offset, SeekOrigin origin) => source.Seek(offset, origin);

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
