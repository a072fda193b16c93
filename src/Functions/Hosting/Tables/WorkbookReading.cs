using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ovop.Core;

namespace Ovop.Functions.Hosting.Tables;

/// <summary>Takes the cells out of a spreadsheet's parts, as different programs write them.</summary>
internal sealed partial class WorkbookReading
{
    private readonly List<string> _shared;
    private readonly Stylesheet? _styles;

    private WorkbookReading(WorkbookPart workbook)
    {
        _shared = workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>()
            .Select(item => Said(item.Text, item.Elements<Run>())).ToList() ?? [];
        _styles = workbook.WorkbookStylesPart?.Stylesheet;
    }

    public static IReadOnlyList<WorkbookSheet> Sheets(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file, writable: false), isEditable: false);
        var workbook = document.WorkbookPart!;
        var reading = new WorkbookReading(workbook);
        return
        [
            .. workbook.Workbook!.Descendants<Sheet>().Select(sheet => workbook.GetPartById(sheet.Id!)).OfType<WorksheetPart>()
                .Select(part => new WorkbookSheet(reading.CellsOf(part.Worksheet!))),
        ];
    }

    /// <summary>A row or a cell that does not say where it stands follows the one before.</summary>
    private Dictionary<(int, int), WorkbookCell> CellsOf(Worksheet sheet)
    {
        var (cells, number) = (new Dictionary<(int, int), WorkbookCell>(), 0);
        foreach (var row in sheet.Descendants<Row>())
        {
            (number, var column) = ((int?)row.RowIndex?.Value ?? number + 1, 0);
            foreach (var cell in row.Elements<Cell>())
            {
                column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : column + 1;
                var read = Of(cell);
                if (read.Text.Length > 0 || read.Kind == CellKind.Formula)
                    cells[(number, column)] = read;
            }
        }

        return cells;
    }

    private WorkbookCell Of(Cell cell)
    {
        var (kind, text) = (cell.DataType?.Value ?? CellValues.Number, cell.CellValue?.Text ?? "");
        return cell.CellFormula is not null ? new(CellKind.Formula, "")
            : kind == CellValues.SharedString ? new(CellKind.Text, _shared[int.Parse(text, CultureInfo.InvariantCulture)])
            : kind == CellValues.InlineString
                ? new(CellKind.Text, cell.InlineString is { } said ? Said(said.Text, said.Elements<Run>()) : "")
            : kind == CellValues.String ? new(CellKind.Text, Kept(text))
            : kind == CellValues.Boolean ? new(CellKind.Logical, text == "1" ? "TRUE" : "FALSE")
            : kind == CellValues.Error ? new(CellKind.Fault, text)
            : new(CellKind.Number, Shown(text, cell.StyleIndex?.Value ?? 0));
    }

    /// <summary>Without what tells how it is pronounced.</summary>
    private static string Said(Text? text, IEnumerable<Run> runs) =>
        Kept((text?.Text ?? "") + string.Concat(runs.Select(run => run.Text?.Text)));

    /// <summary>Spreadsheets write a carriage return so.</summary>
    private static string Kept(string text) => TypedText.Of(text.Replace("_x000D_", "", StringComparison.OrdinalIgnoreCase));

    private string Shown(string number, uint style)
    {
        var digits = decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value.ToString("0.##########", CultureInfo.InvariantCulture)
            : number;
        return Zeros().IsMatch(FormatOf(style)) ? digits.PadLeft(FormatOf(style).Length, '0') : digits;
    }

    private string FormatOf(uint style)
    {
        var format = _styles?.CellFormats?.Elements<CellFormat>().ElementAtOrDefault((int)style)?.NumberFormatId?.Value;
        return _styles?.NumberingFormats?.Elements<NumberingFormat>()
            .FirstOrDefault(known => known.NumberFormatId?.Value == format)?.FormatCode?.Value ?? "";
    }

    private static int ColumnOf(string reference) =>
        reference.TakeWhile(char.IsAsciiLetter).Aggregate(0, (column, letter) => column * 26 + (char.ToUpperInvariant(letter) - 'A' + 1));

    [GeneratedRegex("^0{2,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex Zeros();
}
