using System.Xml.Linq;
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
            Put(sheet, worksheet);
            Put(workbook.AddNewPart<WorkbookStylesPart>(), WorkbookStyles.All());
            Put(workbook, new DocumentFormat.OpenXml.Spreadsheet.Workbook(
                new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = name })));
        }

        return file.ToArray();
    }

    /// <param name="number">Of the row, from 1.</param>
    /// <param name="texts">From column A on.</param>
    /// <param name="styles">One for each text, of <see cref="WorkbookStyles"/>; those that are left out are plain text.</param>
    public static Row RowOf(int number, IReadOnlyList<string> texts, params IReadOnlyList<uint> styles) => new(
        texts.Select((text, column) => new Cell
        {
            CellReference = WorkbookSheet.NameOf(number, column + 1),
            StyleIndex = column < styles.Count ? styles[column] : WorkbookStyles.Plain,
            DataType = text.Length > 0 ? CellValues.InlineString : null,
            InlineString = text.Length > 0 ? new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }) : null,
        }))
    { RowIndex = (uint)number };

    /// <summary>Without the prefix that the library gives to its own elements: some readers look for their bare names.</summary>
    private static void Put(OpenXmlPart part, OpenXmlElement root)
    {
        var bare = XElement.Parse(root.OuterXml, LoadOptions.PreserveWhitespace);
        bare.DescendantsAndSelf().Attributes()
            .Where(attribute => attribute.IsNamespaceDeclaration && attribute.Value == bare.Name.NamespaceName).Remove();
        using var content = part.GetStream(FileMode.Create, FileAccess.Write);
        bare.Save(content, SaveOptions.DisableFormatting);
    }
}
