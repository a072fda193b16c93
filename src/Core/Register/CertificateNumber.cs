using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Ovop.Core.Cases;

namespace Ovop.Core.Register;

/// <summary>
/// The number of a certificate, "OVOP-2026-000123-S3-A": the application, the stars, and a check character by ISO/IEC 7064
/// MOD 37,36 over the letters and digits before it, so that no single mistyped character gives another certificate. A
/// certificate that replaces another has the next version in its number: "OVOP-2026-000123-S3V2-K".
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly partial record struct CertificateNumber
{
    private const int LastVersion = 99;

    /// <exception cref="ArgumentOutOfRangeException">Not 1 to 9 stars, or not version 1 to 99.</exception>
    public CertificateNumber(ApplicationNumber application, int star, int version = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(version, LastVersion);
        ArgumentOutOfRangeException.ThrowIfLessThan(star, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(star, 9);
        ArgumentOutOfRangeException.ThrowIfEqual(application, default);
        (Application, Star, Version) = (application, star, version);
    }

    public ApplicationNumber Application { get; }

    public int Star { get; }

    /// <summary>1, and one more each time that the certificate is replaced.</summary>
    public int Version { get; }

    /// <summary>The number of the certificate that replaces this one.</summary>
    public CertificateNumber Next => new(Application, Star, Version + 1);

    /// <summary>Takes what a person typed: small letters, spaces and any dash are forgiven, a wrong check character is not.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CertificateNumber number)
    {
        number = default;
        var typed = Letters(text);
        if (Parts().Match(typed) is not { Success: true } parts
            || !ApplicationNumber.TryParse($"OVOP-{parts.Groups["round"]}-{parts.Groups["sequence"]}", out var known)
            || VersionIn(parts.Groups["edition"].Value) is not { } version)
            return false;

        var candidate = new CertificateNumber(known, parts.Groups["star"].Value[0] - '0', version);
        if (Letters(candidate.ToString()) != typed)
            return false;

        number = candidate;
        return true;
    }

    /// <summary>
    /// The same, saying what is wrong: <c>certificate.format</c>, or <c>certificate.check</c> where only the check character is.
    /// </summary>
    public static Result<CertificateNumber> Read(string? text)
    {
        if (TryParse(text, out var number))
            return number;

        var typed = Letters(text);
        var isMistyped = typed.Length > 1
            && Enumerable.Range('0', 10).Concat(Enumerable.Range('A', 26)).Any(last => TryParse(typed[..^1] + (char)last, out _));
        return new Problem(isMistyped ? "certificate.check" : "certificate.format", Field: "nomor");
    }

    /// <exception cref="FormatException">The text is no certificate number.</exception>
    public static CertificateNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"No certificate number: {text}.");

    public override string ToString()
    {
        if (Star == 0)
            return "";

        var stem = string.Create(CultureInfo.InvariantCulture, $"{Application}-S{Star}{(Version > 1 ? $"V{Version}" : "")}");
        return $"{stem}-{CheckCharacter(stem)}";
    }

    /// <summary>ISO/IEC 7064, MOD 37,36; what is neither a digit nor a capital letter is passed over.</summary>
    public static char CheckCharacter(string text)
    {
        const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var product = 36;
        foreach (var value in text.Select(character => Alphabet.IndexOf(character, StringComparison.Ordinal)).Where(value => value >= 0))
        {
            var sum = (product + value) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }

        return Alphabet[(37 - product) % 36];
    }

    /// <summary>In capitals, without the dashes and spaces between.</summary>
    private static string Letters(string? text) =>
        string.Concat(TypedText.Keyed(text ?? "").Where(letter => !(char.IsWhiteSpace(letter) || letter == '-'))).ToUpperInvariant();

    [GeneratedRegex(
        "^OVOP(?<round>[0-9]{4}[A-Z]?)(?<sequence>[0-9]{6})S(?<star>[1-9])(?<edition>(?:V[0-9]{1,2})?)[0-9A-Z]\\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    private static int? VersionIn(string edition) => edition.Length == 0 ? 1
        : edition[0] == 'V' && int.TryParse(edition.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            && version is > 1 and <= LastVersion
            ? version
        : null;

    private sealed class Converter() : TextConverter<CertificateNumber>(TryParse, "certificate number");
}
