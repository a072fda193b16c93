using Ovop.Core;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Review.Sheets;

namespace Ovop.Functions.Review.Offline;

/// <summary>
/// What may be chosen in the spreadsheet, as whole words in any language: a level by its label with its points, since a number alone
/// may mean either the level or its points.
/// </summary>
internal static class SheetChoices
{
    private static readonly Recommendation[] Decisions = [Recommendation.Approve, Recommendation.Reject];

    public static string Of(Level level, Language language) =>
        Texts.Of(typeof(SheetChoices), language)["file.choice", level.Label.In(language), level.Points.Short(language)];

    public static string Of(Recommendation decision, Language language) =>
        Texts.Of<ReviewPage>(language)[decision switch
        {
            Recommendation.Approve => "decision.approve",
            Recommendation.Reject => "decision.reject",
            _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, null),
        }];

    public static IReadOnlyList<string> Of(Language language) => [.. Decisions.Select(decision => Of(decision, language))];

    /// <summary>The level that was chosen; null for words that are no choice.</summary>
    public static int? LevelOf(Criterion criterion, string typed) => criterion.Levels
        .Where(level => SpokenLanguages.All.Any(language => IsMeant(Of(level, language), typed)))
        .Select(level => (int?)level.Number).SingleOrDefault();

    /// <summary>The same for the recommendation.</summary>
    public static Recommendation? DecisionOf(string typed) => Decisions
        .Where(decision => SpokenLanguages.All.Any(language => IsMeant(Of(decision, language), typed)))
        .Select(decision => (Recommendation?)decision).SingleOrDefault();

    private static bool IsMeant(string choice, string typed) => Plain(choice).Equals(Plain(typed), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
