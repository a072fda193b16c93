using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ovop.Core;
using Ovop.Core.Review.Sheets;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review.Sheets;

namespace Ovop.Functions.Review.Offline;

/// <summary>Reads a spreadsheet that somebody filled in and trusts nothing of it: size, kind, whose it is, no formulas.</summary>
internal static class SheetReading
{
    public const int MostBytes = 1024 * 1024;

    private const int MostUnpacked = 8 * 1024 * 1024;
    private const int MostParts = 100;

    /// <summary>
    /// The sheet as filled in; <c>workbook.kind</c>, <c>workbook.size</c>, <c>workbook.formula</c> or <c>workbook.other</c>.
    /// </summary>
    public static Result<FilledSheet> Read(byte[] file, LinkVisit visit)
    {
        try
        {
            if (WhyNot(file) is { } problem)
                return problem;

            var cells = CellsOf(file);
            if (cells.FirstOrDefault(cell => cell.Value is null).Key is { } formula)
                return new Problem("workbook.formula", Field: "berkas", Args: formula);

            var marks = SheetLayout.Marks(visit.Dossier, visit.Setting, visit.Person.Id);
            return marks.Index().All(mark => TextAt(cells, $"B{2 + mark.Index}") == mark.Item)
                ? SheetOf(cells, visit)
                : new Problem("workbook.other", ProblemKind.Conflict, "berkas");
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return new Problem("workbook.kind", Field: "berkas");
        }
    }

    /// <summary>Unpacks all once, counting what comes out rather than believing what the file says of itself.</summary>
    private static Problem? WhyNot(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostParts)
            return new("workbook.size", Field: "berkas");

        var (left, buffer) = (MostUnpacked, new byte[64 * 1024]);
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            for (var read = part.Read(buffer); read > 0; read = part.Read(buffer))
            {
                left -= read;
                if (left < 0)
                    return new("workbook.size", Field: "berkas");
            }
        }

        return null;
    }

    /// <summary>The texts of columns A to E by reference; null where there is a formula.</summary>
    private static Dictionary<string, string?> CellsOf(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file, writable: false), isEditable: false);
        var workbook = document.WorkbookPart!;
        var first = workbook.Workbook!.Descendants<Sheet>().First();
        var shared = workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText).ToList()
            ?? [];
        return ((WorksheetPart)workbook.GetPartById(first.Id!)).Worksheet!.Descendants<Cell>()
            .Where(cell => cell.CellReference?.Value is [>= 'A' and <= 'E', >= '0' and <= '9', ..])
            .ToDictionary(cell => cell.CellReference!.Value!, cell => cell.CellFormula is null ? TextOf(cell, shared) : null);
    }

    private static string TextOf(Cell cell, List<string> shared) =>
        cell.DataType?.Value == CellValues.SharedString ? shared[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)]
        : cell.DataType?.Value == CellValues.InlineString ? cell.InlineString?.InnerText ?? ""
        : cell.CellValue?.Text ?? "";

    private static FilledSheet SheetOf(Dictionary<string, string?> cells, LinkVisit visit)
    {
        var criteria = visit.Setting.Round.Rubric.CriteriaFor(visit.Dossier.Case.Commodity!.Value);
        var rows = criteria.Select((criterion, index) => (criterion.Code, Row: SheetLayout.FirstCriterion + index)).ToList();
        var last = SheetLayout.DecisionRow(criteria);
        return new(
            rows.Select(row => (row.Code, Typed: TextAt(cells, $"C{row.Row}")))
                .Where(level => level.Typed.Length > 0).ToDictionary(level => level.Code, level => LevelOf(level.Typed)),
            rows.Select(row => (row.Code, Note: TextAt(cells, $"D{row.Row}")))
                .Where(note => note.Note.Length > 0).ToDictionary(note => note.Code, note => note.Note),
            PostedSheet.DecisionOf(TextAt(cells, $"C{last}").ToLowerInvariant()),
            TextAt(cells, $"D{last}"));
    }

    private static string TextAt(Dictionary<string, string?> cells, string reference) => (cells.GetValueOrDefault(reference) ?? "").Trim();

    private static int LevelOf(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : -1;
}
