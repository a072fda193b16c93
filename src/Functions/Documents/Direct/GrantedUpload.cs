using System.Globalization;
using System.Security.Cryptography;
using Ovop.Core.Award;

namespace Ovop.Functions.Documents.Direct;

/// <summary>
/// What a grant was given for stands in the name of its upload, for which alone it is signed: 16 random digits, 8 of the
/// bytes, 8 of the second. So nobody has to keep it, and no browser can change it.
/// </summary>
internal static class GrantedUpload
{
    /// <summary>For so long a cut upload can be gone on with.</summary>
    public static readonly TimeSpan Resumable = TimeSpan.FromDays(7);

    public static DocumentPath New(ApplicationNumber number, string code, long bytes, DateTimeOffset now) =>
        new(number, code, $"{RandomNumberGenerator.GetHexString(16, lowercase: true)}{bytes:x8}{now.ToUnixTimeSeconds():x8}");

    public static long BytesOf(DocumentPath path) => Digits(path, 16);

    public static DateTimeOffset AtOf(DocumentPath path) => DateTimeOffset.FromUnixTimeSeconds(Digits(path, 24));

    /// <summary>Whether a file of this length can go on with an old grant.</summary>
    public static bool Continues(DocumentPath path, long bytes, DateTimeOffset now) =>
        BytesOf(path) == bytes && AtOf(path) <= now && now - AtOf(path) < Resumable;

    private static long Digits(DocumentPath path, int from) => long.Parse(path.Upload.AsSpan(from, 8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
