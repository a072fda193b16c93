using System.Text.RegularExpressions;
using Ovop.Core.Places;

namespace Ovop.Core.Forms.Questions;

/// <summary>
/// What is stored for what was typed: outer spaces and unseen characters go, and with them the punctuation of numbers and
/// codes. Tidying twice is tidying once.
/// </summary>
internal static class FieldTidying
{
    /// <summary>How the origin of a material from abroad is written.</summary>
    public const string Abroad = "LN";

    public static string Of(FormField field, string typed) => field.Kind switch
    {
        FieldKind.Rows => Rows(field, typed),
        FieldKind.Code => Stripped(Seen(typed)).ToUpperInvariant(),
        FieldKind.Number or FieldKind.Money or FieldKind.Percent or FieldKind.Year => Amount(Stripped(Seen(typed))),
        FieldKind.Phone => International(Stripped(Seen(typed))),
        FieldKind.Url => Secure(Seen(typed).Trim()),
        FieldKind.Place => Regex.Replace(Seen(typed), @"[\s()°]", ""),
        FieldKind.Regency or FieldKind.Origin => RegencyCode(Seen(typed).Trim()),
        FieldKind.Text or FieldKind.LongText or FieldKind.Date or FieldKind.Choice or FieldKind.Province or FieldKind.Consent =>
            Seen(typed).Trim(),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, null),
    };

    private static string Rows(FormField field, string typed) => FormRows.Write(
        FormRows.Read(typed)
            .Select(
                row => field.Columns.Select((column, index) => Of(column, row.ElementAtOrDefault(index) ?? "").Replace('\n', ' ')).ToList())
            .Where(row => row.Exists(cell => cell.Length > 0))
            .Take((int)field.Max + 1));

    /// <summary>
    /// Without control characters, and without those that turn the direction of the text (Unicode 15, chapter 23.2): they can
    /// make one text look like another.
    /// </summary>
    private static string Seen(string typed) => new([.. typed.ReplaceLineEndings("\n").Replace('\t', ' ')
        .Where(letter => letter == '\n'
            || !(char.IsControl(letter) || letter is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069')))]);

    private static string Stripped(string typed) => Regex.Replace(typed, @"[\s.\-/()]", "");

    /// <summary>"Rp 450.000,-" and "450.000,00" are 450000; other fractions stay, and are refused.</summary>
    private static string Amount(string stripped) =>
        Regex.Replace(stripped, "^(rp)+|(,(00)?)+$", "", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string International(string digits) =>
        Regex.Match(digits, "^(?:\\+?62|0|(?=8))0*(?<rest>.*)$", RegexOptions.Singleline) is { Success: true } number
            ? $"+62{number.Groups["rest"].Value}"
            : digits;

    private static string Secure(string address) =>
        address.Length == 0 ? ""
        : address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? $"https://{address[8..]}"
        : address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? $"https://{address[7..]}"
        : $"https://{address}";

    /// <summary>A regency may be typed by its official name.</summary>
    private static string RegencyCode(string typed) =>
        typed.Equals("Luar negeri", StringComparison.OrdinalIgnoreCase) || typed.Equals("Abroad", StringComparison.OrdinalIgnoreCase)
            ? Abroad
        : Regencies.All.FirstOrDefault(regency => regency.Name.Equals(typed, StringComparison.OrdinalIgnoreCase))?.Code ?? typed;
}
