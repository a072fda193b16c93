using System.Text;
using CsvHelper;
using Ovop.Core;

namespace Ovop.Functions.Hosting.Tables;

/// <summary>A line of a table with its number as an editor shows it, from 1.</summary>
internal sealed record TableLine(int Number, IReadOnlyList<string> Cells);

/// <summary>
/// A table as it was pasted or as a file brings it: cells between tabs, semicolons or commas, with or without quotes (RFC 4180),
/// in UTF-8, UTF-16 or Windows-1252; or a spreadsheet (XLSX).
/// </summary>
internal static class TextTable
{
    private static readonly char[] Separators = ['\t', ';', ','];

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>All lines, the empty ones without cells.</summary>
    public static IReadOnlyList<TableLine> Read(string text)
    {
        using var reader = CsvReader.FromText(TypedText.Of(text), new()
        {
            Separator = SeparatorOf(TypedText.Of(text)),
            HasHeader = false,
            SkipEmptyLines = false,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Recover,
        });
        var lines = new List<TableLine>();
        while (reader.Read())
            lines.Add(new(
                (int)reader.LineNumber,
                [.. Enumerable.Range(0, reader.FieldCount).Select(at => CsvFile.Bare(reader.GetString(at).Trim()))]));

        return lines;
    }

    /// <summary>The lines of a file; or what <see cref="Workbook.Read"/> refuses, and <c>workbook.formula</c>.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="field">The input that it came in.</param>
    public static Result<IReadOnlyList<TableLine>> Read(byte[] file, string field)
    {
        if (!Workbook.IsOne(file))
            return Result<IReadOnlyList<TableLine>>.Ok(Read(Decoded(file)));
        var reading = Workbook.Read(file, field);
        if (!reading.TryGet(out var sheets))
            return Result<IReadOnlyList<TableLine>>.Refused(reading.Problems);

        var cells = sheets.Count > 0 ? sheets[0].Cells : new Dictionary<(int Row, int Column), WorkbookCell>();
        return cells.FirstOrDefault(cell => cell.Value.Kind == CellKind.Formula) is { Value: not null } formula
            ? new Problem("workbook.formula", Field: field, Args: WorkbookSheet.NameOf(formula.Key.Row, formula.Key.Column))
            : Result<IReadOnlyList<TableLine>>.Ok([.. LinesOf(cells)]);
    }

    /// <summary>The rows as text that <see cref="Read(string)"/> reads, semicolons between, as spreadsheets in Indonesia open it.</summary>
    public static string Write(IEnumerable<IReadOnlyList<string>> rows) => CsvFile.Text(rows, ';');

    /// <summary>A row is as wide as the widest: empty cells at its end are not in the file.</summary>
    private static IEnumerable<TableLine> LinesOf(IReadOnlyDictionary<(int Row, int Column), WorkbookCell> cells)
    {
        var width = cells.Keys.Select(at => at.Column).DefaultIfEmpty().Max();
        return cells.Keys.Select(at => at.Row).Distinct().Order().Select(row => new TableLine(row,
            [.. Enumerable.Range(1, width).Select(column => cells.GetValueOrDefault((row, column))?.Text.Trim() ?? "")]));
    }

    private static char SeparatorOf(string text)
    {
        var first = text.TrimStart().Split('\n')[0];
        return Separators.Where(first.Contains).DefaultIfEmpty(';').First();
    }

    private static string Decoded(byte[] file)
    {
        if (file is [0xff, 0xfe, ..] or [0xfe, 0xff, ..])
            return (file[0] == 0xff ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(file);

        try
        {
            return Strict.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return Western.GetString(file);
        }
    }
}
