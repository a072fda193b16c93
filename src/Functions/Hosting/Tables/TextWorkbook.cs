using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ovop.Functions.Hosting.Tables;

/// <summary>Spreadsheets (XLSX) of one sheet. Every cell is text, so nothing in it is ever worked out as a formula.</summary>
internal static class TextWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A file of rows, the first of them on top.</summary>
    public static byte[] Write(string name, IEnumerable<IReadOnlyList<string>> rows) =>
        Write(name, new Worksheet(new SheetData(rows.Select((row, index) => RowOf(index + 1, row)))));

    public static byte[] Write(string name, Worksheet worksheet)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = worksheet;
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = name }));
        }

        return file.ToArray();
    }

    /// <param name="number">Of the row, from 1.</param>
    /// <param name="texts">From column A on, at most to Z.</param>
    public static Row RowOf(int number, IReadOnlyList<string> texts) => new(texts.Select((text, column) => new Cell
    {
        CellReference = $"{(char)('A' + column)}{number}",
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }),
    }))
    { RowIndex = (uint)number };
}
