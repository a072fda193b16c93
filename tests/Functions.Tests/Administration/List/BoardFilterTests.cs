using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Rounds;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Award;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.List;

public sealed class BoardFilterTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-24T10:00:00+07:00", CultureInfo.InvariantCulture);

    private static readonly BoardLine[] Lines =
    [
        Line(1, due: null),
        Line(2, due: Now.AddDays(2)),
        Line(3, due: Now.AddDays(5), stuck: "panel.few"),
        Line(4, due: Now.AddDays(-1)),
        Line(5, due: Now.AddDays(1)),
    ];

    [Fact]
    public void Overdue_come_first_then_the_stuck_then_the_soonest() => Numbers("").ShouldBe([4, 3, 5, 2, 1]);

    [Theory]
    [InlineData("?urut=nomor", new[] { 1, 2, 3, 4, 5 })]
    [InlineData("?urut=produk", new[] { 5, 4, 3, 2, 1 })]
    [InlineData("?urut=ikm", new[] { 2, 1, 3, 4, 5 })]
    [InlineData("?urut=-ikm", new[] { 1, 2, 3, 4, 5 })]
    [InlineData("?urut=status", new[] { 3, 1, 2, 4, 5 })]
    [InlineData("?urut=tunggu", new[] { 2, 5, 3, 4, 1 })]
    [InlineData("?urut=tenggat", new[] { 4, 5, 2, 3, 1 })]
    [InlineData("?urut=kirim", new[] { 4, 2, 1, 3, 5 })]
    [InlineData("?urut=bintang", new[] { 3, 1, 2, 4, 5 })]
    [InlineData("?urut=-nomor", new[] { 5, 4, 3, 2, 1 })]
    [InlineData("?urut=-tenggat", new[] { 3, 2, 5, 4, 1 })]
    [InlineData("?urut=-kirim", new[] { 2, 4, 1, 3, 5 })]
    [InlineData("?urut=entah", new[] { 4, 3, 5, 2, 1 })]
    public void The_list_is_in_the_order_that_was_chosen(string query, int[] numbers)
    {
        BoardLine[] lines =
        [
            Lines[0] with { Product = "E", Producer = "Sekar" }, Lines[1] with { Product = "d", Producer = "Jati", SubmittedAt = Now.AddDays(-2), Wait = Lines[1].Wait! with { Since = Now.AddDays(-9) } },
            Lines[2] with { Product = "C", Producer = "", State = CaseState.Draft, Star = 2 }, Lines[3] with { Product = "b", Producer = "", SubmittedAt = Now },
            Lines[4] with { Product = "A", Producer = "", Wait = Lines[4].Wait! with { Since = Now.AddDays(-3) } },
        ];

        Read(query).Apply(lines, Now, Named).Select(line => line.Number.Sequence).ShouldBe(numbers);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?urut=produk")]
    [InlineData("?urut=-tenggat")]
    public void Its_pages_are_the_list_in_pieces(string query)
    {
        BoardLine[] lines = [.. Enumerable.Range(1, 107).Select(number => Lines[number % 5] with { Number = new("2026", number), Product = $"{number % 7}" })];
        Random.Shared.Shuffle(lines);
        var order = Read(query).InOrder(Now);

        Enumerable.Range(1, 3).SelectMany(page => order.Part(lines, page, 50).Lines).ShouldBe(lines.Order(order));
        foreach (var beyond in new[] { 4, int.MaxValue })
            order.Part(lines, beyond, 50).ShouldSatisfyAllConditions(
                part => part.Lines.ShouldBe(lines.Order(order).Skip(100)), part => (part.Current, part.Last, part.Total).ShouldBe((3, 3, 107)));
        (order.Part([], 2, 50) with { Lines = [] }).ShouldBe(new BoardPart([], 0, 1, 1));
    }

    [Theory]
    [InlineData("?cari=rembang")]
    [InlineData("?cari=jawa+tengah+rembang")]
    [InlineData("?penilai=p02")]
    [InlineData("?penilai=p03")]
    [InlineData("?prov=33&kab=3317")]
    [InlineData("?cari=SRI%40contoh.id")]
    [InlineData("?cari=wayan")]
    [InlineData("?cari=made+rembang")]
    public void A_case_is_found_by_its_place_its_address_and_by_who_assesses_or_has_assessed_it(string query) =>
        Read(query).Apply([Lines[0], Lines[1] with { Province = "33", Regency = "3317", Mail = "sri@contoh.id", Panel = ["p02"], Scored = ["p03"] }], Now, Named)
            .ShouldHaveSingleItem().Number.Sequence.ShouldBe(2);

    [Theory]
    [InlineData("?cari=SEKAR+000002")]
    [InlineData("?cari=000002")]
    public void Text_finds_by_all_its_words(string query) => Numbers(query).ShouldBe([2]);

    [Theory]
    [InlineData("?cari=cafe+d'or")]
    [InlineData("?cari=CAF%C3%89")]
    public void Text_is_found_by_what_a_keyboard_gives(string query) =>
        Read(query).Apply([Lines[0], Lines[1] with { Producer = "Cafe\u0301 d\u2019Or" }], Now, Named).ShouldHaveSingleItem().Number.Sequence.ShouldBe(2);

    [Fact]
    public void People_are_looked_for_by_name_and_mail_address() =>
        FilteredCases.NameOf(Cast.Of(assessors: 1))(Cast.Ratifier.Id).ShouldBe($"{Cast.Ratifier.Name} {Cast.Ratifier.Email}");

    [Fact]
    public void Letters_in_trouble_are_found() => new BoardFilter("", null, null, "") { Letters = true }.Apply([Lines[0], Lines[1] with { UnsentLetters = 1 }], Now, Named).ShouldHaveSingleItem();

    [Fact]
    public void Given_values_that_do_not_exist_Then_nothing_is_left_out() => Numbers("?status=Nowhere&komoditi=XX&prov=00").Count.ShouldBe(5);

    [Fact]
    public void Those_about_one_product_are_found_together()
    {
        BoardLine[] lines = [Lines[0] with { ProductKey = "a" }, Lines[1] with { ProductKey = "a" }, Lines[2] with { ProductKey = "b" }, Lines[3]];

        Read("?ganda=ya").Apply(lines, Now, Named).Select(line => line.Number.Sequence).Order().ShouldBe([1, 2]);
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("?putaran=2025", 1)]
    [InlineData("?putaran=2026", 1)]
    [InlineData("?putaran=2025&putaran=2026B", 2)]
    [InlineData("?putaran=tahun+lalu", 3)]
    public void Cases_of_one_round_of_several_or_of_all_are_found(string query, int found)
    {
        BoardLine[] lines = [.. ((string[])["2025", "2026", "2026B"]).Select(round => Lines[0] with { Number = new(round, 1) })];

        Read(query).Apply(lines, Now, Named).Count.ShouldBe(found);
    }

    [Fact]
    public void Address_of_a_page_gives_the_same_filter()
    {
        var filter = new BoardFilter("kopi & teh", CaseState.Review, Commodity.MM, "33") { Twins = true, Objections = true, Columns = "status,bintang", Rounds = "2025,2026", Regency = "3317", Order = "-tenggat", Picked = "OVOP-2026-000002" };

        Read(filter.Address(3)["/kantor".Length..]).ShouldBe(filter);
    }

    [Theory]
    [InlineData("?perkara=-&perkara=OVOP-2026-000002&perkara=OVOP-2026-000004", new[] { 4, 2 })]
    [InlineData("?perkara=-", new int[0])]
    [InlineData("?perkara=-&perkara=lain", new int[0])]
    public void Exactly_those_are_found_that_were_picked_and_none_where_no_box_was_ticked(string query, int[] numbers) => Numbers(query).ShouldBe(numbers);

    [Fact]
    public void A_heading_orders_by_its_column_and_then_the_other_way_round()
    {
        var (first, second) = (Read("").By("tenggat"), Read("").By("tenggat").By("tenggat"));

        (first.Order, first.Ascends("tenggat"), first.Ascends("nomor")).ShouldBe(("tenggat", true, null));
        (second.Order, second.Ascends("tenggat"), second.By("tenggat").Order).ShouldBe(("-tenggat", false, "tenggat"));
        Read("").By("bintang").Ascends("bintang").ShouldBe(false);
    }

    [Theory]
    [InlineData("", "ikm,status,tunggu,tenggat")]
    [InlineData("?kolom=bintang&kolom=status", "status,bintang")]
    [InlineData("?kolom=status,bintang", "status,bintang")]
    [InlineData("?kolom=rahasia", "ikm,status,tunggu,tenggat")]
    public void Columns_are_shown_in_their_own_order(string query, string shown) => string.Join(',', Read(query).ShownColumns).ShouldBe(shown);

    private static List<int> Numbers(string query) => [.. Read(query).Apply(Lines, Now, Named).Select(line => line.Number.Sequence)];

    private static BoardFilter Read(string query) => BoardFilter.Of(new QueryCollection(QueryHelpers.ParseQuery(query)));

    private static string Named(string id) => id switch { "p02" => "Ni Made Ayu", "p03" => "Wayan Sudira", _ => "" };

    private static BoardLine Line(int sequence, DateTimeOffset? due, string? stuck = null) => new(
        new("2026", sequence), CaseState.Review, Commodity.MM, "UD Sekar", $"Kopi {sequence}", "33", Now,
        due is { } at ? new Wait(["p01"], "review", Now, [], at, "substitute") : null, stuck, []);
}
