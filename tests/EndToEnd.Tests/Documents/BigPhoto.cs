using System.Buffers.Binary;
using System.Security.Cryptography;
using Ovop.Demo;

namespace Ovop.EndToEnd.Tests.Documents;

/// <summary>A photograph with so much comment in it (ITU-T T.81, B.2.4.5) that it is as large as asked, on disk until it is disposed of.</summary>
internal sealed class BigPhoto : IDisposable
{
    private const int Comment = 60_000;

    public BigPhoto(int megabytes, int seed)
    {
        var (photo, chance) = (Papers.Photo("besar", seed), new Random(seed));
        using var file = File.Create(Name);
        file.Write(photo.AsSpan(0, 2));
        for (var comment = new byte[Comment]; file.Length < megabytes * 1024L * 1024 - Comment;)
        {
            chance.NextBytes(comment);
            (comment[0], comment[1]) = (0xFF, 0xFE);
            BinaryPrimitives.WriteUInt16BigEndian(comment.AsSpan(2), Comment - 2);
            file.Write(comment);
        }
        file.Write(photo.AsSpan(2));
        file.Position = 0;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
    }

    public string Name { get; } = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.jpg");

    public string Sha256 { get; }

    public void Dispose() => File.Delete(Name);
}
