using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Ovop.Core.Register;
using Ovop.Core.Rounds;
using Ovop.Functions.Register;
using Ovop.Functions.Register.Search;

namespace Ovop.Functions.Tests.Register.Search;

public sealed class RegisterFilterTests
{
    private static readonly PublicAward[] Awards =
    [
        Award(1, "UD Sekar", "Batik tulis", Commodity.BT, "33", 3, new(2025, 6, 1)),
        Award(2, "Kopi Gayo", "Kopi arabika", Commodity.MM, "11", 2, new(2026, 6, 1)),
        Award(3, "UD Melati", "Kopi luwak", Commodity.MM, "33", 3, new(2026, 7, 1)),
        Award(4, "Cafe\u0301 d\u2019Or", "Teh hijau", Commodity.MM, "51", 1, new(2024, 7, 1)),
    ];

    [Theory]
    [InlineData("", new[] { 3, 2, 1, 4 })]
    [InlineData("?cari=kopi", new[] { 3, 2 })]
    [InlineData("?cari=KOPI+ud", new[] { 3 })]
    [InlineData("?cari=ovop-2026-000001", new[] { 1 })]
    [InlineData("?cari=ovop%E2%80%932026%E2%80%93000001", new[] { 1 })]
    [InlineData("?cari=cafe+d'or", new[] { 4 })]
    [InlineData("?cari=caf%C3%A9+d%E2%80%99or", new[] { 4 })]
    [InlineData("?cari=ovop2026000001", new[] { 1 })]
    [InlineData("?cari=dor", new[] { 4 })]
    [InlineData("?cari=banjarnegara", new[] { 3, 1 })]
    [InlineData("?cari=kopi+jawa+tengah", new[] { 3 })]
    [InlineData("?cari=banjarngara", new[] { 3, 1 })]
    [InlineData("?cari=beverages", new[] { 3, 2, 4 })]
    [InlineData("?cari=arabyka", new[] { 2 })]
    [InlineData("?cari=mealti+kpoi", new[] { 3 })]
    [InlineData("?cari=kxyi", new int[0])]
    [InlineData("?cari=ovop-2026-000009", new int[0])]
    [InlineData("?komoditi=BT", new[] { 1 })]
    [InlineData("?prov=33", new[] { 3, 1 })]
    [InlineData("?kab=1104", new[] { 2 })]
    [InlineData("?prov=33&kab=1104", new[] { 3, 1 })]
    [InlineData("?bintang=2", new[] { 2 })]
    [InlineData("?tahun=2025", new[] { 1 })]
    [InlineData("?prov=33&tahun=2026", new[] { 3 })]
    [InlineData("?prov=nowhere&komoditi=0&bintang=-1&tahun=x", new[] { 3, 2, 1, 4 })]
    public void Filters_narrow_the_register_and_nonsense_does_not(string query, int[] expected) =>
        Read(query).Apply(new RegisterSnapshot("1", new(2026, 11, 25), Awards)).Select(award => award.Certificate.Application.Sequence).ShouldBe(expected);

    [Fact]
    public void What_is_searched_for_in_place_of_a_slip_is_told()
    {
        var register = new RegisterSnapshot("1", new(2026, 11, 25), Awards);

        Read("?cari=kopi+arabyka").Guessed(register).ShouldBe(["arabika"]);
        Read("?cari=kopi+arabika").Guessed(register).ShouldBeEmpty();
    }

    [Fact]
    public void The_stars_and_years_to_choose_from_are_those_that_there_are()
    {
        var register = new RegisterSnapshot("1", new(2026, 11, 25), Awards.Where(award => award.Star != 2));

        register.Stars.ShouldBe([1, 3]);
        register.Years.ShouldBe([2026, 2025, 2024]);
    }

    [Fact]
    public void Searching_20_000_awards_allocates_for_its_finds_alone()
    {
        var register = new RegisterSnapshot("1", new(2026, 11, 25), Enumerable.Range(1, 20_000).Select(number =>
            Award(number, $"UD {number}", number % 1000 == 0 ? "Kopi langka" : "Batik tulis", Commodity.BT, "33", 3, new(2026, 6, 1))));
        var filter = Read("?cari=kopi+langka&prov=33");
        filter.Apply(register).Count.ShouldBe(20);

        var before = GC.GetAllocatedBytesForCurrentThread();
        filter.Apply(register);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(20_000, "less than a byte an award");
    }

    [Fact]
    public void Address_of_a_page_gives_the_same_filter()
    {
        var filter = new RegisterFilter("kopi & teh", Commodity.MM, "33", "3317", 3, 2026);

        Read(filter.Address(2)["/register".Length..]).ShouldBe(filter);
    }

    private static RegisterFilter Read(string query) => RegisterFilter.Of(new QueryCollection(QueryHelpers.ParseQuery(query)));

    private static PublicAward Award(int sequence, string producer, string product, Commodity commodity, string province, int star, DateOnly decided) => new(
        new(new("2026", sequence), star), producer, product, "Merek", commodity, province, $"{province}04", star, 3, "2026", decided, decided.AddMonths(24), AwardState.Valid, decided, null);
}
