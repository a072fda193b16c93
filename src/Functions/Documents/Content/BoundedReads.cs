namespace Ovop.Functions.Documents.Content;

/// <summary>
/// Lets a parser read a document only so often as a sound one needs: a file made to send it in circles ends in an
/// <see cref="InvalidDataException"/>. Leaves the source open.
/// </summary>
/// <param name="length">How much of the source there is for the parser, from its start.</param>
internal sealed class BoundedReads(Stream source, long length) : Stream
{
    private const int TimesOver = 64;
    private const int AtLeast = 1024 * 1024;

    private long _left = Math.Max(length, AtLeast) * TimesOver;

    /// <summary>Whether the source itself could not be read, which says nothing of the document.</summary>
    public bool SourceFailed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get => source.Position; set => source.Position = value; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = source.Read(buffer[..(int)Math.Clamp(length - source.Position, 0, buffer.Length)]);
            return (_left -= Math.Max(read, 1)) > 0 ? read : throw new InvalidDataException("Read too often.");
        }
        catch (Exception failure) when (failure is not InvalidDataException)
        {
            SourceFailed = true;
            throw;
        }
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        origin == SeekOrigin.End ? source.Seek(length + offset, SeekOrigin.Begin) : source.Seek(offset, origin);

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
