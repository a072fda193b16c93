using Ovop.Core.Places;
using Ovop.Core.Rounds;

namespace Ovop.Core.Register;

/// <summary>How many awards a province has.</summary>
public sealed record ProvinceCount(
    Province Province, int Total, IReadOnlyDictionary<int, int> ByStar, IReadOnlyDictionary<Commodity, int> ByCommodity);

/// <summary>One commodity of one regency.</summary>
/// <param name="Makers">Businesses with at least one award for it, each counted once.</param>
/// <param name="Products">By name.</param>
public sealed record LocalCraft(string Regency, Commodity Commodity, int Makers, IReadOnlyList<LocalProduct> Products);

/// <summary>Products of one name in one regency.</summary>
/// <param name="Makers">Businesses that make it, each counted once.</param>
/// <param name="Awards">The best star first.</param>
public sealed record LocalProduct(string Name, int Makers, IReadOnlyList<PublicAward> Awards);

/// <summary>
/// How many businesses of one regency hold a star in force for the same product, and for the same commodity; each counted once.
/// </summary>
public sealed record MakersNearby(int OfProduct, int OfCommodity);

/// <summary>
/// What is made where, by the awards given: an OVOP village does well to choose what its neighbours do not make yet, so that
/// supply does not outgrow demand. Names are compared without regard to capitals.
/// </summary>
public static class MadeWhere
{
    private static readonly StringComparer Names = StringComparer.OrdinalIgnoreCase;

    /// <summary>Every province, those without an award too.</summary>
    public static IReadOnlyList<ProvinceCount> Count(IEnumerable<PublicAward> awards)
    {
        var byProvince = awards.ToLookup(award => award.Province);
        return
        [
            .. Provinces.All.Select(province => new ProvinceCount(
                province,
                byProvince[province.Code].Count(),
                byProvince[province.Code].CountBy(award => award.Star).ToDictionary(),
                byProvince[province.Code].CountBy(award => award.Commodity).ToDictionary())),
        ];
    }

    /// <summary>The crafts of a province, by the name of the regency, then the one with the most makers first.</summary>
    public static IReadOnlyList<LocalCraft> Crafts(IEnumerable<PublicAward> awards, string province) =>
    [
        .. awards.Where(award => award.Province == province)
            .GroupBy(award => (Regency: award.Regency.ToUpperInvariant(), award.Commodity))
            .Select(craft => new LocalCraft(craft.First().Regency, craft.Key.Commodity, Makers(craft), ByName(craft)))
            .OrderBy(craft => Regencies.NameOf(craft.Regency), Names)
            .ThenByDescending(craft => craft.Makers).ThenBy(craft => craft.Commodity),
    ];

    /// <summary>The makers in the regency of this award, whose own is counted while its star is in force.</summary>
    public static MakersNearby MakersLike(PublicAward award, IEnumerable<PublicAward> inForce)
    {
        var here = inForce.Where(other => Names.Equals(other.Regency, award.Regency) && other.Commodity == award.Commodity).ToList();
        return new(Makers(here.Where(other => Names.Equals(other.Product, award.Product))), Makers(here));
    }

    /// <summary>The other products with a star in force in the regency of this award, each once, the best star first.</summary>
    public static IReadOnlyList<PublicAward> Neighbours(PublicAward award, IEnumerable<PublicAward> inForce) =>
    [
        .. Products(inForce.Where(other => Names.Equals(other.Regency, award.Regency) && !IsSame(other, award)))
            .OrderByDescending(other => other.Star),
    ];

    /// <summary>The products of these awards, each once, by its first award.</summary>
    public static IEnumerable<PublicAward> Products(IEnumerable<PublicAward> awards) => awards.DistinctBy(award =>
        (award.Producer.ToUpperInvariant(), award.Product.ToUpperInvariant(), award.Regency.ToUpperInvariant()));

    private static bool IsSame(PublicAward one, PublicAward other) =>
        Names.Equals(one.Producer, other.Producer) && Names.Equals(one.Product, other.Product);

    private static IReadOnlyList<LocalProduct> ByName(IEnumerable<PublicAward> craft) =>
    [
        .. craft.GroupBy(award => award.Product, Names)
            .Select(product => new LocalProduct(product.First().Product, Makers(product),
                [.. product.OrderByDescending(award => award.Star).ThenBy(award => award.Producer, Names)]))
            .OrderBy(product => product.Name, Names),
    ];

    private static int Makers(IEnumerable<PublicAward> awards) => awards.Select(award => award.Producer).Distinct(Names).Count();
}
