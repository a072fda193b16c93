using Ovop.Core.Forms.Questions;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Checklists;

namespace Ovop.Core.Start;

/// <summary>What an application asks of a producer, counted from the form and the round's checklist.</summary>
/// <param name="Questions">All that are asked, those too that may be left open.</param>
/// <param name="Documents">Kinds of documents that must be handed in, whatever the business is in law.</param>
public sealed record Effort(int Questions, int Documents)
{
    /// <summary>A proposal, to be measured: what is at hand is typed or uploaded as fast.</summary>
    private const int MinutesOfQuestion = 1, MinutesOfDocument = 3;

    /// <summary>Hours at the form, begun ones counted; getting the papers takes longer.</summary>
    public int Hours => ((Questions * MinutesOfQuestion) + (Documents * MinutesOfDocument) + 59) / 60;

    public static Effort Of(Round round, Commodity commodity) => new(
        FormSections.All.Sum(section => section.For(commodity).Count()),
        round.Checklist.For(commodity).Count(item => item.IsMandatoryForAll));

    /// <summary>The least and the most that any commodity of the round asks.</summary>
    public static (Effort Least, Effort Most) Of(Round round)
    {
        var all = round.Commodities.Select(commodity => Of(round, commodity)).ToList();
        return (
            new(all.Min(effort => effort.Questions), all.Min(effort => effort.Documents)),
            new(all.Max(effort => effort.Questions), all.Max(effort => effort.Documents)));
    }

    /// <summary>The documents that every commodity must hand in.</summary>
    public static IReadOnlyList<ChecklistItem> DocumentsOfAll(Round round) =>
    [
        .. round.Checklist.For(round.Commodities[0]).Where(item => round.Commodities.All(commodity =>
            round.Checklist.For(commodity).Any(other => other.Code == item.Code && other.IsMandatoryForAll))),
    ];
}
