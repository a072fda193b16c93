using System.Globalization;
using System.Text;
using CsvHelper;

namespace Ovop.Functions.Hosting.Tables;

/// <summary>
/// Tables as RFC 4180 text in UTF-8 with a byte order mark, so that spreadsheets read it right; a text that they would run
/// as a formula begins with an apostrophe.
/// </summary>
internal static class CsvFile
{
    public static byte[] Write(IEnumerable<IEnumerable<string?>> rows, char separator = ',') =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text(rows, separator))];

    /// <summary>The same without the mark.</summary>
    public static string Text(IEnumerable<IEnumerable<string?>> rows, char separator = ',')
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = CsvWriter.Create(
            text, new() { Separator = separator, Injection = CsvInjection.Escape, ValidateFieldCount = false }, leaveOpen: true);
        foreach (var row in rows)
        {
            foreach (var field in row)
                csv.WriteField(field);
            csv.EndRecord();
        }

        csv.Flush();
        return text.ToString();
    }
}
