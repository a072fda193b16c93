using System.Globalization;

namespace Ovop.Core.Documents.Content;

/// <summary>Why a document's bytes are refused.</summary>
public static class ContentProblems
{
    public static readonly Problem Empty = new("document.empty");

    /// <summary>Neither PDF, JPEG nor PNG.</summary>
    public static readonly Problem Kind = new("document.kind");

    /// <summary>A picture as many telephones keep it (HEIC, AVIF), of which no JPEG could be made; the words tell how to get one.</summary>
    public static readonly Problem Heic = new("document.heic");

    /// <summary>No picture that a page can show, where photos are asked for: a PDF, or a JPEG that browsers do not open.</summary>
    public static readonly Problem Photo = new("document.photo");

    /// <summary>Cannot be opened without a password.</summary>
    public static readonly Problem Encrypted = new("document.encrypted");

    /// <summary>Cut short, broken or unreadable.</summary>
    public static readonly Problem Damaged = new("document.damaged");

    /// <summary>A cover that holds other files, which a reader of the case would not see.</summary>
    public static readonly Problem Portfolio = new("document.portfolio");

    /// <summary>So many empty bytes follow its end that something else was meant to; argument: how many kilobytes may.</summary>
    public static Problem Padded(int most) => Over("document.padded", most / 1024);

    /// <summary>Two formats in one file, such as a picture with an archive behind it.</summary>
    public static readonly Problem Polyglot = new("document.polyglot");

    /// <summary>Longer than the limit; argument: the limit in megabytes.</summary>
    public static Problem TooBig(DocumentLimits limits) => Over("document.toobig", limits.MaxMegabytes);

    /// <summary>More pages than the limit; argument: the limit.</summary>
    public static Problem Pages(DocumentLimits limits) => Over("document.pages", limits.MaxPages);

    /// <summary>
    /// A picture without extent, with too long a side (argument: the longest in pixels), or of too many pixels in all
    /// (<c>document.image.pixels</c>, in millions); null when its size is fine.
    /// </summary>
    public static Problem? ImageSize(long width, long height, DocumentLimits limits) =>
        width <= 0 || height <= 0 || Math.Max(width, height) > limits.MaxSide ? Over("document.image.size", limits.MaxSide)
        : width * height > limits.MaxPixels ? Over("document.image.pixels", limits.MaxPixels / 1_000_000)
        : null;

    private static Problem Over(string code, long limit) => new(code, Args: limit.ToString(CultureInfo.InvariantCulture));
}
