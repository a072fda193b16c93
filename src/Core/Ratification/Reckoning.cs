using Ovop.Core.Cases;
using Ovop.Core.Review;
using Ovop.Core.Rounds;

namespace Ovop.Core.Ratification;

/// <summary>What makes the number another than the plain mean of all sheets and the star of the rule.</summary>
/// <param name="Dropped">Ids of those whose sheet counts no more: it was the farthest from the mean after one more had scored.</param>
/// <param name="LackedFurther">Whether nobody more could be asked though the panel still differed.</param>
/// <param name="Rule">The star of the rule, where another was asked for and the ratifier did not keep to it.</param>
/// <param name="Other">The star that was asked for in its place; null for none.</param>
/// <param name="Why">Why, in the words of who asked.</param>
/// <param name="IsRatified">Whether that other star was ratified.</param>
public sealed record Reckoning(
    IReadOnlyList<string> Dropped, bool LackedFurther, int? Rule, int? Other, string Why, bool IsRatified)
{
    public static Reckoning Of(Dossier dossier, Round round)
    {
        var counted = ReviewStage.Agreed(dossier, round).Sheets.Select(sheet => sheet.Assessor).ToHashSet();
        var decision = RatificationStage.Decision(dossier);
        var asked = decision is { Ratified: true, Star: null } ? null : StarOverride.Present(dossier);
        return new(
            [.. ReviewStage.Counting(dossier).Select(sheet => sheet.Assessor).Distinct().Where(assessor => !counted.Contains(assessor))],
            dossier.Trail.Any(entry => entry.What == "panel.nofurther"),
            asked is null ? null : RatificationStage.Proposal(dossier)?.Decision.Final, asked?.Star, asked?.Reason ?? "",
            asked is not null && decision is { Ratified: true });
    }
}
