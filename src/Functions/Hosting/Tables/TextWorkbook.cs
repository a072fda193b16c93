using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ovop.Functions.Hosting.Tables;

/// <summary>A sheet of a spreadsheet to be.</summary>
/// <param name="Name">At most 31 characters.</param>
/// <param name="Head">The row that stands on top of every printed page; null for none.</param>
internal sealed record NamedSheet(string Name, Worksheet Sheet, int? Head = null);

/// <summary>Spreadsheets (XLSX). Every cell is text, so nothing in it is ever worked out as a formula.</summary>
internal static class TextWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A spreadsheet refuses the whole file where a cell holds more characters.</summary>
    private const int Longest = 32_767;

    /// <summary>A file of rows, the first of them on top.</summary>
    public static byte[] Write(string name, IEnumerable<IReadOnlyList<string>> rows) =>
        Write([new(name, new Worksheet(new SheetData(rows.Select((row, index) => RowOf(index + 1, row)))))]);

    public static byte[] Write(IReadOnlyList<NamedSheet> sheets)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var listed = sheets.Select((sheet, index) => new Sheet
            {
                Id = workbook.GetIdOfPart(Part(workbook, sheet.Sheet)),
                SheetId = (uint)index + 1,
                Name = sheet.Name,
            }).ToList();
            Put(workbook.AddNewPart<WorkbookStylesPart>(), WorkbookStyles.All());
            Put(workbook, new DocumentFormat.OpenXml.Spreadsheet.Workbook([new Sheets(listed), .. Heads(sheets)]));
        }

        return file.ToArray();
    }

    /// <param name="number">Of the row, from 1.</param>
    /// <param name="texts">From column A on.</param>
    /// <param name="styles">One for each text, of <see cref="WorkbookStyles"/>; those that are left out are plain text.</param>
    public static Row RowOf(int number, IReadOnlyList<string> texts, params IReadOnlyList<uint> styles) => new(
        texts.Select(Shortened).Select((text, column) => new Cell
        {
            CellReference = WorkbookSheet.NameOf(number, column + 1),
            StyleIndex = column < styles.Count ? styles[column] : WorkbookStyles.Plain,
            DataType = text.Length > 0 ? CellValues.InlineString : null,
            InlineString = text.Length > 0 ? new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }) : null,
        }))
    { RowIndex = (uint)number };

    private static string Shortened(string text) => text.Length <= Longest ? text
        : char.IsHighSurrogate(text[Longest - 1]) ? text[..(Longest - 1)]
        : text[..Longest];

    private static WorksheetPart Part(WorkbookPart workbook, Worksheet worksheet)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        Put(part, worksheet);
        return part;
    }

    private static IEnumerable<DefinedNames> Heads(IReadOnlyList<NamedSheet> sheets)
    {
        var heads = sheets.Index().Where(sheet => sheet.Item.Head is not null)
            .Select(sheet => new DefinedName($"'{sheet.Item.Name}'!${sheet.Item.Head}:${sheet.Item.Head}")
            {
                Name = "_xlnm.Print_Titles",
                LocalSheetId = (uint)sheet.Index,
            }).ToList();
        return heads.Count > 0 ? [new DefinedNames(heads)] : [];
    }

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
