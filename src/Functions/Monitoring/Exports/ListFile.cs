using System.Data;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Tables;

namespace Ovop.Functions.Monitoring.Exports;

/// <summary>
/// The list of cases as a file. CSV is RFC 4180 in UTF-8 with a byte order mark, and a text that a spreadsheet would run as
/// a formula begins with an apostrophe; XLSX has texts as texts, so nothing in it is run.
/// </summary>
internal static class ListFile
{
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { NewLine = "\r\n", InjectionOptions = InjectionOptions.Escape };

    public static byte[] Csv(IReadOnlyList<BoardLine> lines, IReadOnlyList<Column<BoardLine>> columns)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, Form);
        Row(columns.Select(column => column.Title));
        foreach (var line in lines)
            Row(columns.Select(column => Text(column, line)));

        csv.Flush();
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

        void Row(IEnumerable<string> fields)
        {
            foreach (var field in fields)
                csv.WriteField(field);
            csv.NextRecord();
        }
    }

    public static byte[] Xlsx(IReadOnlyList<BoardLine> lines, IReadOnlyList<Column<BoardLine>> columns)
    {
        using var table = new DataTable();
        foreach (var column in columns)
            table.Columns.Add(column.Title);
        foreach (var line in lines)
            table.Rows.Add([.. columns.Select(column => Text(column, line))]);

        using var file = new MemoryStream();
        file.SaveAs(table);
        return file.ToArray();
    }

    private static string Text(Column<BoardLine> column, BoardLine line) =>
        Convert.ToString(column.Cell(line), CultureInfo.InvariantCulture) ?? "";
}
