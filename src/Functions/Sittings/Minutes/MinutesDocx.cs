using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Ovop.Functions.Sittings.Minutes;

/// <summary>The minutes as a document that the secretariat can still write in (DOCX).</summary>
internal static class MinutesDocx
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Write(MinutesText minutes)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = $"{minutes.Title} {minutes.Number}";
            document.PackageProperties.Created = minutes.At.UtcDateTime;
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = StylesIn(minutes.Language.Code);
            main.Document = new(new Body(
            [
                Said(minutes.Title, "Title"), Said(minutes.Number), .. minutes.Parts.SelectMany(Of),
                new SectionProperties(
                    new PageSize { Width = 11906, Height = 16838 },
                    new PageMargin
                    {
                        Top = 1080,
                        Bottom = 1080,
                        Left = 1080,
                        Right = 1080,
                    }),
            ]));
        }

        return file.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Of(MinutesPart part) =>
    [
        part.NewPage ? new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "Heading1" }, new KeepNext(), new PageBreakBefore()), RunOf(part.Heading))
            : Said(part.Heading, "Heading1"),
        .. part.Paragraphs.Select(text => Said(text)),
        .. part.Table is { } table ? [TableOf(table), new Paragraph()] : Array.Empty<OpenXmlElement>(),
    ];

    private static Table TableOf(MinutesTable table) => new(
    [
        new TableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
                new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
                new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }),
        new TableGrid(table.Widths.Select(_ => new GridColumn())),
        RowOf(table, table.Heads, isHead: true), .. table.Rows.Select(row => RowOf(table, row, isHead: false)),
    ]);

    private static TableRow RowOf(MinutesTable table, IReadOnlyList<string> cells, bool isHead) => new(
    [
        isHead ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()),
        .. cells.Zip(table.Widths, (cell, share) => new TableCell(
            new TableCellProperties(new TableCellWidth
            {
                Width = ((int)(share * 5000)).ToString(CultureInfo.InvariantCulture),
                Type = TableWidthUnitValues.Pct,
            }),
            Said(cell, isHead ? "Strong" : null))),
    ]);

    private static Paragraph Said(string text, string? style = null) => style is null
        ? new(RunOf(text))
        : new(
            new ParagraphProperties(new ParagraphStyleId { Val = style }, new KeepNext { Val = style is "Heading1" or "Strong" }),
            RunOf(text));

    private static Run RunOf(string text) => new(text.Split('\n').SelectMany((line, index) => new OpenXmlElement[]
    {
        new Break(), new Text(line) { Space = SpaceProcessingModeValues.Preserve },
    }.Skip(index == 0 ? 1 : 0)));

    private static Styles StylesIn(string language) => new(
    [
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman" }, new FontSize { Val = "21" },
            new Languages { Val = language }))),
        Style("Title", "32"), Style("Heading1", "24"), Style("Strong", "21"),
    ]);

    private static Style Style(string id, string size) => new(
        new StyleName { Val = id == "Heading1" ? "heading 1" : id }, new PrimaryStyle(),
        new StyleRunProperties(new Bold(), new FontSize { Val = size }))
    { Type = StyleValues.Paragraph, StyleId = id };
}
