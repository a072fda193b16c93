using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Ovop.Core;

namespace Ovop.Functions.Hosting.Fields;

/// <summary>
/// What was typed into a <see cref="DateField"/>: three boxes, or a whole date in the first of them. Months may be names,
/// Indonesian or English.
/// </summary>
/// <param name="Day">The first box, as it was typed.</param>
public sealed partial record TypedDate(string Day, string Month, string Year)
{
    /// <summary>Indonesian and English, as they were spelt before 1972 too; a month is told by its first three letters or more.</summary>
    private static readonly string[][] Months =
    [
        ["januari", "january", "djanuari"], ["februari", "february", "pebruari", "peb"], ["maret", "march", "mrt"],
        ["april"], ["mei", "may"], ["juni", "june", "djuni"], ["juli", "july", "djuli"], ["agustus", "august", "agt", "ags"],
        ["september"], ["oktober", "october"], ["november", "nopember"], ["desember", "december"],
    ];

    /// <summary>Reads the boxes of a field by the part of their names: "berlaku-hari".</summary>
    /// <param name="typed">What was typed into a box; null when it was not sent.</param>
    public static TypedDate Read(Func<string, string?> typed, string name)
    {
        var (day, month, year) = (Box("hari"), Box("bulan"), Box("tahun"));
        return month.Length + year.Length == 0 && Breaks().Split(day) is [var first, var second, var third]
            ? first.Length == 4 ? new(third, second, first) : new(first, second, third)
            : new(day, month, year);

        string Box(string part) => TypedText.Keyed(typed($"{name}-{part}") ?? "").Trim();
    }

    /// <summary>The date of a form; null when a part is missing or there is no such day.</summary>
    public static DateOnly? Of(IFormCollection form, string name) => Read(box => form[box], name).Date;

    /// <summary>Null when a part is missing or there is no such day.</summary>
    public DateOnly? Date =>
        DateOnly.TryParseExact($"{Year}-{MonthNumber}-{Day}".Replace(" ", "", StringComparison.Ordinal),
            "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public bool IsBlank => Day.Length + Month.Length + Year.Length == 0;

    /// <summary>"2027-12-31"; for what is no date its parts as they were typed ("2027-2-31"); empty for nothing.</summary>
    public override string ToString() =>
        Date is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : IsBlank ? "" : $"{Year}-{Month}-{Day}";

    private string MonthNumber =>
        Array.FindIndex(Months, names => names.Any(IsMonth)) is >= 0 and var found
            ? (found + 1).ToString(CultureInfo.InvariantCulture)
            : Month;

    private bool IsMonth(string name) =>
        Month.TrimEnd('.') is { Length: >= 3 } typed && name.StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s*[/.\-\s]\s*")]
    private static partial Regex Breaks();
}
