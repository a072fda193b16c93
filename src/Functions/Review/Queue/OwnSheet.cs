using Ovop.Core.Cases;
using Ovop.Core.Review.Sheets;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Review.Queue;

/// <summary>How far an assessor's own sheet of a case is.</summary>
/// <param name="Scored">How many criteria have a level.</param>
/// <param name="Criteria">How many there are.</param>
/// <param name="IsWhole">Whether it could be handed in.</param>
/// <param name="Touched">When it was saved last; null for never.</param>
public sealed record OwnSheet(int Scored, int Criteria, bool IsWhole, DateTimeOffset? Touched)
{
    public static OwnSheet Of(LinkVisit visit)
    {
        var (rubric, commodity) = (visit.Setting.Round.RubricOf(visit.Dossier), visit.Dossier.Case.Commodity!.Value);
        var (criteria, draft) = (rubric.CriteriaFor(commodity), SheetDrafts.Of(visit.Dossier, visit.Person.Id));
        return draft is not { Sheet: var sheet } ? new(0, criteria.Count, false, null) : new(
            criteria.Count(criterion => sheet.LevelOf(criterion) is not null), criteria.Count,
            SheetRules.Check(rubric, commodity, sheet.Levels, sheet.Notes, sheet.Decision, sheet.Reason).IsOk, draft.At);
    }
}
