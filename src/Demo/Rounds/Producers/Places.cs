using System.Globalization;

namespace Ovop.Demo.Rounds.Producers;

/// <summary>Where producers are put on the map: near the capital of their province.</summary>
internal static class Places
{
    /// <summary>Degrees north and east of the capitals, by province.</summary>
    private static readonly Dictionary<string, (double North, double East)> Capitals = new()
    {
        ["11"] = (5.55, 95.32),
        ["12"] = (3.59, 98.67),
        ["13"] = (-0.95, 100.42),
        ["14"] = (0.51, 101.45),
        ["15"] = (-1.61, 103.61),
        ["16"] = (-2.98, 104.76),
        ["17"] = (-3.79, 102.30),
        ["18"] = (-5.40, 105.27),
        ["19"] = (-2.13, 106.11),
        ["21"] = (0.92, 104.46),
        ["31"] = (-6.21, 106.85),
        ["32"] = (-6.91, 107.61),
        ["33"] = (-6.99, 110.42),
        ["34"] = (-7.80, 110.37),
        ["35"] = (-7.26, 112.75),
        ["36"] = (-6.12, 106.15),
        ["51"] = (-8.65, 115.22),
        ["52"] = (-8.58, 116.12),
        ["53"] = (-10.17, 123.61),
        ["61"] = (-0.02, 109.34),
        ["62"] = (-2.21, 113.92),
        ["63"] = (-3.44, 114.83),
        ["64"] = (-0.50, 117.15),
        ["65"] = (2.84, 117.37),
        ["71"] = (1.47, 124.84),
        ["72"] = (-0.90, 119.87),
        ["73"] = (-5.15, 119.43),
        ["74"] = (-3.99, 122.51),
        ["75"] = (0.54, 123.06),
        ["76"] = (-2.68, 118.89),
        ["81"] = (-3.70, 128.18),
        ["82"] = (0.73, 127.56),
        ["91"] = (-2.54, 140.71),
        ["92"] = (-0.86, 134.06),
        ["93"] = (-8.49, 140.40),
        ["94"] = (-3.37, 135.50),
        ["95"] = (-4.09, 138.95),
        ["96"] = (-0.88, 131.26),
    };

    public static string Near(string province, Random dice)
    {
        var (north, east) = Capitals[province];
        return string.Create(CultureInfo.InvariantCulture, $"{north + (dice.NextDouble() - 0.5) * 0.2:F4},{Math.Min(140.95, east + (dice.NextDouble() - 0.5) * 0.2):F4}");
    }
}
