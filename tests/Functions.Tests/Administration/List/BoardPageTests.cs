using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Ovop.Core.Offices;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Administration.Overview;
using Ovop.Functions.Administration.Views;
using Ovop.Functions.Offices;
using Ovop.Functions.Register.FalseStars;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.List;

/// <summary>The office's list of cases as a page.</summary>
public sealed class BoardPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_hundreds_of_cases_a_page_weighs_less_than_150_kilobytes()
    {
        var office = await Office.Open();
        await office.Fill(300);

        var page = await Page(office, "?kolom=ikm,komoditi,daerah,status,tunggu,tenggat,kirim,bintang");

        page.ShouldContain("301 perkara.");
        Encoding.UTF8.GetByteCount(page).ShouldBeLessThan(150 * 1024);
    }

    [Fact]
    public async Task The_chosen_lead_to_the_act_on_exactly_them()
    {
        var office = await Office.Open();
        var (second, third) = (await office.OpenAnother(2), await office.OpenAnother(3));

        var bulk = await office.Get(Cast.Administrator, request =>
        {
            request.QueryString = new($"?perkara=-&perkara={second}&perkara={third}");
            return new BulkEndpoint(office.Guard, office.Filtered, office.Web.Clock).Choose(request, Cancel);
        });

        (await Page(office, "")).ShouldContain($"form=\"terpilih\" name=\"perkara\" value=\"{second}\"");
        bulk.Body.ShouldContain($"name=\"perkara\" value=\"{second},{third}\"");
        bulk.Body.ShouldContain("2 perkara");
    }

    [Fact]
    public async Task Who_goes_on_with_the_chosen_keeps_rounds_and_order_and_no_filter_that_they_could_leave()
    {
        var page = await Page(await Office.Open(), "?putaran=2026&urut=produk&status=Endorsement");

        var form = page[page.IndexOf("<form id=\"terpilih\"", StringComparison.Ordinal)..];
        form = form[..form.IndexOf("</form>", StringComparison.Ordinal)];
        form.ShouldSatisfyAllConditions(
            _ => form.ShouldContain("name=\"putaran\" value=\"2026\""), _ => form.ShouldContain("name=\"urut\" value=\"produk\""),
            _ => form.ShouldNotContain("name=\"status\""));
    }

    [Fact]
    public async Task Columns_are_remembered_for_who_chose_them_alone()
    {
        var office = await Office.Open();

        await office.Post(Cast.Administrator, "kolom=daerah&kolom=bintang&status=Endorsement", request =>
            new ColumnsEndpoint(office.Guard, new(office.Tables)).Run(request, Cancel));

        Heads(await Page(office, "")).ShouldBe(["Nomor", "Produk", "Daerah", "Bintang"]);
        Heads(await Page(office, "", Office.Second)).ShouldBe(["Nomor", "Produk", "Pelaku usaha", "Tahap", "Menunggu", "Batas waktu"]);
    }

    [Fact]
    public async Task Who_is_waited_for_can_be_looked_for()
    {
        var office = await Office.Open();
        var waited = (await office.Dossier()).Case.Wait!.Who[0];

        (await Page(office, "")).ShouldMatch($"<select[^>]*name=\"orang\"[\\s\\S]*?<option value=\"{waited}\"");
        (await Page(office, $"?orang={waited}")).ShouldContain("1 perkara.");
        (await Page(office, "?orang=lain")).ShouldContain("0 perkara.");
    }

    [Fact]
    public async Task Of_a_region_it_is_told_how_many_cases_stand_in_which_stage()
    {
        var office = await Office.Open();

        var page = await office.Get(Cast.Administrator, request =>
            new RegionsEndpoint(office.Guard, office.Cases, office.Filtered, office.Web.Clock).Run(request, Cancel));

        page.Body.ShouldContain("href=\"/kantor?status=Endorsement&amp;prov=33\"");
    }

    private static List<string> Heads(string page) =>
        [.. Regex.Matches(page, "<th scope=\"col\"[^>]*><a[^>]*>([^<]*)").Select(head => head.Groups[1].Value)];

    private static async Task<string> Page(Office office, string query, Contact? who = null) =>
        (await office.Get(who ?? Cast.Administrator, request =>
        {
            request.QueryString = new(query);
            return new BoardEndpoint(
                office.Guard, office.Cases, office.Rounds, office.People, new SavedViews(office.Tables), office.Failures,
                new FalseStarTasks(office.Tables, office.Web.Clock), Options.Create(new DemoOptions()), office.Web.Clock).Run(request, Cancel);
        })).Body;
}
