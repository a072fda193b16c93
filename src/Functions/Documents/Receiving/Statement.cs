using System.Globalization;

namespace Ovop.Functions.Documents.Receiving;

/// <summary>What whoever brings a file says of it. It lies with the blob, so that whoever takes the file in knows it.</summary>
/// <param name="FileName">What it is called.</param>
/// <param name="Date">The date stated for an expiring document; null where none was.</param>
internal sealed record Statement(string FileName, DateOnly? Date = null)
{
    private const string Name = "name", Stated = "date", Original = "of", Copier = "by", Format = "yyyy-MM-dd";

    /// <summary>Of an anonymous copy: the key of the file that it stands for.</summary>
    public string? CopyOf { get; init; }

    /// <summary>Of an anonymous copy: the id of the administrator who brought it.</summary>
    public string? By { get; init; }

    /// <summary>Metadata travel as headers: percent-encoded, and only the end of a very long name, which has the extension.</summary>
    public Dictionary<string, string> ToMetadata()
    {
        var end = FileName.Length <= 200 ? FileName : new string([.. FileName[^200..].SkipWhile(char.IsLowSurrogate)]);
        var metadata = new Dictionary<string, string> { [Name] = Uri.EscapeDataString(end) };
        if (Date is { } date)
            metadata[Stated] = date.ToString(Format, CultureInfo.InvariantCulture);
        if (CopyOf is { } original && By is { } copier)
            (metadata[Original], metadata[Copier]) = (Uri.EscapeDataString(original), Uri.EscapeDataString(copier));
        return metadata;
    }

    /// <param name="otherwise">The name of a blob that has none.</param>
    public static Statement Of(IDictionary<string, string> metadata, string otherwise) => new(
        Text(metadata, Name) ?? otherwise,
        metadata.TryGetValue(Stated, out var stated) && DateOnly.TryParseExact(
            stated, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null)
    {
        CopyOf = Text(metadata, Original),
        By = Text(metadata, Copier),
    };

    private static string? Text(IDictionary<string, string> metadata, string key) =>
        metadata.TryGetValue(key, out var text) ? Uri.UnescapeDataString(text) : null;
}
