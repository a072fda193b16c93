using Ovop.Core.Cases.Trails;
using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Review.Sheets;

/// <summary>A score sheet as far as it is filled in: nothing of it needs to keep the rules yet.</summary>
/// <param name="Levels">The level by criterion code.</param>
/// <param name="Notes">Notes by criterion code.</param>
public sealed record FilledSheet(
    IReadOnlyDictionary<string, int> Levels, IReadOnlyDictionary<string, string> Notes, Recommendation? Decision, string Reason)
{
    public static FilledSheet Of(ScoreSheet sheet) => new(sheet.Levels, sheet.Notes, sheet.Decision, sheet.Reason);

    public bool IsEmpty => Levels.Count == 0 && Notes.Count == 0 && Decision is null && Reason.Length == 0;

    /// <summary>The level that a criterion was given; null for none, or for one that it does not have.</summary>
    public Level? LevelOf(Criterion criterion) =>
        Levels.TryGetValue(criterion.Code, out var level) && criterion.Has(level) ? criterion.Levels[level] : null;

    /// <summary>What the levels come to so far.</summary>
    public Points Total(IEnumerable<Criterion> criteria) =>
        criteria.Aggregate(new Points(0), (sum, criterion) => LevelOf(criterion) is { } level ? sum + level.Points : sum);

    /// <summary>SHA-256 over all that is filled in; what a one-time code is bound to.</summary>
    public string Hash() => Seal.Of([.. Seal.Sorted(Levels), "", .. Seal.Sorted(Notes), $"{Decision}", Reason]);
}
