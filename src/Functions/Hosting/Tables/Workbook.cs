using System.Globalization;
using System.IO.Compression;
using System.Text;
using Ovop.Core;

namespace Ovop.Functions.Hosting.Tables;

/// <summary>What stands in a cell; a date is a number, as spreadsheets keep it.</summary>
internal enum CellKind { Text, Number, Logical, Formula, Fault }

/// <summary>A cell of a spreadsheet.</summary>
/// <param name="Text">Its text; a number in digits, with the zeros before it that its format shows.</param>
internal sealed record WorkbookCell(CellKind Kind, string Text);

/// <summary>A sheet of a spreadsheet: what is not empty, by row and column from 1.</summary>
internal sealed record WorkbookSheet(IReadOnlyDictionary<(int Row, int Column), WorkbookCell> Cells)
{
    /// <summary>The text of a cell without outer spaces; empty where there is none.</summary>
    public string TextAt(int row, int column) => Cells.GetValueOrDefault((row, column))?.Text.Trim() ?? "";

    /// <summary>"C8".</summary>
    public static string NameOf(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{LettersOf(column)}{row}");

    private static string LettersOf(int column) =>
        (column > 26 ? LettersOf((column - 1) / 26) : "") + (char)('A' + (column - 1) % 26);
}

/// <summary>Reads a spreadsheet (XLSX) that somebody sent, and trusts nothing of it: size, kind, what it says of itself.</summary>
internal static class Workbook
{
    public const int MostBytes = 1024 * 1024;

    private const int MostUnpacked = 8 * 1024 * 1024;
    private const int MostParts = 100;

    /// <summary>
    /// Its sheets in their order; <c>workbook.kind</c>, <c>workbook.format</c> (another kind of spreadsheet, by name) or
    /// <c>workbook.size</c>.
    /// </summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="field">The input that it came in.</param>
    public static Result<IReadOnlyList<WorkbookSheet>> Read(byte[] file, string field)
    {
        try
        {
            return MustUnpackWithinBounds(file, field) is { } problem
                ? problem
                : Result<IReadOnlyList<WorkbookSheet>>.Ok(WorkbookReading.Sheets(file));
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return new Problem("workbook.kind", Field: field);
        }
    }

    /// <summary>Whether a file begins as one of ours or of another spreadsheet does, and is no text.</summary>
    public static bool IsOne(ReadOnlySpan<byte> file) => file.StartsWith("PK"u8) || file.StartsWith(Compound);

    /// <summary>How XLS begins, and an XLSX with a password.</summary>
    private static ReadOnlySpan<byte> Compound => [0xd0, 0xcf, 0x11, 0xe0];

    /// <summary>Unpacks all once, counting what comes out rather than believing what the file says of itself.</summary>
    private static Problem? MustUnpackWithinBounds(byte[] file, string field)
    {
        if (file.AsSpan().StartsWith(Compound))
            return new("workbook.format", Field: field, Args: "XLS");

        using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostParts)
            return new("workbook.size", Field: field);

        var (left, buffer) = (MostUnpacked, new byte[64 * 1024]);
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            for (var read = part.Read(buffer); read > 0; read = part.Read(buffer))
            {
                left -= read;
                if (left < 0)
                    return new("workbook.size", Field: field);
                if (entry.FullName == "mimetype"
                    && Encoding.ASCII.GetString(buffer, 0, read).Contains("opendocument", StringComparison.Ordinal))
                    return new("workbook.format", Field: field, Args: "ODS");
            }
        }

        return null;
    }
}
