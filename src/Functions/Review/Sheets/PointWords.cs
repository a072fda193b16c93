using System.Globalization;
using Ovop.Core;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Review.Sheets;

/// <summary>Points of the rubric as people write them.</summary>
internal static class PointWords
{
    /// <summary>"4" for whole points, else with two decimals.</summary>
    public static string Short(this Points points, Language language) =>
        points.Hundredths % 100 == 0 ? (points.Hundredths / 100).ToString(CultureInfo.InvariantCulture) : points.In(language.Culture());
}
