using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Azure.Storage.Blobs;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Core.Register;
using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;
using Ovop.Functions.Register;
using Ovop.Functions.Register.Data;
using Ovop.Functions.Tests.Register.Kit;
using UglyToad.PdfPig;

namespace Ovop.EndToEnd.Tests.Open;

/// <summary>Walks the public side as a stranger does, over one published case; of food, since all other tests' cases of batik are of one product.</summary>
public sealed class CrawlerTests(Product product)
{
    [Fact]
    public async Task Public_side_of_a_published_case_is_whole()
    {
        using var play = await product.Published("perayap@contoh.id", Commodity.MM);
        var certificate = await play.Certificate();

        foreach (var language in new[] { "id", "en" })
        {
            var pages = await Crawl(language);

            pages.Keys.ShouldContain($"/produk/{certificate}");
            pages.Keys.ShouldContain($"/sertifikat/{certificate}");
            pages.Keys.ShouldContain($"/sertifikat/{certificate}/bukti");
            pages.Keys.ShouldContain("/catatan-harian");
            foreach (var (path, page) in pages)
                page.ShouldSatisfyAllConditions(
                    path,
                    () => page.DocumentElement.GetAttribute("lang").ShouldBe(language),
                    () => page.Title.ShouldNotBeNullOrWhiteSpace(),
                    () => page.QuerySelector("meta[name=description]")?.GetAttribute("content").ShouldNotBeNullOrWhiteSpace());
        }

        await TheProductTellsItsStory(certificate);
        await ThePhotosAreThereUntilTheirConsentIsTakenBack(certificate, play);
        await TheQrCodeLeadsToTheCheck(certificate);
        await TheOpenDataHold(certificate);
        await TheRegisterOfADayIsKept(certificate);
        await AChoiceThatNobodyCarriedOutIsCarriedOut(certificate, play.Number);
    }

    /// <summary>All pages that can be reached from the front page, by path and query; every link found must lead somewhere.</summary>
    private async Task<Dictionary<string, IHtmlDocument>> Crawl(string language)
    {
        using var http = Stranger(language);
        var (pages, seen, ahead) = (new Dictionary<string, IHtmlDocument>(), new HashSet<string> { "/" }, new Queue<string>(["/"]));
        while (ahead.TryDequeue(out var path))
        {
            using var answer = await http.GetAsync(path);
            if (EndedMeanwhile(path, answer))
                continue;
            answer.IsSuccessStatusCode.ShouldBeTrue($"{path} answers {answer.StatusCode}.");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;

            var page = pages[path] = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            foreach (var link in LinksOf(page).Where(seen.Add))
                ahead.Enqueue(link);
        }

        return pages;
    }

    /// <summary>The star of another test was in force when its page was read, and has a label no more.</summary>
    private static bool EndedMeanwhile(string path, HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Conflict && path.Contains("/label", StringComparison.Ordinal);

    private IEnumerable<string> LinksOf(IHtmlDocument page) =>
        from element in page.QuerySelectorAll("a[href], link[href], script[src]")
        let address = new Uri(product.Site, element.GetAttribute("href") ?? element.GetAttribute("src"))
        where address.Host == product.Site.Host && address.Port == product.Site.Port && !address.AbsolutePath.StartsWith("/bahasa/", StringComparison.Ordinal)
        select address.PathAndQuery;

    private async Task TheProductTellsItsStory(string certificate)
    {
        using var http = Stranger("id");
        var page = new HtmlParser().ParseDocument(await http.GetStringAsync($"produk/{certificate}"));

        page.QuerySelector("#cerita")!.TextContent.ShouldContain("nenek kami");
        JsonNode.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent)!["identifier"]!.GetValue<string>().ShouldBe(certificate);
        page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldStartWith("/produk/");
        (await http.GetStringAsync("sitemap.xml")).ShouldContain(new Uri(product.Site, $"produk/{certificate}").AbsoluteUri);
    }

    private async Task ThePhotosAreThereUntilTheirConsentIsTakenBack(string certificate, CasePlay play)
    {
        using var http = Stranger("id");
        IReadOnlyList<string> photos = [];
        for (var patience = 0; patience < 120 && photos.Count < Showcase.MostPhotos; patience++, await Task.Delay(250))
            photos = await Photos();
        photos.Count.ShouldBe(Showcase.MostPhotos);
        using (var photo = await http.GetAsync(photos[0]))
        {
            photo.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
            photo.Headers.CacheControl!.ToString().ShouldContain("immutable");
        }

        await play.HidePhotos();

        (await Photos()).ShouldBeEmpty();
        (await http.GetAsync(photos[0])).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        async Task<IReadOnlyList<string>> Photos() =>
            [.. new HtmlParser().ParseDocument(await http.GetStringAsync($"produk/{certificate}")).QuerySelectorAll("#foto img").Select(photo => photo.GetAttribute("src")!)];
    }

    /// <summary>As when the host dies right after the applicant's choice was written: the reconciliation sees it.</summary>
    private async Task AChoiceThatNobodyCarriedOutIsCarriedOut(string certificate, string number)
    {
        var stop = TestContext.Current.CancellationToken;
        var dossier = (await product.Cases.Find(ApplicationNumber.Parse(number), stop))!;
        await product.Cases.Save(dossier.By(People.Applicant, TimeProvider.System.GetUtcNow()).Put(new PublicConsent(Story: false, Photos: false)).Log("showing.chosen"), stop);

        using var http = Stranger("id");
        for (var patience = 0; patience < 240 && (await http.GetStringAsync($"produk/{certificate}", stop)).Contains("id=\"cerita\"", StringComparison.Ordinal); patience++)
            await Task.Delay(500, stop);
        (await http.GetStringAsync($"produk/{certificate}", stop)).ShouldNotContain("id=\"cerita\"");
    }

    private async Task TheQrCodeLeadsToTheCheck(string certificate)
    {
        using var http = Stranger("id");
        using var paper = PdfDocument.Open(await http.GetByteArrayAsync($"sertifikat/{certificate}/pdf"));
        var code = Qr.Read(paper.GetPage(1));

        code.ShouldBe(new Uri(product.Site, $"sertifikat/{certificate}").AbsoluteUri);
        (await http.GetStringAsync(code)).ShouldContain(certificate);
    }

    private async Task TheOpenDataHold(string certificate)
    {
        using var http = Stranger("id");
        (await http.GetStringAsync("data/register.csv")).ShouldContain(certificate);
        (await http.GetStringAsync("data/register.json")).ShouldContain(certificate);
        (await http.GetStringAsync($"api/v1/register/{certificate}")).ShouldContain(certificate);
    }

    /// <summary>As each night; a day on which nothing changed has no files of its own.</summary>
    private async Task TheRegisterOfADayIsKept(string certificate)
    {
        var stop = TestContext.Current.CancellationToken;
        var snapshots = new Snapshots(new BlobServiceClient(product.Storage));
        using var table = new TableRegister(product.Tables, TimeProvider.System);
        var register = await table.Read(stop);
        await new RegisterNightTrigger(table, null!, snapshots).Run(null!, null!, stop); // no star ends tonight
        await snapshots.Keep(new(register.Version, register.Day.AddDays(1), register.Awards), stop);

        using var http = Stranger("id");
        (await snapshots.Days(stop)).ShouldBe([register.Day]);
        (await http.GetStringAsync("data/arsip", stop)).ShouldContain($"/data/arsip/{Snapshots.NameOf(register.Day, "csv")}");
        foreach (var kind in Snapshots.Kinds)
            (await http.GetStringAsync($"data/arsip/{Snapshots.NameOf(register.Day, kind)}", stop)).ShouldContain(certificate);
        (await http.GetAsync("data/arsip/register-1999-01-01.csv", stop)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private HttpClient Stranger(string language)
    {
        var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = product.Site, DefaultRequestHeaders = { { "Cookie", $"bahasa={language}" } } };
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html, */*;q=0.8");
        return http;
    }
}
