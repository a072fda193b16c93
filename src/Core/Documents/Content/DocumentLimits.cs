using Ovop.Core.Rounds.Checklists;

namespace Ovop.Core.Documents.Content;

/// <summary>
/// What a document may measure at most: bytes of the file, pages of a PDF, pixels of a picture's side and in all (a
/// small file can unfold into a huge picture). All inclusive.
/// </summary>
public sealed record DocumentLimits(
    long MaxBytes = 10 * 1024 * 1024, int MaxPages = 300, int MaxSide = 20_000, long MaxPixels = 100_000_000)
{
    public static readonly DocumentLimits Default = new();

    public static DocumentLimits Of(ChecklistItem item) => Default with { MaxBytes = item.MaxBytes };

    /// <summary>The limit of bytes in whole megabytes, as it is told to people.</summary>
    public long MaxMegabytes => MaxBytes / 1024 / 1024;
}
