using Ovop.Core;
using Ovop.Core.Documents;
using Ovop.Core.Rounds;
using Ovop.Functions.Documents.Content;

namespace Ovop.Functions.Documents.Receiving;

/// <summary>
/// The pictures of one post that wait for each other: those of one paper become one PDF, and a WebP, as some telephones keep their
/// pictures, becomes a JPEG. Whatever else is posted passes through without being held.
/// </summary>
internal sealed class HeldPictures(ChecklistItem item)
{
    private static readonly string[] Pictures = [".jpg", ".jpeg", ".png"];

    private readonly List<(string Name, byte[] Bytes)> _held = [];

    /// <summary>Whether several pictures of the item are pages of one paper.</summary>
    public static bool MayBePages(ChecklistItem item) => !item.ArePhotos && item.MinFiles == 1;

    /// <summary>Whether a file of this name is held.</summary>
    public bool Waits(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is var kind && (kind == ".webp" || (MayBePages(item) && Pictures.Contains(kind)));

    /// <summary>Reads it whole; <c>document.toobig</c> where it is longer than the item allows.</summary>
    public async Task<Problem?> Hold(Stream content, string name, CancellationToken cancel)
    {
        var limits = DocumentLimits.Of(item);
        using var held = new MemoryStream();
        var part = new byte[81_920];
        for (int read; (read = await content.ReadAsync(part, cancel)) > 0;)
            if (held.Length + read > limits.MaxBytes)
                return ContentProblems.TooBig(limits);
            else
                held.Write(part, 0, read);

        _held.Add((name, held.ToArray()));
        return null;
    }

    /// <summary>What is to be taken in. A picture that cannot be opened comes as it was, to be refused like any other.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> Files =>
        MayBePages(item) && _held.Count > 1 && PhotographedPaper.Joined(_held.Select(one => one.Bytes)) is { } paper
            ? [(Path.ChangeExtension(_held[0].Name, ".pdf"), paper)]
            : _held.Select(AsTaken);

    private static (string Name, byte[] Bytes) AsTaken((string Name, byte[] Bytes) one) =>
        Signatures.IsWebp(one.Bytes) && PhotographedPaper.Jpeg(one.Bytes) is { } jpeg
            ? (Path.ChangeExtension(one.Name, ".jpg"), jpeg)
            : one;
}
