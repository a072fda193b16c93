using Ovop.Core.Cases;
using Ovop.Core.Register;
using Ovop.Core.Rounds;

namespace Ovop.Core.Tests.Register;

public sealed class MadeWhereTests
{
    private static readonly PublicAward[] Awards =
    [
        Award(1, "UD Sekar", "Batik tulis", Commodity.BT, "33", "Kabupaten Rembang", 3),
        Award(2, "Batik Melati", "Batik Tulis", Commodity.BT, "33", "Kabupaten Rembang", 2),
        Award(3, "ud sekar", "Batik cap", Commodity.BT, "33", "kabupaten rembang", 1),
        Award(4, "Kopi Muria", "Kopi", Commodity.MM, "33", "Kabupaten Kudus", 2),
        Award(5, "Kopi Gayo", "Kopi", Commodity.MM, "11", "Kabupaten Aceh Tengah", 2),
    ];

    [Fact]
    public void All_38_provinces_are_counted_those_without_an_award_too()
    {
        var counts = MadeWhere.Count(Awards);

        counts.Count.ShouldBe(38);
        counts.Single(count => count.Province.Code == "33").ShouldSatisfyAllConditions(
            count => count.Total.ShouldBe(4),
            count => count.ByStar[2].ShouldBe(2),
            count => count.ByCommodity[Commodity.BT].ShouldBe(3));
        counts.Single(count => count.Province.Code == "51").Total.ShouldBe(0);
    }

    [Fact]
    public void A_maker_with_two_awards_in_a_regency_is_counted_once() =>
        MadeWhere.Crafts(Awards, "33").Select(craft => (craft.Regency, craft.Commodity, craft.Makers)).ShouldBe(
            [("Kabupaten Kudus", Commodity.MM, 1), ("Kabupaten Rembang", Commodity.BT, 2)]);

    [Fact]
    public void Makers_of_the_same_product_stand_together_the_best_star_first() =>
        MadeWhere.Crafts(Awards, "33")[^1].Products.Select(product => (product.Name, product.Makers, string.Join(' ', product.Awards.Select(award => award.Star)))).ShouldBe(
            [("Batik cap", 1, "1"), ("Batik tulis", 2, "3 2")]);

    [Fact]
    public void Neighbours_are_the_other_products_of_the_regency_the_best_star_first() =>
        MadeWhere.Neighbours(Awards[2], [.. Awards, Awards[0] with { Certificate = new(new("2025", 1), 1), Star = 1 }])
            .Select(award => award.Certificate.Application.Sequence).ShouldBe([1, 2]);

    private static PublicAward Award(int sequence, string producer, string product, Commodity commodity, string province, string regency, int star) => new(
        new(new ApplicationNumber("2026", sequence), star), producer, product, "Merek", commodity, province, regency, star, 3, "2026",
        new(2026, 11, 24), new(2028, 11, 24), AwardState.Valid, new(2026, 11, 24), null);
}
