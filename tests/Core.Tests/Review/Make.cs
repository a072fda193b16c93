using Ovop.Core.Offices;
using Ovop.Core.Review.Appointing;
using Ovop.Core.Review.Scores;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Tests.Rounds;

namespace Ovop.Core.Tests.Review;

/// <summary>Sheets, panels and pools of the demonstration round.</summary>
internal static class Make
{
    public static Rubric Rubric => Demo.Round.Rubric;

    /// <summary>A sheet with every criterion at its top level, lowered where asked.</summary>
    public static ScoreSheet Sheet(string assessor, int attempt = 1, Commodity commodity = Commodity.BT, params IReadOnlyList<(string Code, int Level)> lowered)
    {
        var levels = Rubric.CriteriaFor(commodity).ToDictionary(criterion => criterion.Code, criterion => criterion.Levels.Count - 1);
        foreach (var (code, level) in lowered)
            levels[code] = level;

        return new(assessor, attempt, levels, new Dictionary<string, string>(), Recommendation.Approve, "Sudah diperiksa.");
    }

    /// <summary>A sheet whose levels follow from numbers: any numbers give a sheet that keeps the rules.</summary>
    public static ScoreSheet SheetOf(string assessor, int attempt, Commodity commodity, IReadOnlyList<int> numbers)
    {
        var criteria = Rubric.CriteriaFor(commodity);
        var levels = criteria.Select((criterion, i) => (criterion.Code, Level: numbers.Count == 0 ? 0 : (int)((uint)numbers[i % numbers.Count] % criterion.Levels.Count)));
        return new(assessor, attempt, levels.ToDictionary(pair => pair.Code, pair => pair.Level), new Dictionary<string, string>(), Recommendation.Approve, "Sudah diperiksa.");
    }

    public static Scorecard Card(params IReadOnlyList<ScoreSheet> sheets) => Scorecard.Of(Rubric, Commodity.BT, sheets);

    public static Assessor Assessor(string id, string province = "31", bool external = false) =>
        new(id, "Nama", "nama@contoh.id", province, [Commodity.BT], external, false, "Balai", [], [], Language.Indonesian);

    public static PanelQuestion Question(int places = 3) =>
        new("OVOP-2026-000001", Commodity.BT, "33", ["1234567890123"], [], [], places, new DateOnly(2026, 11, 24));
}
