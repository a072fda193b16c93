using System.Globalization;

namespace Ovop.Core.Documents;

/// <summary>Why a document's bytes are refused.</summary>
public static class ContentProblems
{
    public static readonly Problem Empty = new("document.empty");

    /// <summary>Neither PDF, JPEG nor PNG.</summary>
    public static readonly Problem Kind = new("document.kind");

    /// <summary>Cannot be opened without a password.</summary>
    public static readonly Problem Encrypted = new("document.encrypted");

    /// <summary>Cut short, broken or unreadable.</summary>
    public static readonly Problem Damaged = new("document.damaged");

    /// <summary>Two formats in one file, such as a picture with an archive behind it.</summary>
    public static readonly Problem Polyglot = new("document.polyglot");

    /// <summary>Longer than the limit; argument: the limit in megabytes.</summary>
    public static Problem TooBig(DocumentLimits limits) => Over("document.toobig", limits.MaxMegabytes);

    /// <summary>More pages than the limit; argument: the limit.</summary>
    public static Problem Pages(DocumentLimits limits) => Over("document.pages", limits.MaxPages);

    /// <summary>A picture without extent or beyond the limit; argument: the longest side in pixels.</summary>
    public static Problem ImageSize(DocumentLimits limits) => Over("document.image.size", limits.MaxSide);

    private static Problem Over(string code, long limit) => new(code, Args: limit.ToString(CultureInfo.InvariantCulture));
}
