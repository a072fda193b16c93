using AngleSharp.Html.Parser;
using Ovop.Core.Notices;
using Ovop.Functions.Review.Sheets;
using Ovop.Functions.Tests.Hosting;

namespace Ovop.Functions.Tests.Review;

/// <summary>What an assessor has at hand beside a criterion.</summary>
public sealed class CriterionTests
{
    [Fact]
    public async Task Beside_a_criterion_stand_the_answers_that_bear_on_it_and_what_follows_from_them()
    {
        var page = await Criterion("P3.2");

        page.ShouldContain("Tenaga kerja dari daerah sendiri");
        page.ShouldContain("Jawaban pemohon tentang hal ini");
        page.ShouldNotContain("Harga jual");
    }

    [Fact]
    public async Task What_is_worked_out_from_them_is_in_sight_without_opening_anything()
    {
        var page = await Criterion("P2.5");

        page.IndexOf("Nilai tambah per satuan", StringComparison.Ordinal).ShouldBeInRange(0, page.IndexOf("<details", StringComparison.Ordinal));
        page.ShouldContain("dari harga jual");
    }

    [Fact]
    public async Task Where_none_bears_on_it_nothing_is_shown() => (await Criterion("P3.4")).ShouldNotContain("Jawaban pemohon");

    [Fact]
    public async Task A_document_of_a_criterion_is_shown_beside_it_and_photos_are_told_apart()
    {
        var page = new HtmlParser().ParseDocument(await Criterion("BT.4"));

        var photos = page.QuerySelectorAll("a[target=berkas][data-gambar]");
        photos.Length.ShouldBe(9);
        photos.Select(photo => photo.TextContent).ShouldBeUnique();
    }

    [Fact]
    public async Task Its_page_may_show_files_of_ours_in_a_frame_and_no_others()
    {
        var (linked, person) = await Assessing.Declared();
        var token = await linked.TokenOf(person);
        var visit = (await linked.Open(LinkPurpose.Review, token)).Value;
        var http = new Web().Get(visit.Address, cookies: $"tautan={token}");

        await Web.BodyOf(await linked.Review.Get(http.Request, visit.Token.Key, TestContext.Current.CancellationToken), http);

        http.Response.Headers.ContentSecurityPolicy.ToString().ShouldContain("default-src 'none'");
        http.Response.Headers.ContentSecurityPolicy.ToString().ShouldEndWith("frame-src 'self'");
    }

    private static async Task<string> Criterion(string code)
    {
        var (linked, person) = await Assessing.Declared();
        var visit = await linked.Visit(person);
        return await Render.One<CriterionFields>(new
        {
            Visit = visit,
            Criterion = visit.Setting.Round.Rubric.CriteriaFor(visit.Dossier.Case.Commodity!.Value).Single(criterion => criterion.Code == code),
        });
    }
}
