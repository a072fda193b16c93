using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Ovop.Functions.Hosting.Tables;

/// <summary>
/// Tables as RFC 4180 text in UTF-8 with a byte order mark, so that spreadsheets read it right; a text that they would run
/// as a formula begins with an apostrophe.
/// </summary>
internal static class CsvFile
{
    public static byte[] Write(IEnumerable<IEnumerable<string?>> rows, string separator = ",") =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text(rows, separator))];

    /// <summary>The same without the mark.</summary>
    public static string Text(IEnumerable<IEnumerable<string?>> rows, string separator = ",")
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        { NewLine = "\r\n", InjectionOptions = InjectionOptions.Escape, Delimiter = separator });
        foreach (var row in rows)
        {
            foreach (var field in row)
                csv.WriteField(field);
            csv.NextRecord();
        }

        csv.Flush();
        return text.ToString();
    }
}
