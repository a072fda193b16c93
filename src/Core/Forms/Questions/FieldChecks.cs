using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Ovop.Core.Places;

namespace Ovop.Core.Forms.Questions;

/// <summary>Whether a tidy answer has the form that its question asks for.</summary>
internal static class FieldChecks
{
    /// <summary>
    /// In international form, which the form gives to what is a number of Indonesia and to nothing else; which of them are mobile
    /// is a note, not a problem.
    /// </summary>
    private static readonly Regex PhoneShape = new("^\\+62[0-9]{8,13}$", RegexOptions.CultureInvariant);

    /// <summary>Everything wrong with it, a row's problems each at its cell.</summary>
    /// <param name="field">The question.</param>
    /// <param name="answer">The tidy answer.</param>
    /// <param name="today">The day of checking.</param>
    /// <param name="closes">The day on which the round closes: what must still be valid is valid after it.</param>
    public static IEnumerable<Problem> Of(FormField field, string answer, DateOnly today, DateOnly closes) =>
        answer.Length == 0 ? field.Required ? [Wrong(field, "form.required")] : []
        : field.Kind == FieldKind.Rows ? Rows(field, FormRows.Read(answer), today, closes)
        : One(field, answer, today, closes) is { } problem ? [problem] : [];

    private static IEnumerable<Problem> Rows(FormField field, IReadOnlyList<IReadOnlyList<string>> rows, DateOnly today, DateOnly closes)
    {
        if (rows.Count > field.Max)
            return [Wrong(field, "form.rows", field.Max)];

        return from row in Enumerable.Range(0, rows.Count)
               from column in Enumerable.Range(0, field.Columns.Count)
               from problem in Of(field.Columns[column], rows[row].ElementAtOrDefault(column) ?? "", today, closes)
               select problem with { Field = FormRows.Cell(field, row + 1, field.Columns[column]) };
    }

    private static Problem? One(FormField field, string answer, DateOnly today, DateOnly closes) => field.Kind switch
    {
        FieldKind.Text or FieldKind.LongText => answer.Length >= field.Min && answer.Length <= field.Max
            ? field.IsPrinted ? PrintedName.LettersMustBePrintable(answer, field.Code) : null
            : Wrong(field, "form.length", field.Min, field.Max, answer.Length),
        FieldKind.Number or FieldKind.Money or FieldKind.Percent => Whole(field, answer, field.Max),
        FieldKind.Year => Whole(field, answer, today.Year),
        FieldKind.Date => Date(field, answer, today, closes > today ? closes : today),
        FieldKind.Choice => field.Choices.Contains(answer) ? null : Wrong(field, "form.choice"),
        FieldKind.Province => Provinces.Find(answer) is null ? Wrong(field, "form.choice") : null,
        FieldKind.Regency => Regencies.Find(answer) is null ? Wrong(field, "form.choice") : null,
        FieldKind.Origin => answer == FieldTidying.Abroad || Regencies.Find(answer) is not null ? null : Wrong(field, "form.origin"),
        FieldKind.Phone => PhoneShape.IsMatch(answer) ? null : Wrong(field, "form.phone"),
        FieldKind.Code => field.Shape!.IsMatch(answer) ? null : Wrong(field, $"form.code.{field.Code}"),
        FieldKind.Url => IsAddress(answer) ? null : Wrong(field, "form.url"),
        FieldKind.Place => IsInIndonesia(answer) ? null : Wrong(field, "form.place"),
        FieldKind.Consent => answer == "ya" ? null : Wrong(field, "form.consent"),
        FieldKind.Rows => throw new UnreachableException("Rows are checked cell by cell."),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, null),
    };

    private static Problem? Whole(FormField field, string answer, long max) =>
        !long.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? NoNumber(field, answer)
        : number < field.Min || number > max ? Wrong(field, "form.range", field.Min, max)
        : null;

    private static Problem NoNumber(FormField field, string answer) =>
        long.TryParse(Amounts.Meant(answer), NumberStyles.None, CultureInfo.InvariantCulture, out var meant)
            ? Wrong(field, "form.number.meant", meant)
            : Wrong(field, "form.number");

    private static Problem? Date(FormField field, string answer, DateOnly today, DateOnly last) =>
        !DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Wrong(field, "form.date")
        : field.Past == true && date > today ? Wrong(field, "form.date.past")
        : field.Past == false && date <= last ? Wrong(field, "form.date.future")
        : null;

    private static bool IsAddress(string answer) =>
        answer.Length <= 200 && Uri.TryCreate(answer, UriKind.Absolute, out var address)
            && address is { Scheme: "https", HostNameType: UriHostNameType.Dns, UserInfo: "" }
        && address.Host.Contains('.', StringComparison.Ordinal);

    /// <summary>Latitude and longitude in degrees, within a box around the country.</summary>
    private static bool IsInIndonesia(string answer) =>
        answer.Split(',') is [var north, var east] && Degrees(north) is >= -11.5m and <= 6.5m && Degrees(east) is >= 94.5m and <= 141.5m;

    private static decimal? Degrees(string text) =>
        decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees)
            ? degrees
            : null;

    private static Problem Wrong(FormField field, string code, params IEnumerable<long> args) =>
        new(code, Field: field.Code, Args: [.. args.Select(arg => arg.ToString(CultureInfo.InvariantCulture))]);
}
