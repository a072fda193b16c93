using Ovop.Core.Cases;
using Ovop.Core.Register;
using Ovop.Core.Rounds;

namespace Ovop.Core.Tests.Register;

public sealed class StarHistoryTests
{
    [Fact]
    public void History_has_the_stars_of_the_same_product_the_newest_first()
    {
        var award = Award(1, "UD Sekar", "Batik tulis", 2026);

        StarHistory.Of(award, [award, Award(2, "ud sekar", "Batik Tulis", 2028), Award(3, "UD Sekar", "Batik cap", 2028), Award(4, "UD Melati", "Batik tulis", 2028)])
            .Select(star => star.Certificate.Application.Sequence).ShouldBe([2, 1]);
    }

    [Fact]
    public void Replacement_stands_before_the_star_that_it_replaced_on_the_same_day()
    {
        var replaced = Award(1, "UD Sekar", "Batik tulis", 2026) with { State = AwardState.Amended };

        StarHistory.Of(replaced, [replaced, Award(1, "UD Sekar", "Batik tulis", 2026)])[0].State.ShouldBe(AwardState.Valid);
    }

    private static PublicAward Award(int sequence, string producer, string product, int year) => new(
        new(new ApplicationNumber("2026", sequence), 3), producer, product, "Sekar", Commodity.BT, "33", "Kabupaten Rembang", 3, 3, "2026",
        new(year, 11, 24), new(year + 2, 11, 24), AwardState.Valid, new(year, 11, 24), null);
}
