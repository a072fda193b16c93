using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ovop.Functions.Hosting.Tables;

/// <summary>
/// A table as a spreadsheet to work with: days are days and numbers are numbers, columns as wide as what is in them, the titles on
/// every printed page. Everything else is text, and nothing is ever worked out as a formula.
/// </summary>
internal static class TableWorkbook
{
    private const int Narrowest = 8, Widest = 48;

    /// <param name="rows">Of texts, numbers and moments in the reader's own zone; null is empty.</param>
    public static byte[] Write(string name, IReadOnlyList<string> titles, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var data = new SheetData(rows.Select((row, index) => RowOf(index + 2, row)).Prepend(
            TextWorkbook.RowOf(1, titles, [.. titles.Select(_ => WorkbookStyles.Heading)])));
        var columns = new Columns(titles.Select((title, index) => new Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            CustomWidth = true,
            Width = Math.Clamp(rows.Select(row => Length(row[index])).Append(title.Length).Max() + 2, Narrowest, Widest),
        }));
        return TextWorkbook.Write([new(name, new Worksheet(columns, data), Head: 1)]);
    }

    private static Row RowOf(int number, IReadOnlyList<object?> row) => new(row.Select((value, index) =>
    {
        var cell = TextWorkbook.RowOf(number, [value as string ?? ""]).Elements<Cell>().Single();
        cell.Remove();
        cell.CellReference = WorkbookSheet.NameOf(number, index + 1);
        if (value is null or string)
            return cell;

        (cell.StyleIndex, cell.CellValue) = value is DateTimeOffset at
            ? (WorkbookStyles.Moment, new CellValue(at.DateTime.ToOADate().ToString(CultureInfo.InvariantCulture)))
            : (WorkbookStyles.Number, new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!));
        return cell;
    }))
    { RowIndex = (uint)number };

    private static int Length(object? value) =>
        value is DateTimeOffset ? 16 : Convert.ToString(value, CultureInfo.InvariantCulture)?.Length ?? 0;
}
