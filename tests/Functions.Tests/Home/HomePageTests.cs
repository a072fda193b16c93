using Microsoft.Extensions.Time.Testing;
using Ovop.Core;
using Ovop.Core.Register;
using Ovop.Functions.Home;
using Ovop.Functions.Register;
using Ovop.Functions.Tests.Register;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Home;

public sealed class HomePageTests
{
    private static readonly PublicAward Coffee = Awards.Batik with
    { Certificate = new(new("2026", 9), 2), Product = "Kopi", Producer = "UD Gayo", Province = "11", Regency = "1104", Village = "Pondok Gajah", DecidedOn = new(2026, 11, 25) };

    [Fact]
    public async Task Products_in_force_are_counted_once_with_their_places()
    {
        var page = await Page([Awards.Batik, Awards.Revoked, Coffee, Coffee with { Certificate = new(new("2025", 9), 1) }]);

        page.ShouldContain("<dt>Produk berbintang</dt><dd>2</dd>");
        page.ShouldContain("<dt>Desa dan kelurahan</dt><dd>1</dd>");
        page.ShouldContain("<dt>Kabupaten dan kota</dt><dd>2</dd>");
        page.ShouldContain("<dt>Provinsi</dt><dd>2</dd>");
    }

    [Fact]
    public async Task A_village_is_one_however_it_is_written_and_another_in_another_regency()
    {
        var bejijong = Coffee with { Regency = "3516", Village = "Desa Bejijong" };

        (await Page([bejijong, bejijong with { Certificate = new(new("2026", 10), 1), Village = "bejijong" }, Coffee with { Certificate = new(new("2026", 11), 1), Village = "Bejijong" }]))
            .ShouldContain("<dt>Desa dan kelurahan</dt><dd>2</dd>");
    }

    [Fact]
    public async Task Before_the_first_star_there_is_nothing_to_show() => (await Page([])).ShouldNotContain("class=\"cards\"");

    [Theory]
    [InlineData(true, "/kelayakan")]
    [InlineData(false, "/pertanyaan")]
    public async Task The_producers_door_leads_to_the_form_only_while_the_round_is_open(bool isOpen, string leads) =>
        (await Page([], isOpen ? Drafts.Round.Opens : Drafts.Round.Closes.AddDays(1))).ShouldContain($"href=\"{leads}\"");

    [Fact]
    public async Task A_number_can_be_checked_at_once_and_by_a_reader_of_English() =>
        (await Page([], language: Language.English)).ShouldContain("<form action=\"/sertifikat\" method=\"get\"");

    [Fact]
    public async Task The_newest_products_come_first_where_they_have_a_photo_and_each_once()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var table = new TableRegister(new InMemoryTables(), new FakeTimeProvider(new(2027, 3, 1, 3, 0, 0, TimeSpan.Zero)));
        await table.Put(Coffee, null, cancel);
        await table.Put(Coffee with { Certificate = new(new("2025", 9), 1), DecidedOn = new(2025, 11, 25) }, null, cancel);
        await table.Put(Awards.Revoked, new(null, ["revoked"]), cancel);
        await table.Put(Awards.Batik, new(null, ["one", "two"]), cancel);

        var newest = await Pictured.Newest(table, await table.Read(cancel), 4, cancel);

        newest.ShouldBe([new(Awards.Batik, "one"), new(Coffee, null)]);
    }

    private static Task<string> Page(PublicAward[] awards, DateTimeOffset? now = null, Language language = default)
    {
        var register = new RegisterSnapshot("1", new(2026, 12, 1), awards);
        return Drawn.Page<HomePage>(new
        {
            Drafts.Round,
            Now = now ?? Drafts.Round.Opens,
            InForce = register.InForce.ToList(),
            Newest = register.InForce.Select(award => new Pictured(award, null)).ToList(),
        }, language);
    }
}
