using System.Diagnostics;

namespace Ovop.Core.Places;

/// <summary>A regency (kabupaten) or city (kota).</summary>
/// <param name="Code">Four digits by the Ministry of Home Affairs; the first two are its province's.</param>
/// <param name="Name">Official name with its kind, "Kabupaten Rembang".</param>
public sealed record Regency(string Code, string Name)
{
    public string Province => Code[..2];
}

/// <summary>The 514 regencies and cities, from idn-area-data (Kepmendagri 300.2.2-2138/2025).</summary>
public static class Regencies
{
    public static IReadOnlyList<Regency> All { get; } = Read();

    private static readonly Dictionary<string, Regency> ByCode = All.ToDictionary(regency => regency.Code);

    public static Regency? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The name; an unknown code stands for itself.</summary>
    public static string NameOf(string code) => Find(code)?.Name ?? code;

    /// <summary>Lines "33.17,33,Kabupaten Rembang" below a heading.</summary>
    private static List<Regency> Read()
    {
        using var file = typeof(Regencies).Assembly.GetManifestResourceStream("regencies.csv") ?? throw new UnreachableException();
        using var lines = new StreamReader(file);
        return [.. lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Trim().Split(',', 3))
            .Select(parts => new Regency(parts[0].Replace(".", "", StringComparison.Ordinal), parts[2].Trim('"')))];
    }
}
