namespace Ovop.Core.Rounds;

/// <summary>The three time zones of Indonesia, by the names that people use.</summary>
public enum Zone { WIB = 7, WITA = 8, WIT = 9 }

/// <summary>A province.</summary>
/// <param name="Code">Two digits by the Ministry of Home Affairs (Kepmendagri 300.2.2-2138/2025); not the code of BPS, which differs in Papua.</param>
/// <param name="Name">Official name.</param>
/// <param name="Zone">Its time zone (Keppres 41/1987 and the provinces' own statements for the newer ones).</param>
public sealed record Province(string Code, string Name, Zone Zone);

/// <summary>The 38 provinces.</summary>
public static class Provinces
{
    public static IReadOnlyList<Province> All { get; } =
    [
        new("11", "Aceh", Zone.WIB), new("12", "Sumatera Utara", Zone.WIB), new("13", "Sumatera Barat", Zone.WIB),
        new("14", "Riau", Zone.WIB), new("15", "Jambi", Zone.WIB), new("16", "Sumatera Selatan", Zone.WIB),
        new("17", "Bengkulu", Zone.WIB), new("18", "Lampung", Zone.WIB), new("19", "Kepulauan Bangka Belitung", Zone.WIB),
        new("21", "Kepulauan Riau", Zone.WIB), new("31", "DKI Jakarta", Zone.WIB), new("32", "Jawa Barat", Zone.WIB),
        new("33", "Jawa Tengah", Zone.WIB), new("34", "DI Yogyakarta", Zone.WIB), new("35", "Jawa Timur", Zone.WIB),
        new("36", "Banten", Zone.WIB), new("51", "Bali", Zone.WITA), new("52", "Nusa Tenggara Barat", Zone.WITA),
        new("53", "Nusa Tenggara Timur", Zone.WITA), new("61", "Kalimantan Barat", Zone.WIB), new("62", "Kalimantan Tengah", Zone.WIB),
        new("63", "Kalimantan Selatan", Zone.WITA), new("64", "Kalimantan Timur", Zone.WITA), new("65", "Kalimantan Utara", Zone.WITA),
        new("71", "Sulawesi Utara", Zone.WITA), new("72", "Sulawesi Tengah", Zone.WITA), new("73", "Sulawesi Selatan", Zone.WITA),
        new("74", "Sulawesi Tenggara", Zone.WITA), new("75", "Gorontalo", Zone.WITA), new("76", "Sulawesi Barat", Zone.WITA),
        new("81", "Maluku", Zone.WIT), new("82", "Maluku Utara", Zone.WIT), new("91", "Papua", Zone.WIT),
        new("92", "Papua Barat", Zone.WIT), new("93", "Papua Selatan", Zone.WIT), new("94", "Papua Tengah", Zone.WIT),
        new("95", "Papua Pegunungan", Zone.WIT), new("96", "Papua Barat Daya", Zone.WIT),
    ];

    public static Province? Find(string code) => All.FirstOrDefault(province => province.Code == code);
}
