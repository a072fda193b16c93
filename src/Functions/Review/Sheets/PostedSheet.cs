using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Functions.Hosting.Errors;

namespace Ovop.Functions.Review.Sheets;

/// <summary>Reads a score sheet as it was posted: a level under each criterion's code, a note under "catatan." and the code.</summary>
internal static class PostedSheet
{
    public static FilledSheet Of(IFormCollection typed, IReadOnlyList<Criterion> criteria) => new(
        LevelsOf(typed, criteria, code => code),
        criteria.Select(criterion => (criterion.Code, Note: typed[NoteOf(criterion.Code)].ToString().Trim()))
            .Where(note => note.Note.Length > 0)
            .ToDictionary(note => note.Code, note => note.Note),
        DecisionOf(typed["keputusan"]),
        typed["alasan"].ToString().Trim());

    /// <summary>The levels by criterion code, each under the field that it has on the page.</summary>
    public static Dictionary<string, int> LevelsOf(
        IFormCollection typed, IReadOnlyList<Criterion> criteria, Func<string, string> field) =>
        criteria.Where(criterion => typed.ContainsKey(field(criterion.Code)))
            .ToDictionary(criterion => criterion.Code, criterion => LevelOf(typed[field(criterion.Code)]));

    /// <summary>The name of a criterion's note.</summary>
    public static string NoteOf(string criterion) => $"catatan.{criterion}";

    /// <summary>The name of what is said to the others on a criterion.</summary>
    public static string RemarkOn(string criterion) => $"tanggapan.{criterion}";

    /// <summary>What is said to the others, by criterion.</summary>
    public static IReadOnlyDictionary<string, string> RemarksOf(IFormCollection typed, IReadOnlyList<Criterion> criteria) =>
        criteria.Where(criterion => !string.IsNullOrWhiteSpace(typed[RemarkOn(criterion.Code)]))
            .ToDictionary(criterion => criterion.Code, criterion => typed[RemarkOn(criterion.Code)].ToString());

    /// <summary>The version of the draft that the page was filled in from.</summary>
    public static int VersionOf(IFormCollection typed, string field = "versi") =>
        int.TryParse(typed[field], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>
    /// The problems at the fields where they can be mended, those of notes at the notes, each with the name of its criterion: they are
    /// read away from it too.
    /// </summary>
    public static IReadOnlyList<Problem> Placed(IReadOnlyList<Problem> problems, IReadOnlyList<Criterion> criteria, Language language) =>
    [
        .. from problem in problems
           let criterion = criteria.FirstOrDefault(criterion => criterion.Code == problem.Field)
           select criterion is null ? problem : problem with
           {
               Code = "review.named",
               Field = problem.Code.StartsWith("review.note.", StringComparison.Ordinal) ? NoteOf(criterion.Code)
                   : problem.Code.StartsWith("discussion.", StringComparison.Ordinal) ? RemarkOn(criterion.Code)
                   : criterion.Code,
               Args = [$"{criterion.Code} {criterion.Label.In(language)}", ProblemWords.Of(problem, language)],
           },
    ];

    public static Recommendation? DecisionOf(string? word) => word switch
    {
        "setuju" => Recommendation.Approve,
        "tolak" => Recommendation.Reject,
        _ => null,
    };

    /// <summary>The word of a recommendation on the page.</summary>
    public static string? WordOf(Recommendation? decision) => decision switch
    {
        Recommendation.Approve => "setuju",
        Recommendation.Reject => "tolak",
        null => null,
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, null),
    };

    /// <summary>A level that is no number is one that the criterion does not have.</summary>
    private static int LevelOf(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : -1;
}
