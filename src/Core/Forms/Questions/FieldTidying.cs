using System.Text.RegularExpressions;
using Ovop.Core.Places;

namespace Ovop.Core.Forms.Questions;

/// <summary>
/// What is stored for what was typed: outer spaces and unseen characters go, with them the punctuation of codes and the words
/// that stand before them on paper. Tidying twice is tidying once.
/// </summary>
internal static class FieldTidying
{
    /// <summary>How the origin of a material from abroad is written.</summary>
    public const string Abroad = "LN";

    public static string Of(FormField field, string typed) => field.Kind switch
    {
        FieldKind.Rows => Rows(field, typed),
        FieldKind.Code => Licences.Bare(Stripped(typed).ToUpperInvariant()),
        FieldKind.Number or FieldKind.Money or FieldKind.Year => Amounts.Tidy(typed),
        FieldKind.Percent => Amounts.Tidy(Regex.Replace(Seen(typed), @"[\s%]+\z", "")),
        FieldKind.Url => Secure(Seen(typed).Trim()),
        FieldKind.Place => Regex.Replace(TypedText.Keyed(typed), @"[\s()°]", ""),
        FieldKind.Regency or FieldKind.Origin => RegencyCode(Seen(typed).Trim()),
        FieldKind.Text or FieldKind.LongText or FieldKind.Date or FieldKind.Choice or FieldKind.Province or FieldKind.Consent
            or FieldKind.Phone => Seen(typed).Trim(),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, null),
    };

    private static string Rows(FormField field, string typed) => FormRows.Write(
        FormRows.Read(typed)
            .Select(
                row => field.Columns.Select((column, index) => Of(column, row.ElementAtOrDefault(index) ?? "").Replace('\n', ' ')).ToList())
            .Where(row => row.Exists(cell => cell.Length > 0))
            .Take((int)field.Max + 1));

    /// <summary>Tabs stand between the cells of rows alone.</summary>
    private static string Seen(string typed) => TypedText.Of(typed).Replace('\t', ' ');

    private static string Stripped(string typed) => Regex.Replace(TypedText.Keyed(typed), @"[\s.\-/():']", "");

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
