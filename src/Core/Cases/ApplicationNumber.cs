using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Ovop.Core.Rounds;

namespace Ovop.Core.Cases;

/// <summary>
/// The number of one application, "OVOP-2026-000123": the round and a sequence from 1 to 999999 within it. It is also
/// the id of the application's orchestration. The default value stands for no application, has no text and comes first.
/// Ordered by round, "2026" before "2026B", then by sequence.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly partial record struct ApplicationNumber : IComparable<ApplicationNumber>
{
    /// <exception cref="ArgumentException">The round id or the sequence is not of the form above: a bug of the caller.</exception>
    public ApplicationNumber(string roundId, int sequence)
    {
        if (!Round.IsId(roundId) || sequence is < 1 or > 999_999)
            throw new ArgumentException($"No application number: {roundId}, {sequence}.");

        (RoundId, Sequence) = (roundId, sequence);
    }

    public string RoundId { get; }

    public int Sequence { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, out ApplicationNumber number)
    {
        number = default;
        if (text is null || Numbers().Match(text) is not { Success: true } match)
            return false;

        var sequence = int.Parse(match.Groups["sequence"].ValueSpan, CultureInfo.InvariantCulture);
        if (sequence == 0)
            return false;

        number = new(match.Groups["round"].Value, sequence);
        return true;
    }

    /// <summary>Takes what a person typed: small letters, spaces, and dashes of any kind or none are forgiven.</summary>
    public static bool TryRead(string? typed, out ApplicationNumber number)
    {
        var letters = string.Concat(TypedText.Keyed(typed ?? "").Where(letter => letter is not (' ' or '-'))).ToUpperInvariant();
        return TryParse(TypedNumbers().Replace(letters, "OVOP-${round}-${sequence}"), out number);
    }

    /// <exception cref="FormatException">The text is no application number.</exception>
    public static ApplicationNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"No application number: {text}.");

    public int CompareTo(ApplicationNumber other) =>
        string.CompareOrdinal(RoundId, other.RoundId) is var round && round != 0 ? round : Sequence.CompareTo(other.Sequence);

    public static bool operator <(ApplicationNumber left, ApplicationNumber right) => left.CompareTo(right) < 0;

    public static bool operator <=(ApplicationNumber left, ApplicationNumber right) => left.CompareTo(right) <= 0;

    public static bool operator >(ApplicationNumber left, ApplicationNumber right) => left.CompareTo(right) > 0;

    public static bool operator >=(ApplicationNumber left, ApplicationNumber right) => left.CompareTo(right) >= 0;

    public override string ToString() =>
        Sequence == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"OVOP-{RoundId}-{Sequence:D6}");

    [GeneratedRegex("^OVOP-(?<round>[0-9]{4}[A-Z]?)-(?<sequence>[0-9]{6})\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex("^OVOP(?<round>[0-9]{4}[A-Z]?)(?<sequence>[0-9]{6})\\z", RegexOptions.CultureInvariant)]
    private static partial Regex TypedNumbers();

    private sealed class Converter() : TextConverter<ApplicationNumber>(TryParse, "application number");
}
