using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ovop.Core.Register;
using Ovop.Core.Rounds;

namespace Ovop.Functions.Register.Search;

/// <summary>What a reader of the register looks for; what is null or empty leaves everything in.</summary>
/// <param name="Text">Words that producer, product, brand or number contain, all of them.</param>
/// <param name="Commodity">One of the five groups.</param>
/// <param name="Province">The two digits of the code.</param>
/// <param name="Star">Exactly so many stars.</param>
/// <param name="Year">Of the decision.</param>
public sealed record RegisterFilter(string Text, Commodity? Commodity, string Province, int? Star, int? Year)
{
    private const int LongestText = 100;

    public static RegisterFilter All { get; } = new("", null, "", null, null);

    public static RegisterFilter Of(IQueryCollection query)
    {
        var text = query["cari"].ToString().Trim();
        return new(
            text.Length <= LongestText ? text : text[..LongestText],
            Enum.GetValues<Commodity>().Where(commodity => commodity.ToString() == query["komoditi"]).Cast<Commodity?>().FirstOrDefault(),
            Provinces.Find(query["prov"].ToString())?.Code ?? "",
            Whole(query["bintang"]), Whole(query["tahun"]));
    }

    /// <summary>The awards that are looked for, the newest first.</summary>
    public IReadOnlyList<PublicAward> Apply(IEnumerable<PublicAward> awards)
    {
        var words = Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. awards
                .Where(award => words.All(word => $"{award.Producer}\n{award.Product}\n{award.Brand}\n{award.Certificate}".Contains(word, StringComparison.OrdinalIgnoreCase)))
                .Where(award => Commodity is null || award.Commodity == Commodity)
                .Where(award => Province.Length == 0 || award.Province == Province)
                .Where(award => Star is null || award.Star == Star)
                .Where(award => Year is null || award.DecidedOn.Year == Year)
                .OrderByDescending(award => award.DecidedOn).ThenBy(award => award.Certificate.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <summary>The address of a page of the same search, from 1.</summary>
    public string Address(int page)
    {
        IEnumerable<KeyValuePair<string, string?>> parts =
        [
            new("cari", Text), new("komoditi", $"{Commodity}"), new("prov", Province), new("bintang", $"{Star}"), new("tahun", $"{Year}"),
            new("halaman", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : ""),
        ];
        return $"/register{QueryString.Create(parts.Where(part => part.Value is { Length: > 0 }))}";
    }

    private static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
