using System.Collections.Frozen;

namespace Ovop.Functions.Register.Map;

/// <summary>How a province is written on its tile: the letters of ISO 3166-2:ID. Its place: Design/_tiles.scss.</summary>
internal static class Tile
{
    private static readonly FrozenDictionary<string, string> Letters = new (string Province, string Letters)[]
    {
        ("11", "AC"), ("12", "SU"), ("13", "SB"), ("14", "RI"), ("15", "JA"),
        ("16", "SS"), ("17", "BE"), ("18", "LA"), ("19", "BB"), ("21", "KR"),
        ("31", "JK"), ("32", "JB"), ("33", "JT"), ("34", "YO"), ("35", "JI"), ("36", "BT"), ("51", "BA"), ("52", "NB"), ("53", "NT"),
        ("61", "KB"), ("62", "KT"), ("63", "KS"), ("64", "KI"), ("65", "KU"), ("71", "SA"),
        ("72", "ST"), ("73", "SN"), ("74", "SG"), ("75", "GO"), ("76", "SR"),
        ("81", "MA"), ("82", "MU"), ("91", "PA"), ("92", "PB"), ("93", "PS"), ("94", "PT"), ("95", "PE"), ("96", "PD"),
    }.ToFrozenDictionary(tile => tile.Province, tile => tile.Letters);

    public static string LettersOf(string province) => Letters[province];

    /// <summary>How deep its colour is: 0 for none, then by doubling, 1 to 4.</summary>
    public static int Shade(int awards, int most) => awards == 0 ? 0
        : Math.Clamp(4 - (int)Math.Floor(Math.Log2((double)most / awards)), 1, 4);
}
