using System.Text.RegularExpressions;

namespace Ovop.Core.Offices;

/// <summary>Telephone numbers of Indonesia, however they were typed: as they are compared and called.</summary>
public static partial class Phone
{
    /// <summary>Whether it can be one number, with its 0 or the country's +62 before it: a spreadsheet may have eaten a zero.</summary>
    public static bool IsOne(string number) => One().IsMatch(number) && Digits(number).Length is >= 7 and <= 12;

    /// <summary>What a link has that calls it: "+62248311321".</summary>
    public static string Dialled(string number) => $"+62{Digits(number)}";

    /// <summary>The digits without the leading zero or the country's 62; empty for none.</summary>
    public static string Digits(string? number)
    {
        var digits = string.Concat((number ?? "").Where(char.IsAsciiDigit));
        return digits.StartsWith("62", StringComparison.Ordinal) ? digits[2..] : digits.TrimStart('0');
    }

    [GeneratedRegex(@"^(?:\+62|\(?0)[0-9 ().-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex One();
}
