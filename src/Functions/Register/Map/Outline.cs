using System.Collections.Frozen;

namespace Ovop.Functions.Register.Map;

/// <summary>Where a province lies on the drawing of Indonesia; how that is drawn: Design/outline.mjs, which has the same edges.</summary>
internal static class Outline
{
    public const int Width = 1000;

    private const double West = 94.9, East = 141.1, North = 6.2, South = -11.2;

    private const double Scale = Width / (East - West);

    /// <summary>About the middle of its land, in degrees.</summary>
    private static readonly FrozenDictionary<string, (double Longitude, double Latitude)> Middles =
        new (string Province, double Longitude, double Latitude)[]
        {
            ("11", 96.8, 4.3), ("12", 99.1, 2.2), ("13", 100.5, -0.8), ("14", 101.7, 0.5), ("15", 102.7, -1.6),
            ("16", 104.1, -3.2), ("17", 102.4, -3.7), ("18", 105.1, -4.9), ("19", 106.3, -2.4), ("21", 104.5, 1.0),
            ("31", 106.8, -6.2), ("32", 107.6, -6.9), ("33", 110.0, -7.1), ("34", 110.4, -7.9), ("35", 112.6, -7.8),
            ("36", 106.1, -6.5), ("51", 115.2, -8.4), ("52", 117.5, -8.7), ("53", 121.3, -8.7),
            ("61", 111.1, -0.1), ("62", 113.4, -1.6), ("63", 115.4, -3.0), ("64", 116.4, 0.5), ("65", 116.2, 3.1),
            ("71", 124.6, 1.2), ("72", 121.0, -1.3), ("73", 120.2, -4.1), ("74", 122.1, -4.1), ("75", 122.4, 0.7), ("76", 119.3, -2.5),
            ("81", 129.4, -3.2), ("82", 127.8, 1.0),
            ("91", 139.2, -2.6), ("92", 133.6, -2.4), ("93", 139.5, -7.2), ("94", 136.4, -3.7), ("95", 139.3, -4.3), ("96", 131.8, -1.0),
        }.ToFrozenDictionary(place => place.Province, place => (place.Longitude, place.Latitude));

    public static int Height { get; } = (int)Math.Round((North - South) * Scale);

    public static (int X, int Y) Of(string province) => Middles[province] is var (longitude, latitude)
        ? ((int)Math.Round((longitude - West) * Scale), (int)Math.Round((North - latitude) * Scale))
        : default;

    /// <summary>The size of its mark, by how deep its tile is (<see cref="Tile.Shade"/>).</summary>
    public static int Radius(int shade) => 7 + 3 * shade;
}
