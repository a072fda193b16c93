using Ovop.Core.Cases;
using Ovop.Core.Review.Scores;

namespace Ovop.Core.Review;

/// <summary>What a panel wrote of a criterion, without who.</summary>
public static class PanelNotes
{
    /// <summary>In the order of their letters, which tells nothing of whose they are.</summary>
    public static IReadOnlyList<string> Of(Dossier dossier, Scorecard agreed, string criterion) =>
    [
        .. agreed.Sheets
            .Select(total => dossier.Find<ReceivedSheet>(ReceivedSheet.KeyOf(total.Attempt, total.Assessor))!
                .Sheet.Notes.GetValueOrDefault(criterion, ""))
            .Where(note => note.Length > 0).Distinct().Order(StringComparer.Ordinal),
    ];
}
