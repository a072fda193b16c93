using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;

namespace Ovop.Functions.Hosting.Tables;

/// <summary>
/// Tables as RFC 4180 text in UTF-8 with a byte order mark, so that spreadsheets read it right. Wherever a cell begins, at whichever of
/// the usual signs a spreadsheet splits, what it would run as a formula begins with an apostrophe. A number below zero runs nothing and
/// stays a number, which CsvHelper's own way would not leave it.
/// </summary>
internal static partial class CsvFile
{
    /// <summary>Rows that are written together.</summary>
    public const int Portion = 200;

    public static byte[] Write(IEnumerable<IEnumerable<string?>> rows, char separator = ',') =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text(rows, separator))];

    /// <summary>The same, a portion of rows at a time: however many there are, no more than those are held.</summary>
    public static async Task Write(Stream to, IEnumerable<IEnumerable<string?>> rows, char separator, CancellationToken cancel)
    {
        await to.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancel);
        foreach (var portion in rows.Chunk(Portion))
            await to.WriteAsync(Encoding.UTF8.GetBytes(Text(portion, separator)), cancel);
    }

    /// <summary>The same without the mark.</summary>
    public static string Text(IEnumerable<IEnumerable<string?>> rows, char separator = ',')
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = CsvWriter.Create(
            text, new() { Separator = separator, Injection = CsvInjection.None, ValidateFieldCount = false }, leaveOpen: true);
        foreach (var row in rows)
        {
            foreach (var field in row)
                csv.WriteField(Guarded(field));
            csv.EndRecord();
        }

        csv.Flush();
        return text.ToString();
    }

    /// <summary>A cell as it was before it was guarded.</summary>
    public static string Bare(string cell) => Guards().Replace(cell, "");

    private static string? Guarded(string? field) => field is null || Negative().IsMatch(field) ? field : Runs().Replace(field, "'");

    /// <summary>
    /// Before what would run, at the beginning and after a sign at which it may be split, which quotation marks do not keep from one that
    /// splits at another sign than the file's. Spreadsheets overlook what is blank before it, and take signs of full width for the usual
    /// ones.
    /// </summary>
    [GeneratedRegex("(?<=^|[,;\t\r\n])(?=[\\s\"]*[=+\\-@＝＋－＠])|^(?=[\t\r\n])", RegexOptions.CultureInvariant)]
    private static partial Regex Runs();

    [GeneratedRegex("(?<=^|[,;\t\r\n])'(?=[\\s\"']*[=+\\-@＝＋－＠])|^'(?=[\t\r\n])", RegexOptions.CultureInvariant)]
    private static partial Regex Guards();

    [GeneratedRegex(@"^-\d+([.,]\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Negative();
}
