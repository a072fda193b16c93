using System.Globalization;

namespace Ovop.Functions.Documents;

/// <summary>What the applicant says of a file. It lies with the blob, so that whoever takes the file in knows it.</summary>
/// <param name="FileName">What it is called.</param>
/// <param name="Date">The date stated for an expiring document; null where none was.</param>
internal sealed record Statement(string FileName, DateOnly? Date = null)
{
    private const string Name = "name", Stated = "date", Format = "yyyy-MM-dd";

    /// <summary>Metadata travel as headers: percent-encoded, and only the end of a very long name, which has the extension.</summary>
    public Dictionary<string, string> ToMetadata()
    {
        var end = FileName.Length <= 200 ? FileName : new string([.. FileName[^200..].SkipWhile(char.IsLowSurrogate)]);
        var metadata = new Dictionary<string, string> { [Name] = Uri.EscapeDataString(end) };
        if (Date is { } date)
            metadata[Stated] = date.ToString(Format, CultureInfo.InvariantCulture);
        return metadata;
    }

    /// <param name="otherwise">The name of a blob that has none.</param>
    public static Statement Of(IDictionary<string, string> metadata, string otherwise) => new(
        metadata.TryGetValue(Name, out var name) ? Uri.UnescapeDataString(name) : otherwise,
        metadata.TryGetValue(Stated, out var stated) && DateOnly.TryParseExact(stated, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null);
}
