using Microsoft.Playwright;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Rounds;
using Ovop.Core.Visit;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;
using Ovop.Verify;

namespace Ovop.EndToEnd.Tests.Assessing;

/// <summary>The top star of a ware that is visited first, by a phone on the spot.</summary>
public sealed class VisitTests(Product product)
{
    private const string Note = "Dicatat di desa tanpa sinyal.";

    [Fact]
    public async Task A_visit_reported_from_a_phone_leads_to_the_top_star()
    {
        using var play = await product.Endorsed("kunjungan@contoh.id", Commodity.AN);
        foreach (var assessor in await play.Panel(3))
            await play.Score(assessor, 1);
        var link = (await product.Mailbox.Await("penilai", "Mohon kunjungan lapangan", within: TimeSpan.FromMinutes(1))).Links("/tautan/kunjungan")[0].PathAndQuery;

        var reader = await Reader.Open(product, 360, "id");
        await reader.Page.Context.GrantPermissionsAsync(["geolocation"], new() { Origin = product.Site.GetLeftPart(UriPartial.Authority) });
        await reader.Page.Context.SetGeolocationAsync(new() { Latitude = -7.05123f, Longitude = 110.43771f });
        await reader.Look(link);
        var own = new Uri(reader.Page.Url).AbsolutePath;
        await Photograph(reader.Page, own);
        await NoteOffline(reader, own);
        await Report(reader.Page, own);
        await reader.Look();

        await play.Ratify("dirjen@contoh.id");
        (await play.Certificate()).ShouldContain("-S3-");
        var dossier = await product.Cases.Find(ApplicationNumber.Parse(play.Number), TestContext.Current.CancellationToken);
        Verification.Of(DossierFile.Of(dossier!, DemoRound.Round).Write()).Where(finding => !finding.Holds).ShouldBeEmpty();
        reader.Faults.ShouldBeEmpty();
    }

    /// <summary>A photo that is taken without a network waits locked on the phone, on a page that is then left, stays there while the site does not take it, and goes by itself when the link is opened again.</summary>
    private static async Task Photograph(IPage page, string link)
    {
        await page.Context.SetOfflineAsync(true);
        await page.Locator("input[name=foto]").SetInputFilesAsync(new FilePayload { Name = "bengkel.jpg", MimeType = "image/jpeg", Buffer = Papers.Photo("bengkel", 7) });
        await page.Locator($"form[action='{link}/foto'] button").ClickAsync();
        await page.Locator(".uploads__state", new() { HasText = "terkunci di perangkat ini" }).WaitForAsync();

        await page.GotoAsync("about:blank");
        await page.Context.SetOfflineAsync(false);
        await page.RouteAsync(address => new Uri(address).AbsolutePath.StartsWith($"{link}/", StringComparison.Ordinal), route => route.Request.Method == "POST"
            ? route.FulfillAsync(new() { Status = 409, ContentType = "application/problem+json", Body = """{"code":"case.held","detail":"Permohonan ditahan."}""" })
            : route.ContinueAsync());
        await page.GotoAsync(link);
        await page.Locator(".uploads__state", new() { HasText = "Permohonan ditahan." }).WaitForAsync();
        (await page.Locator("[data-jalan]").CountAsync()).ShouldBe(1, "the report waits for what is still on the phone");

        await page.UnrouteAllAsync();
        await page.GotoAsync(link);
        await page.Locator("a", new() { HasText = "bengkel.jpg" }).WaitForAsync();
    }

    /// <summary>What is typed without a network, on a page that is then left, is offered when the link is opened again; until then nobody reads it on the phone.</summary>
    private static async Task NoteOffline(Reader reader, string link)
    {
        var page = reader.Page;
        await page.Context.SetOfflineAsync(true);
        await page.Locator($"[name={VisitForm.Notes}]").FillAsync(Note);
        await page.Locator("#draf", new() { HasText = "terkunci di perangkat ini" }).WaitForAsync();
        var kept = await page.EvaluateAsync<string>("() => JSON.stringify(localStorage)");
        kept.ShouldContain("ovop:draf:");
        kept.ShouldNotContain("sinyal");

        await page.GotoAsync("about:blank");
        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync(link);
        // What a closing page sends may still arrive once the network is back; then there is nothing to offer.
        await page.WaitForFunctionAsync("() => !document.getElementById('belum-terkirim').hidden || localStorage.length === 0");
        await reader.Look();
        if (await page.Locator("#belum-terkirim [data-use=mine]").IsVisibleAsync())
        {
            await page.Locator("#belum-terkirim [data-use=mine]").ClickAsync();
            await page.Locator("#draf", new() { HasText = "Isian tersimpan" }).WaitForAsync();
        }

        (await page.EvaluateAsync<int>("() => localStorage.length")).ShouldBe(0);
        await page.GotoAsync(link);
        (await page.Locator($"[name={VisitForm.Notes}]").InputValueAsync()).ShouldBe(Note);
    }

    private static async Task Report(IPage page, string link)
    {
        await page.Locator("[data-lokasi]").ClickAsync();
        await Assertions.Expect(page.Locator("[name=lokasi]")).ToHaveValueAsync("-7.05123, 110.43771");
        foreach (var yes in await page.Locator("input[type=radio][value=ya]").AllAsync())
            await yes.CheckAsync();
        await page.Context.SetOfflineAsync(true);
        await page.Locator("button[value=kirim]").ClickAsync();
        await page.Locator("#draf", new() { HasText = "Laporan dikirim begitu tersambung" }).WaitForAsync();
        await page.Context.SetOfflineAsync(false);
        await page.Locator(".govuk-panel").WaitForAsync();
        page.Url.ShouldEndWith(link);
    }
}
