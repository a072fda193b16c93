using System.Globalization;
using System.Security.Cryptography;
using Ovop.Core.Rounds;

namespace Ovop.Core.Tests.Rounds;

public sealed class RoundTests
{
    [Fact]
    public void Demo_round_has_no_problem() => Round.Parse(Demo.Json).Problems.ShouldBeEmpty();

    [Fact]
    public void Hash_is_that_of_the_bytes() => Demo.Round.Hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Demo.Json)));

    [Fact]
    public void A_round_says_where_its_secretariat_can_be_asked()
    {
        var secretariat = Demo.Round.Secretariat.ShouldNotBeNull();
        Secretariat.Digits(secretariat.Telephone).ShouldBe("622100000101");
        secretariat.Hours.In(Language.English).ShouldContain("Monday");
    }

    [Theory]
    [InlineData("2026-01-04T23:59:59+07:00", false)]
    [InlineData("2026-01-05T00:00:00+07:00", true)]
    [InlineData("2026-12-18T23:59:59+07:00", true)]
    [InlineData("2026-12-19T00:00:00+07:00", false)]
    public void Round_is_open_from_its_first_to_its_last_second(string now, bool open) =>
        Demo.Round.IsOpenAt(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)).ShouldBe(open);

    [Theory]
    [MemberData(nameof(Commodities))]
    public void Score_sheet_of_every_commodity_has_23_criteria_and_100_points(Commodity commodity)
    {
        Demo.Round.Rubric.CriteriaFor(commodity).Count.ShouldBe(23);
        Demo.Round.Rubric.CriteriaFor(commodity).Sum(criterion => criterion.Max.Hundredths).ShouldBe(10_000);
    }

    public static TheoryData<Commodity> Commodities => [.. Enum.GetValues<Commodity>()];
}
