using Ovop.Functions.Documents.Receiving;

namespace Ovop.Functions.Tests.Documents.Receiving;

public sealed class BoundedUploadTests
{
    [Theory]
    [InlineData(0, 10)]
    [InlineData(4, 6)]
    [InlineData(10, 0)]
    public async Task The_bytes_read_before_come_first(int start, int rest)
    {
        var bytes = Enumerable.Range(0, start + rest).Select(value => (byte)value).ToArray();
        await using var upload = new BoundedUpload(bytes.AsMemory(0, start), new MemoryStream(bytes, start, rest), limit: 10);
        using var copy = new MemoryStream();

        await upload.CopyToAsync(copy, TestContext.Current.CancellationToken);

        copy.ToArray().ShouldBe(bytes);
    }

    [Fact]
    public async Task One_byte_too_many_ends_the_upload()
    {
        await using var upload = new BoundedUpload(new byte[4], new MemoryStream(new byte[7]), limit: 10);

        await Should.ThrowAsync<UploadTooBigException>(() => upload.CopyToAsync(Stream.Null));
    }
}
