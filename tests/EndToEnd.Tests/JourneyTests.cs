using Microsoft.Playwright;
using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;
using Ovop.Verify;

namespace Ovop.EndToEnd.Tests;

public sealed class JourneyTests(Product product)
{
    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task A_case_goes_from_sign_in_to_the_register_in_the_browser(int width, bool scripts)
    {
        var applicant = $"wati{width}@contoh.id";
        var page = await product.Visit(width, scripts);
        await product.SignIn(page, applicant, "/masuk");
        var number = await ByHand.OpenDraft(page);
        await ByHand.FillForm(page, number);
        await ByHand.UploadDocuments(page, number);
        await page.GotoAsync($"/permohonan/{number}/periksa");
        await page.Locator("form[action$='/kirim'] button").ClickAsync();
        await page.Reaches($"**/permohonan/{number}/tanda-terima");

        await Decide("kadis33@contoh.id", number, "/tautan/usulan", width, scripts, async endorsement =>
        {
            await endorsement.Locator("input[name=keputusan][value=ya]").CheckAsync();
            await endorsement.Locator("[name=surat]").FillAsync("530/77/2026");
            await endorsement.Locator("[name=alasan]").FillAsync("Produk unggulan daerah, layak diusulkan.");
        });

        using var play = new CasePlay(product.Site, product.Mailbox, applicant, Commodity.BT);
        foreach (var assessor in await play.PanelOf(number, members: 3))
            await Decide(assessor, number, "/tautan/penilaian", width, scripts, Score);

        await Decide("dirjen@contoh.id", number, "/tautan/penetapan", width, scripts, async ratification =>
        {
            await ratification.Locator("input[name=keputusan][value=ya]").CheckAsync();
            await ratification.Locator("[name=alasan]").FillAsync("Sesuai aturan dan berita acara.");
        });

        var award = await product.Mailbox.Await(applicant, $"{number}-S", within: TimeSpan.FromMinutes(1));
        award.ShouldNotBeNull();
        var visitor = await product.Visit(width, scripts);
        await visitor.GotoAsync("/register?cari=Tiga+Negeri");
        await visitor.Locator($"a[href*='{number}-S']").First.ClickAsync();
        (await visitor.Locator("main").InnerTextAsync()).ShouldContain("Batik Sekar Lasem");

        await page.GotoAsync($"/permohonan/{number}");
        (await page.Locator("main").InnerTextAsync()).ShouldContain($"{number}-S");
        await BoardShows(number);
    }

    private async Task Decide(string person, string number, string path, int width, bool scripts, Func<IPage, Task> decide)
    {
        var mail = await product.Mailbox.Await(person, number, within: TimeSpan.FromMinutes(1));
        var page = await product.Visit(width, scripts);
        await page.GotoAsync(mail.Links(path)[0].ToString());
        await decide(page);
        await Press(page);
        await page.Context.CloseAsync();
    }

    /// <summary>Presses the last button until the page is gone; again only where it says that the server could not be asked.</summary>
    private static async Task Press(IPage page)
    {
        for (var time = 0; time < 6; time++)
        {
            await page.Locator("main form button[type=submit]").Last.ClickAsync();
            try
            {
                await page.Locator("[name=alasan]").WaitForAsync(new() { State = WaitForSelectorState.Detached, Timeout = 20_000 });
                await SendWhatWasLookedAt(page);
                return;
            }
            catch (TimeoutException stayed)
            {
                var said = await page.Locator("main").InnerTextAsync();
                if (!said.Contains("Belum terkirim", StringComparison.Ordinal))
                    throw new TimeoutException($"It stays on {page.Url}: {said}", stayed);
            }
        }

        throw new TimeoutException("The server cannot be asked.");
    }

    /// <summary>A sheet is looked at whole before it locks.</summary>
    private static async Task SendWhatWasLookedAt(IPage page)
    {
        await page.HasLoaded();
        if (!page.Url.Contains("/periksa", StringComparison.Ordinal))
            return;

        await page.Locator("button[value=kirim]").ClickAsync();
        await page.Locator("button[value=kirim]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task Score(IPage page)
    {
        await page.Locator("input[name=pernyataan][value=ya]").CheckAsync();
        await page.Locator("form[action$='/pernyataan'] button").ClickAsync();
        await page.Locator(".sheet").WaitForAsync();
        await page.HasLoaded();
        var next = page.Locator("[data-by='1']");
        var paged = await next.IsVisibleAsync();
        var criteria = await page.Locator("input[type=radio][name*='.']").EvaluateAllAsync<string[]>("radios => [...new Set(radios.map(radio => radio.name))]");
        foreach (var criterion in criteria)
        {
            if (paged)
                await next.ClickAsync();
            await page.Locator($"input[name='{criterion}']").Last.CheckAsync();
            await page.Locator($"[name='catatan.{criterion}']").FillAsync("Terlihat jelas pada dokumen yang diunggah.");
        }

        if (paged)
            await next.ClickAsync();
        await page.Locator("input[name=keputusan][value=setuju]").CheckAsync();
        await page.Locator("[name=alasan]").FillAsync("Bukti lengkap dan sesuai dengan dokumen.");
    }

    private async Task BoardShows(string number)
    {
        var page = await product.Visit();
        await product.SignIn(page, "admin01@contoh.id", "/kantor/masuk");
        await page.GotoAsync("/kantor");
        await page.Locator($"a[href='/kantor/permohonan/{number}']").ClickAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldContain(number);
        await FileVerifies(page);
    }

    private static async Task FileVerifies(IPage page)
    {
        await page.Locator("#jejak > summary").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("form[action$='/berkas'] button").ClickAsync());
        using var file = new StreamReader(await download.CreateReadStreamAsync());
        Verification.Of(await file.ReadToEndAsync()).Where(finding => !finding.Holds).ShouldBeEmpty();
    }
}
