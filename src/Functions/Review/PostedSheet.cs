using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Review;

namespace Ovop.Functions.Review;

/// <summary>A score sheet as it was posted: a level under each criterion's code, a note under "note." and the code.</summary>
internal sealed record PostedSheet(IReadOnlyDictionary<string, int> Levels, IReadOnlyDictionary<string, string> Notes, Recommendation? Decision, string Reason)
{
    public static PostedSheet Of(IFormCollection typed, IReadOnlyList<Criterion> criteria) => new(
        criteria.Where(criterion => typed.ContainsKey(criterion.Code)).ToDictionary(criterion => criterion.Code, criterion => LevelOf(typed[criterion.Code])),
        criteria.ToDictionary(criterion => criterion.Code, criterion => typed[NoteOf(criterion.Code)].ToString()),
        typed["decision"].ToString() switch { "setuju" => Recommendation.Approve, "tolak" => Recommendation.Reject, _ => null },
        typed["reason"].ToString());

    /// <summary>The name of a criterion's note.</summary>
    public static string NoteOf(string criterion) => $"note.{criterion}";

    /// <summary>The problems at the fields where they can be mended: those of notes at the notes.</summary>
    public static IReadOnlyList<Problem> Placed(IReadOnlyList<Problem> problems) =>
        [.. problems.Select(problem => problem.Code.StartsWith("review.note.", StringComparison.Ordinal) ? problem with { Field = NoteOf(problem.Field!) } : problem)];

    /// <summary>A level that is no number is one that the criterion does not have.</summary>
    private static int LevelOf(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : -1;
}
