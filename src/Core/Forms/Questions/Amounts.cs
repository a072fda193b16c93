using System.Globalization;
using System.Text.RegularExpressions;

namespace Ovop.Core.Forms.Questions;

/// <summary>
/// Whole numbers as Indonesia writes them: dots or spaces group thousands, and nothing but zeros or the dash of a price stands
/// behind the comma. Whatever else is typed is never made to fit.
/// </summary>
internal static partial class Amounts
{
    private static readonly Dictionary<string, decimal> Words = new(StringComparer.OrdinalIgnoreCase)
    { ["ribu"] = 1e3m, ["rb"] = 1e3m, ["juta"] = 1e6m, ["jt"] = 1e6m, ["miliar"] = 1e9m, ["milyar"] = 1e9m };

    /// <summary>The digits; what is no whole number stays as it was typed, and is refused.</summary>
    public static string Tidy(string typed) =>
        Whole().Match(TypedText.Keyed(typed)) is { Success: true } amount ? Digits(amount) : TypedText.Of(typed).Trim();

    /// <summary>The whole number that was probably meant, to be offered; null where nobody can tell.</summary>
    public static string? Meant(string typed)
    {
        var text = TypedText.Keyed(typed).Trim();
        return Spoken().Match(text) is { Success: true } spoken && Number(spoken) is { } number
                ? Rounded(number * Words[spoken.Groups["word"].Value])
            : English().Match(text) is { Success: true } english ? Digits(english)
            : Counted().Match(text) is { Success: true } counted ? Digits(counted)
            : Broken().Match(text) is { Success: true } broken && Number(broken) is { } fraction ? Rounded(fraction)
            : null;
    }

    private static string Digits(Match amount) => string.Concat(amount.Groups["whole"].Value.Where(char.IsAsciiDigit));

    private static decimal? Number(Match amount) =>
        decimal.TryParse($"{Digits(amount)}.{amount.Groups["rest"].Value}0", NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var number) && number < 1e15m ? number : null;

    private static string Rounded(decimal number) => Math.Round(number).ToString("0", CultureInfo.InvariantCulture);

    private const string Grouped = @"(?<whole>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:[ ][0-9]{3})+|[0-9]+)";

    private const RegexOptions Typed = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>"Rp 450.000,-", "450.000,00", "450 000", "40%".</summary>
    [GeneratedRegex(@"^\s*(?:Rp\.?\s*)?" + Grouped + @"(?:,(?:0|00|-)?)?\s*%?\s*\z", Typed)]
    private static partial Regex Whole();

    /// <summary>"2,5 juta", "450 ribu rupiah".</summary>
    [GeneratedRegex(
        @"^(?:Rp\.?\s*)?" + Grouped + @"(?:[.,](?<rest>[0-9]{1,2}))?\s*(?<word>ribu|rb|juta|jt|miliar|milyar)(?: [\p{L} ]+)?\z", Typed)]
    private static partial Regex Spoken();

    /// <summary>"450,000.00", as spreadsheets in English write it.</summary>
    [GeneratedRegex(@"^(?:Rp\.?\s*)?(?<whole>[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]{1,2})?\z", Typed)]
    private static partial Regex English();

    /// <summary>"25 orang", "Rp450.000.-", "IDR 450.000".</summary>
    [GeneratedRegex(@"^(?:(?:Rp|IDR)\.?\s*)?" + Grouped + @"(?:\s*\p{L}[\p{L} ]*|[.,/]?-*)\z", Typed)]
    private static partial Regex Counted();

    /// <summary>"450000.50".</summary>
    [GeneratedRegex(@"^(?:(?:Rp|IDR)\.?\s*)?" + Grouped + @"[.,](?<rest>[0-9]{1,2})\s*%?\z", Typed)]
    private static partial Regex Broken();
}
