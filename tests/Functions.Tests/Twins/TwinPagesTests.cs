using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Ovop.Core.Cases;
using Ovop.Core.Twins;
using Ovop.Functions.Offices;
using Ovop.Functions.Rounds;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Twins;

namespace Ovop.Functions.Tests.Twins;

public sealed class TwinPagesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cases_alike_are_listed_compared_ruled_on_after_a_preview_and_the_ruling_is_taken_back()
    {
        var (office, second) = await Pair();
        (await List(office)).ShouldContain($"/kantor/ganda/{Office.Number}/{second}");

        var previewed = await Post(office, second, $"pilih={Office.Number}&alasan=Produk+yang+sama.");
        previewed.Body.ShouldContain("Perkara itu ditahan");
        TwinRuling.PrimaryOf((await office.Desk.Find(second, Cancel))!).ShouldBeNull();

        (await Confirm(office, Office.Number, second, $"pilih={Office.Number}&alasan=Produk+yang+sama.")).Status.ShouldBe(StatusCodes.Status302Found);
        (await List(office)).ShouldContain($"Ganda dari {Office.Number}");

        (await Confirm(office, Office.Number, second, "pilih=batal&alasan=Ternyata+motif+lain.")).Status.ShouldBe(StatusCodes.Status302Found);
        CaseHold.Present((await office.Desk.Find(second, Cancel))!).ShouldBeNull();
    }

    [Fact]
    public async Task What_was_compared_before_a_case_changed_is_compared_anew_and_pressed_twice_it_is_done_once()
    {
        var (office, second) = await Pair();
        var form = $"pilih={Office.Number}&alasan=Produk+yang+sama.&langkah=lakukan";
        var seen = Seen(await Post(office, second, form));
        await office.Desk.Decide(second, (dossier, setting) => Core.Asking.Enquiries.Ask(dossier, "Kapan dinas memutuskan?", setting), Cancel);

        var overtaken = await Post(office, second, $"{form}&segel={seen}");

        overtaken.Body.ShouldContain("berubah");
        TwinRuling.PrimaryOf((await office.Desk.Find(second, Cancel))!).ShouldBeNull();
        foreach (var _ in new[] { 1, 2 })
            (await Post(office, second, $"{form}&segel={Seen(overtaken)}")).Status.ShouldBe(StatusCodes.Status302Found);
        (await office.Desk.Find(second, Cancel))!.All<TwinRuling>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Where_both_are_right_the_pair_is_pointed_out_no_more()
    {
        var (office, second) = await Pair();

        await Confirm(office, Office.Number, second, "pilih=keduanya&alasan=Dua+motif+yang+berbeda.");

        (await List(office)).ShouldContain("0 pasang yang mirip");
    }

    [Fact]
    public async Task The_office_sets_the_limit_and_the_log_says_who()
    {
        var (office, _) = await Pair();

        (await office.Post(Cast.Administrator, "batas=20&alasan=Terlalu+banyak.", request => Lists(office).Set(request, Cancel))).Body.ShouldContain("dari 30 sampai 100");
        await office.Post(Cast.Administrator, "batas=95&alasan=Terlalu+banyak.", request => Lists(office).Set(request, Cancel));

        (await List(office)).ShouldContain("Batas kemiripan: 95");
        (await office.Log.Latest(1, Cancel)).ShouldHaveSingleItem().Facts["limit"].ShouldBe("95 %");
    }

    [Fact]
    public async Task Comparing_is_noted_among_the_readings_of_both()
    {
        var (office, second) = await Pair();

        await office.Get(Cast.Administrator, request => Pairs(office).Show(request, $"{Office.Number}", $"{second}", Cancel));

        foreach (var number in new[] { Office.Number, second })
            (await office.Reads.Of(number, null, 5, Cancel)).ShouldHaveSingleItem().What.ShouldBe("twins");
    }

    [Fact]
    public async Task Who_is_for_one_of_the_two_alone_neither_compares_them_nor_rules_on_the_other()
    {
        var (office, second) = await Pair();
        await office.Move(second, "32");
        var west = Office.Second with { Remit = new("", "32", "") };
        await office.Appoint(west);

        foreach (var (one, other) in new[] { ($"{second}", $"{Office.Number}"), ($"{Office.Number}", $"{second}") })
        {
            (await office.Get(west, request => Pairs(office).Show(request, one, other, Cancel))).Status.ShouldBe(StatusCodes.Status404NotFound);
            (await office.Post(west, $"pilih={second}&alasan=Produk+yang+sama.&langkah=lakukan", request => Pairs(office).Rule(request, one, other, office.Engine, Cancel)))
                .Status.ShouldBe(StatusCodes.Status404NotFound);
        }

        CaseHold.Present(await office.Dossier()).ShouldBeNull();
        (await office.Reads.Of(Office.Number, null, 5, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_case_that_another_is_the_twin_of_cannot_become_a_twin()
    {
        var (office, second) = await Pair();
        var third = await office.OpenAnother(3);
        await Confirm(office, second, third, $"pilih={second}&alasan=Produk+yang+sama.");

        var answer = await Post(office, second, $"pilih={Office.Number}&alasan=Produk+yang+sama.&langkah=lakukan");

        TwinRuling.PrimaryOf((await office.Desk.Find(third, Cancel))!).ShouldBe(second);
        answer.Body.ShouldContain("sudah ganda dari perkara ini");
        TwinRuling.PrimaryOf((await office.Desk.Find(second, Cancel))!).ShouldBeNull();
    }

    [Fact]
    public async Task On_a_case_that_was_erased_nothing_is_ruled()
    {
        var (office, second) = await Pair();
        await office.Desk.Decide(second, (dossier, setting) => dossier.By("admin", setting.Now).With(head => head with { ErasedAt = setting.Now }).Log("erased"), Cancel);

        var (one, other) = (Office.Number, second);
        foreach (var (first, last) in new[] { (one, other), (other, one) })
            (await office.Post(Cast.Administrator, $"pilih={one}&alasan=Produk+yang+sama.&langkah=lakukan", request => Pairs(office).Rule(request, $"{first}", $"{last}", office.Engine, Cancel)))
                .Status.ShouldBe(StatusCodes.Status404NotFound);

        TwinRuling.PrimaryOf((await office.Desk.Find(second, Cancel))!).ShouldBeNull();
    }

    [Fact]
    public async Task Of_one_case_the_people_of_its_own_round_are_read()
    {
        var (office, _) = await Pair();
        var people = new AskedPeople(office.People);
        var endpoint = new TwinsEndpoint(office.Guard, office.Cases, new(office.Board, office.Desk, office.Web.Clock), people, new OfficeSettings(office.Tables), office.Log);

        await office.Get(Cast.Administrator, request =>
        {
            request.QueryString = new("?nomor=OVOP-2025-000001");
            return endpoint.Show(request, Cancel);
        });

        people.Asked.ShouldBe(["2025"]);
    }

    private static async Task<(Office Office, ApplicationNumber Second)> Pair()
    {
        var office = await Office.Open();
        return (office, await office.OpenAnother(2));
    }

    private static TwinsEndpoint Lists(Office office) =>
        new(office.Guard, office.Cases, new(office.Board, office.Desk, office.Web.Clock), office.People, new OfficeSettings(office.Tables), office.Log);

    private static TwinPairEndpoint Pairs(Office office) =>
        new(office.StaffCases, office.Desk, new(office.Board, office.Desk, office.Web.Clock), office.Reads);

    private static async Task<string> List(Office office) => (await office.Get(Cast.Administrator, request => Lists(office).Show(request, Cancel))).Body;

    private static Task<Answered> Post(Office office, ApplicationNumber second, string form) => Post(office, Office.Number, second, form);

    private static Task<Answered> Post(Office office, ApplicationNumber one, ApplicationNumber other, string form) =>
        office.Post(Cast.Administrator, form, request => Pairs(office).Rule(request, $"{one}", $"{other}", office.Engine, Cancel));

    /// <summary>Looks at what would follow, and has it done.</summary>
    private static async Task<Answered> Confirm(Office office, ApplicationNumber one, ApplicationNumber other, string form) =>
        await Post(office, one, other, $"{form}&langkah=lakukan&segel={Seen(await Post(office, one, other, form))}");

    private static string? Seen(Answered page) =>
        new HtmlParser().ParseDocument(page.Body).QuerySelector("input[name=segel]")!.GetAttribute("value");

    /// <summary>Remembers of which rounds they were asked for.</summary>
    private sealed class AskedPeople(IPeople people) : IPeople
    {
        public List<string> Asked { get; } = [];

        public Task<Core.Offices.People> Read(string round, CancellationToken cancel)
        {
            Asked.Add(round);
            return people.Read(round, cancel);
        }
    }
}
