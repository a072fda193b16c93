using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ovop.Functions.Hosting.Tables;

/// <summary>
/// A table as a spreadsheet to work with: days are days and numbers are numbers, columns as wide as what is in them, the titles on
/// every printed page. Everything else is text, and nothing is ever worked out as a formula.
/// </summary>
internal static class TableWorkbook
{
    private const int Narrowest = 8, Widest = 48;

    /// <summary>How a sheet without rows is written, in whose place they come.</summary>
    private const string NoRows = "<sheetData />";

    /// <param name="rows">Of texts, numbers and moments in the reader's own zone; null is empty.</param>
    public static byte[] Write(string name, IReadOnlyList<string> titles, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var file = new MemoryStream();
        Write(file, name, titles, rows);
        return file.ToArray();
    }

    /// <summary>The same, row by row: however many there are, one is held. They are asked for twice, first for the widths.</summary>
    public static void Write(Stream to, string name, IReadOnlyList<string> titles, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var columns = new Columns(WidthsOf(titles, rows).Select((width, index) => new Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            CustomWidth = true,
            Width = width,
        }));
        using var empty = new ZipArchive(
            new MemoryStream(TextWorkbook.Write([new(name, new Worksheet(columns, new SheetData()), Head: 1)])), ZipArchiveMode.Read);
        using var whole = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var part in empty.Entries)
        {
            using var source = new StreamReader(part.Open());
            using var target = new StreamWriter(whole.CreateEntry(part.FullName, CompressionLevel.Fastest).Open());
            var text = source.ReadToEnd();
            if (!part.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal))
            {
                target.Write(text);
                continue;
            }

            var at = text.IndexOf(NoRows, StringComparison.Ordinal);
            if (at < 0)
                throw new InvalidOperationException("The sheet has no place for rows.");

            target.Write($"{text[..at]}<sheetData>");
            target.Write(Bare(TextWorkbook.RowOf(1, titles, [.. titles.Select(_ => WorkbookStyles.Heading)])));
            foreach (var (index, row) in rows.Index())
                target.Write(Bare(RowOf(index + 2, row)));
            target.Write($"</sheetData>{text[(at + NoRows.Length)..]}");
        }
    }

    private static int[] WidthsOf(IReadOnlyList<string> titles, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var widths = titles.Select(title => title.Length).ToArray();
        foreach (var row in rows)
            for (var column = 0; column < widths.Length; column++)
                widths[column] = Math.Max(widths[column], Length(row[column]));

        return [.. widths.Select(width => Math.Clamp(width + 2, Narrowest, Widest))];
    }

    /// <summary>Without namespaces: those of the sheet hold.</summary>
    private static string Bare(Row row)
    {
        var bare = XElement.Parse(row.OuterXml, LoadOptions.PreserveWhitespace);
        foreach (var element in bare.DescendantsAndSelf())
        {
            element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
            element.Name = element.Name.LocalName;
        }

        return bare.ToString(SaveOptions.DisableFormatting);
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
