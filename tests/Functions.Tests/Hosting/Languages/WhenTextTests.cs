using Ovop.Core;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Tests.Hosting.Languages;

public sealed class WhenTextTests
{
    private static readonly DateTimeOffset Instant = new(2026, 6, 5, 16, 59, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Zone.Wib, "id", "23.59 WIB, Jumat 5 Juni 2026")]
    [InlineData(Zone.Wib, "en", "23:59 WIB, Friday 5 June 2026")]
    [InlineData(Zone.Wita, "id", "00.59 WITA, Sabtu 6 Juni 2026")]
    [InlineData(Zone.Wit, "en", "01:59 WIT, Saturday 6 June 2026")]
    public void A_moment_is_told_in_the_zone_that_is_named(Zone zone, string code, string words) =>
        WhenText.Moment(Instant, zone, Language.Of(code)).ShouldBe(words);

    [Theory]
    [InlineData("33", Zone.Wib)]
    [InlineData("62", Zone.Wib)]
    [InlineData("53", Zone.Wita)]
    [InlineData("64", Zone.Wita)]
    [InlineData("73", Zone.Wita)]
    [InlineData("82", Zone.Wit)]
    [InlineData("95", Zone.Wit)]
    public void A_province_lies_in_its_zone(string province, Zone zone) => Zones.OfProvince(province).ShouldBe(zone);
}
