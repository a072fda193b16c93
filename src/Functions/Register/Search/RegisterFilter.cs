using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ovop.Core.Places;
using Ovop.Core.Register;
using Ovop.Core.Rounds;

namespace Ovop.Functions.Register.Search;

/// <summary>What a reader of the register looks for; what is null or empty leaves everything in.</summary>
/// <param name="Text">Words that names, number, place or commodity contain, all of them; slips are forgiven.</param>
/// <param name="Commodity">One of the five groups.</param>
/// <param name="Province">The two digits of the code.</param>
/// <param name="Regency">The four digits of the code.</param>
/// <param name="Star">Exactly so many stars.</param>
/// <param name="Year">Of the decision.</param>
public sealed record RegisterFilter(string Text, Commodity? Commodity, string Province, string Regency, int? Star, int? Year)
{
    private const int LongestText = 100;

    public static RegisterFilter All { get; } = new("", null, "", "", null, null);

    public static RegisterFilter Of(IQueryCollection query)
    {
        var text = query["cari"].ToString().Trim();
        var regency = Regencies.Find(query["kab"].ToString());
        var province = Provinces.Find(query["prov"].ToString())?.Code ?? regency?.Province ?? "";
        return new(
            text.Length <= LongestText ? text : text[..LongestText],
            Enum.GetValues<Commodity>().Where(commodity => commodity.ToString() == query["komoditi"]).Cast<Commodity?>().FirstOrDefault(),
            province, regency?.Province == province ? regency.Code : "",
            Whole(query["bintang"]), Whole(query["tahun"]));
    }

    /// <summary>The awards that are looked for, in the order of the register.</summary>
    public IReadOnlyList<PublicAward> Apply(RegisterSnapshot register)
    {
        if (this == All)
            return register.Awards;

        var words = SearchWords.Of(Text).Select(register.Meant).ToArray();
        var found = new List<PublicAward>();
        for (var at = 0; at < register.Awards.Count; at++)
            if (Fits(register.Awards[at]) && HasAll(register.Words[at], words))
                found.Add(register.Awards[at]);

        return found;
    }

    /// <summary>The words that are searched for in place of mistyped ones, in small letters.</summary>
    public IReadOnlyList<string> Guessed(RegisterSnapshot register) =>
    [
        .. SearchWords.Of(Text).SelectMany(word => register.Meant(word).Where(meant => meant != word)).Distinct()
            .Select(word => word.ToLowerInvariant()),
    ];

    private static bool HasAll(string text, IReadOnlyList<string>[] words)
    {
        foreach (var spellings in words)
            if (!HasAny(text, spellings))
                return false;

        return true;
    }

    private static bool HasAny(string text, IReadOnlyList<string> spellings)
    {
        for (var at = 0; at < spellings.Count; at++)
            if (text.Contains(spellings[at], StringComparison.Ordinal))
                return true;

        return false;
    }

    private bool Fits(PublicAward award) =>
        (Commodity is null || award.Commodity == Commodity)
        && (Province.Length == 0 || award.Province == Province)
        && (Regency.Length == 0 || award.Regency == Regency)
        && (Star is null || award.Star == Star)
        && (Year is null || award.DecidedOn.Year == Year);

    /// <summary>The address of a page of the same search, from 1.</summary>
    public string Address(int page)
    {
        IEnumerable<KeyValuePair<string, string?>> parts =
        [
            new("cari", Text), new("komoditi", $"{Commodity}"), new("prov", Province),
            new("kab", Regency), new("bintang", $"{Star}"), new("tahun", $"{Year}"),
            new("halaman", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : ""),
        ];
        return $"/register{QueryString.Create(parts.Where(part => part.Value is { Length: > 0 }))}";
    }

    private static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
