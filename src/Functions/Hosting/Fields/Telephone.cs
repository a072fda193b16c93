using System.Text.RegularExpressions;
using Ovop.Core;
using PhoneNumbers;

namespace Ovop.Functions.Hosting.Fields;

/// <summary>Telephone numbers of Indonesia, of which libphonenumber says which there are.</summary>
internal static partial class Telephone
{
    private const string Region = "ID";

    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>
    /// In international form ("+6281234567890"); what is no number, or more than one, as it was typed and never like one.
    /// </summary>
    public static string Read(string? typed)
    {
        var (kept, text) = (TypedText.Of(typed ?? "").Trim(), TypedText.Keyed(typed ?? "").Trim());
        return OneNumber().IsMatch(text) && E164(Abroad().Replace(AreaSlash().Replace(text, "$1 "), "+62")) is { } number
            ? number
            : kept is ['+', '6', '2', not ' ', ..] ? kept.Insert(3, " ") : kept;
    }

    private static string? E164(string text)
    {
        try
        {
            var number = Numbers.Parse(text.StartsWith('8') ? $"0{text}" : text, Region);
            return Numbers.IsValidNumberForRegion(number, Region) ? Numbers.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>The library reads letters as keys, and a second number as more digits of the first.</summary>
    [GeneratedRegex(@"^\+?(?:[0-9 .()-]|(?<=^\(?0[0-9]{2,3}\)? ?)/)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex OneNumber();

    /// <summary>"021/5550103".</summary>
    [GeneratedRegex(@"^(\(?0[0-9]{2,3}\)?) ?/", RegexOptions.CultureInvariant)]
    private static partial Regex AreaSlash();

    /// <summary>Without its plus the library takes 62 for the beginning of a number within the country.</summary>
    [GeneratedRegex(@"^(?:\+|00)?62", RegexOptions.CultureInvariant)]
    private static partial Regex Abroad();
}
