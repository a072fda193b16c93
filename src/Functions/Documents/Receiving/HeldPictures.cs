using Ovop.Core;
using Ovop.Core.Documents.Content;
using Ovop.Core.Rounds.Checklists;
using Ovop.Functions.Documents.Content;

namespace Ovop.Functions.Documents.Receiving;

/// <summary>
/// What one post brings for one paper, where each file waits for the rest: several pictures become one PDF. Where one is refused nothing
/// of the paper is stored, for it would be taken for whole.
/// </summary>
internal sealed class HeldPictures(ChecklistItem item)
{
    private static readonly string[] Pictures = ReceivedKinds.Pictures.Split(',');

    private readonly List<HeldFile> _held = [];

    /// <summary>The paper that is asked for.</summary>
    public ChecklistItem Item => item;

    /// <summary>Whether several pictures of the item are pages of one paper, and so wait for each other.</summary>
    public static bool MayBePages(ChecklistItem item) => !item.ArePhotos && item.MinFiles == 1;

    /// <summary>Reads it whole, or as far as the item allows.</summary>
    public async Task Hold(Stream content, string name, CancellationToken cancel)
    {
        var limits = DocumentLimits.Of(item);
        var held = new MemoryStream();
        var part = new byte[81_920];
        for (int read; (read = await content.ReadAsync(part, cancel)) > 0;)
            if (held.Length + read > limits.MaxBytes)
            {
                _held.Add(new(name, new(), ContentProblems.TooBig(limits)));
                return;
            }
            else
                held.Write(part, 0, read);

        held.Position = 0;
        _held.Add(new(name, held, null));
    }

    /// <summary>
    /// The one file to be taken in; or each that is refused, with the rest as <c>document.together</c>, or all as <c>document.one</c>
    /// where they are not all pictures. Nothing where nothing was held.
    /// </summary>
    public IReadOnlyList<HeldFile> Paper()
    {
        if (_held.Count < 2)
            return _held;
        if (!_held.TrueForAll(file => Pictures.Contains(Path.GetExtension(file.Name).ToLowerInvariant())))
            return [Together(_held, "document.one")];
        if (_held.TrueForAll(file => file.Refused is null)
            && PhotographedPaper.Joined(_held.Select(file => file.Content.ToArray())) is { } paper)
            return [new(Path.ChangeExtension(_held[0].Name, ".pdf"), new(paper, writable: false), null)];

        var looked = _held.ConvertAll(file => file with { Refused = file.Refused ?? WhyNoPage(file) });
        var (refused, rest) = (looked.FindAll(file => file.Refused is not null), looked.FindAll(file => file.Refused is null));
        return rest is [] ? refused : [.. refused, Together(rest, "document.together")];
    }

    private static HeldFile Together(IEnumerable<HeldFile> files, string problem) =>
        new(string.Join(", ", files.Select(file => file.Name)), new(), new(problem));

    /// <summary>Null for a picture that can be opened.</summary>
    private Problem? WhyNoPage(HeldFile file) =>
        PhotographedPaper.Jpeg(file.Content.ToArray()) is not null ? null
        : DocumentContent.Inspect(file.Content, DocumentLimits.Of(item)).Problems is [var problem, ..] ? problem
        : ContentProblems.Photo;
}

/// <summary>A file that waits for the others of its paper.</summary>
/// <param name="Name">As it was sent.</param>
/// <param name="Content">From its start.</param>
/// <param name="Refused">Why it cannot be a page, or is not stored; null where nothing stands in its way.</param>
internal sealed record HeldFile(string Name, MemoryStream Content, Problem? Refused);
