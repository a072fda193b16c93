using System.Globalization;
using System.Security.Cryptography;
using Ovop.Core.Cases;

namespace Ovop.Functions.Documents.Direct;

/// <summary>
/// What a grant was given for stands in the name of its upload: 16 random digits, 8 of the bytes, 8 of the second. The grant is
/// signed for that name alone, so nobody has to keep it. The name itself is not: a browser can say any, and what it says counts
/// only where something lies under it, which none but a grant of ours can have put there.
/// </summary>
internal static class GrantedUpload
{
    /// <summary>For so long a cut upload can be gone on with.</summary>
    public static readonly TimeSpan Resumable = TimeSpan.FromDays(7);

    public static DocumentPath New(ApplicationNumber number, string code, long bytes, DateTimeOffset now) =>
        new(number, code, $"{RandomNumberGenerator.GetHexString(16, lowercase: true)}{bytes:x8}{now.ToUnixTimeSeconds():x8}");

    public static long BytesOf(DocumentPath path) => Digits(path, 16);

    public static DateTimeOffset AtOf(DocumentPath path) => DateTimeOffset.FromUnixTimeSeconds(Digits(path, 24));

    /// <summary>Whether a file of this length can go on with an old grant: something of it has arrived.</summary>
    /// <param name="path">As the browser names it.</param>
    /// <param name="bytes">Length of the file.</param>
    /// <param name="lying">Bytes that lie there.</param>
    /// <param name="now">The time.</param>
    public static bool Continues(DocumentPath path, long bytes, long lying, DateTimeOffset now) =>
        lying > 0 && BytesOf(path) == bytes && AtOf(path) <= now && now - AtOf(path) < Resumable;

    private static long Digits(DocumentPath path, int from) =>
        long.Parse(path.Upload.AsSpan(from, 8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
