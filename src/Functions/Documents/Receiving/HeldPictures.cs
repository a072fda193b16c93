using Ovop.Core;
using Ovop.Core.Documents;
using Ovop.Core.Rounds;
using Ovop.Functions.Documents.Content;

namespace Ovop.Functions.Documents.Receiving;

/// <summary>
/// What of one post waits for the rest: of one paper all, whose pictures become one PDF. Whatever else is posted passes through without
/// being held.
/// </summary>
internal sealed class HeldPictures(ChecklistItem item)
{
    private static readonly string[] Pictures = [".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif"];

    private readonly List<(string Name, byte[] Bytes)> _held = [];

    /// <summary>Whether several pictures of the item are pages of one paper, and so wait for each other.</summary>
    public static bool MayBePages(ChecklistItem item) => !item.ArePhotos && item.MinFiles == 1;

    /// <summary><c>document.one</c> where several files that are not all pictures were sent for one paper: only one could count.</summary>
    public Problem? MustBeOnePaper =>
        MayBePages(item) && _held.Count > 1 && !_held.TrueForAll(one => Pictures.Contains(KindOf(one.Name))) ? new("document.one") : null;

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
            : _held;

    private static string KindOf(string name) => Path.GetExtension(name).ToLowerInvariant();
}
