namespace Ovop.Core.Documents;

/// <summary>What a file is by its bytes, never by its name or what the sender says.</summary>
public enum ContentKind { Pdf, Jpeg, Png }

/// <summary>What an inspection found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Pages">Pages of a PDF; 1 for a picture.</param>
public sealed record DocumentFacts(ContentKind Kind, long Bytes, string Sha256, int Pages);
