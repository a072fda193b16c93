using Ovop.Core;
using Ovop.Core.Review.Sheets;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Review.Offline;

/// <summary>A case in the spreadsheet of a whole queue, and what came of its sheet.</summary>
public sealed record FiledSheet(LinkVisit Visit)
{
    /// <summary>What was kept as a draft; null for nothing.</summary>
    public FilledSheet? Kept { get; init; }

    /// <summary>Why nothing was kept.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>The field with the version of the draft that the page knew.</summary>
    public static string VersionName(LinkVisit visit) => $"versi.{visit.Dossier.Number}";
}
