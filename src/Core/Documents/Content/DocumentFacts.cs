namespace Ovop.Core.Documents.Content;

/// <summary>What a document is by its bytes; its name and declared type prove nothing.</summary>
public enum ContentKind { Pdf, Jpeg, Png }

/// <summary>
/// What its bytes tell of a sound document: length in bytes, SHA-256 in lower-case hex, pages (a picture has one).
/// </summary>
public sealed record DocumentFacts(ContentKind Kind, long Bytes, string Sha256, int Pages)
{
    public bool IsPicture => Kind is ContentKind.Jpeg or ContentKind.Png;

    /// <summary>How a photo looks, for finding it again in another size; null for every other file, and for one from before.</summary>
    public string? Look { get; init; }
}
