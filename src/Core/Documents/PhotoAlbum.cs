using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Offices;

namespace Ovop.Core.Documents;

/// <summary>
/// How an applicant lays out the photos of a document: the first leads the product's page, and each may say what it shows.
/// </summary>
/// <param name="Code">The document of the checklist.</param>
/// <param name="Order">Keys of files, the first in front; those that came later stand behind, in the order they came.</param>
/// <param name="Captions">What photos show, by the key of the file.</param>
public sealed record PhotoAlbum(string Code, IReadOnlyList<string> Order, IReadOnlyDictionary<string, string> Captions) : IPart
{
    /// <summary>The longest that is told of a photo.</summary>
    public const int LongestCaption = 150;

    public string Key => KeyOf(Code);

    /// <summary>What was said of a photo; null where nothing was.</summary>
    public static string? CaptionOf(Dossier dossier, StoredDocument file) => Of(dossier, file.Code).Captions.GetValueOrDefault(file.Key);

    /// <summary>Files of a code in the order in which they were laid out.</summary>
    internal static IReadOnlyList<StoredDocument> Laid(Dossier dossier, string code, IEnumerable<StoredDocument> files)
    {
        var places = Of(dossier, code).Order.Index().ToDictionary(place => place.Item, place => place.Index);
        return [.. files.OrderBy(file => places.GetValueOrDefault(file.Key, int.MaxValue))];
    }

    /// <summary>Why photos cannot be laid out now: there is one album, and none that waits for a revision to be sent.</summary>
    public static Problem? MustBeOpen(Dossier dossier, string code, Setting setting) => Revisions.Open(dossier) is null
        ? DocumentRules.DocumentMustBeOpen(dossier, code, setting)
        : new("revision.section", ProblemKind.Conflict, code);

    /// <summary>
    /// Says what photos show, and takes one of them a place forward: <c>document.unknown</c> where there are none to lay out,
    /// <c>document.caption</c> for words that are too long.
    /// </summary>
    /// <param name="dossier">The case.</param>
    /// <param name="code">The document of the checklist.</param>
    /// <param name="captions">By the key of the file; of any other stays what was said.</param>
    /// <param name="forward">Key of the file to move; any other moves none.</param>
    /// <param name="setting">The round and the time.</param>
    /// <param name="seen">Where it stood on the page, from 0: one that has moved since, as by the same button, stays.</param>
    public static Result<Change> Lay(
        Dossier dossier, string code, IReadOnlyDictionary<string, string> captions, string forward, Setting setting, int? seen = null)
    {
        if (MustBeOpen(dossier, code, setting) is { } closed)
            return closed;
        if (DocumentRules.Find(dossier, setting.Round, code) is not { ArePhotos: true } item)
            return new Problem("document.unknown", ProblemKind.NotFound, code);
        if (captions.Values.Any(caption => caption.Length > LongestCaption))
            return new Problem("document.caption", Args: $"{LongestCaption}");

        var before = Of(dossier, code);
        var order = DocumentRules.Counting(dossier, item).Select(file => file.Key).ToList();
        if (order.IndexOf(forward) is > 0 and var at && (seen ?? at) == at)
            (order[at - 1], order[at]) = (order[at], order[at - 1]);
        var said = captions.Where(caption => order.Contains(caption.Key)).ToDictionary();
        var told = before.Captions.Where(caption => !said.ContainsKey(caption.Key))
            .Concat(said.Where(caption => caption.Value.Length > 0)).ToDictionary();
        return order.SequenceEqual(before.Order) && told.Count == before.Captions.Count && !told.Except(before.Captions).Any()
            ? Change.None(dossier, People.Applicant, setting.Now)
            : dossier.ByApplicant(setting).Put(new PhotoAlbum(code, order, told)).Log("document.laid", null, ("code", code));
    }

    private static PhotoAlbum Of(Dossier dossier, string code) =>
        dossier.Find<PhotoAlbum>(KeyOf(code)) ?? new(code, [], new Dictionary<string, string>());

    private static string KeyOf(string code) => $"album-{code}";
}
