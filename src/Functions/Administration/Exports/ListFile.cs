using System.Globalization;
using Ovop.Core;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Tables;

namespace Ovop.Functions.Administration.Exports;

/// <summary>The list of cases as a file, its first row the titles of the columns.</summary>
internal static class ListFile
{
    /// <summary>With the separator and the decimal sign by which a spreadsheet in the reader's language opens it.</summary>
    public static Task Csv(
        Stream to, IEnumerable<BoardLine> lines, IReadOnlyList<Column<BoardLine>> columns, Language language, CancellationToken cancel)
    {
        var culture = language.Culture();
        return CsvFile.Write(
            to,
            lines.Select(line => columns.Select(column => Text(column.Cell(line), culture)))
                .Prepend(columns.Select(column => column.Title)),
            culture.NumberFormat.NumberDecimalSeparator == "," ? ';' : ',',
            cancel);
    }

    public static void Xlsx(Stream to, IEnumerable<BoardLine> lines, IReadOnlyList<Column<BoardLine>> columns) => TableWorkbook.Write(
        to, "OVOP", [.. columns.Select(column => column.Title)],
        lines.Select(IReadOnlyList<object?> (line) => [.. columns.Select(column => column.Cell(line))]));

    private static string Text(object? cell, CultureInfo culture) => cell is DateTimeOffset at
        ? at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        : Convert.ToString(cell, culture) ?? "";
}
