using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Review.Sheets;

/// <summary>A score sheet that keeps the rules, still without the assessor and the attempt that the link knows.</summary>
public sealed record CheckedSheet(
    IReadOnlyDictionary<string, int> Levels, IReadOnlyDictionary<string, string> Notes, Recommendation Decision, string Reason)
{
    public ScoreSheet By(string assessor, int attempt) => new(assessor, attempt, Levels, Notes, Decision, Reason);
}

/// <summary>
/// When a score sheet can be locked: every criterion has one of its levels, the lowest and the highest say why, and there is
/// a recommendation with its reason (proposal).
/// </summary>
public static class SheetRules
{
    public const int ShortestReason = 10;

    /// <summary>Also of a note.</summary>
    public const int LongestReason = 2000;

    /// <summary>
    /// All problems at once; the field is the criterion's code, "keputusan" or "alasan". Texts come back trimmed, empty notes
    /// dropped.
    /// </summary>
    public static Result<CheckedSheet> Check(
        Rubric rubric,
        Commodity commodity,
        IReadOnlyDictionary<string, int> levels,
        IReadOnlyDictionary<string, string> notes,
        Recommendation? decision,
        string? reason)
    {
        var kept = notes.Where(note => !string.IsNullOrWhiteSpace(note.Value)).ToDictionary(note => note.Key, note => note.Value.Trim());
        var why = (reason ?? "").Trim();
        var criteria = rubric.CriteriaFor(commodity);
        List<Problem> problems =
        [
            .. criteria.SelectMany(criterion => Problems(criterion, levels, kept)),
            .. levels.Keys.Union(kept.Keys).Except(criteria.Select(criterion => criterion.Code)).Order(StringComparer.Ordinal)
                .Select(code => new Problem("review.criterion.unknown", Field: code)),
        ];

        if (decision is null || !Enum.IsDefined(decision.Value))
            problems.Add(new("review.decision.missing", Field: "keputusan"));
        if (why.Length < ShortestReason)
            problems.Add(new("review.reason.short", Field: "alasan", Args: [$"{ShortestReason}"]));
        if (why.Length > LongestReason)
            problems.Add(new("review.reason.long", Field: "alasan", Args: [$"{LongestReason}"]));

        return problems.Count > 0 ? Result<CheckedSheet>.Refused(problems) : new CheckedSheet(levels, kept, decision!.Value, why);
    }

    private static IEnumerable<Problem> Problems(
        Criterion criterion, IReadOnlyDictionary<string, int> levels, Dictionary<string, string> notes)
    {
        var hasNote = notes.TryGetValue(criterion.Code, out var note);
        if (!levels.TryGetValue(criterion.Code, out var level))
            yield return new("review.level.missing", Field: criterion.Code);
        else if (!criterion.Has(level))
            yield return new("review.level.unknown", Field: criterion.Code, Args: [$"{criterion.Levels.Count - 1}"]);
        else if (criterion.NeedsNote(level) && !hasNote)
            yield return new("review.note.missing", Field: criterion.Code);

        if (hasNote && note!.Length > LongestReason)
            yield return new("review.note.long", Field: criterion.Code, Args: [$"{LongestReason}"]);
    }
}
