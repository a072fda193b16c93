using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;

namespace Ovop.Functions.Tests.Review;

/// <summary>Sheets as assessors hand them in.</summary>
internal static class Sheets
{
    /// <summary>By the present link: every criterion so many levels below its top, with one note for all.</summary>
    public static Result<Change> HandIn(Dossier dossier, string assessor, int below, string note, Setting setting)
    {
        var criteria = setting.Round.Rubric.CriteriaFor(dossier.Case.Commodity!.Value);
        return Scoring.HandIn(
            dossier, assessor, Letters.Present(dossier, LinkPurpose.Review, assessor)?.Serial ?? 1,
            criteria.ToDictionary(criterion => criterion.Code, criterion => Math.Max(0, criterion.Levels.Count - 1 - below)),
            criteria.ToDictionary(criterion => criterion.Code, _ => note),
            Recommendation.Approve, note + " Bukti lengkap dan jelas.", setting);
    }
}
