using System.Globalization;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Tables;

namespace Ovop.Functions.Administration.Exports;

/// <summary>The list of cases as a file, its first row the titles of the columns.</summary>
internal static class ListFile
{
    public static byte[] Csv(IReadOnlyList<BoardLine> lines, IReadOnlyList<Column<BoardLine>> columns) =>
        CsvFile.Write(Rows(lines, columns));

    public static byte[] Xlsx(IReadOnlyList<BoardLine> lines, IReadOnlyList<Column<BoardLine>> columns) =>
        TextWorkbook.Write("OVOP", Rows(lines, columns));

    private static IEnumerable<IReadOnlyList<string>> Rows(IReadOnlyList<BoardLine> lines, IReadOnlyList<Column<BoardLine>> columns) =>
        lines.Select(
            IReadOnlyList<string> (line) =>
                [.. columns.Select(column => Convert.ToString(column.Cell(line), CultureInfo.InvariantCulture) ?? "")])
            .Prepend([.. columns.Select(column => column.Title)]);
}
