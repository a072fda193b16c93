using Microsoft.Playwright;
using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Applying;

/// <summary>What is typed into a section is never lost, whatever happens to the page, the line or the session.</summary>
public sealed class AutosaveTests(Product product)
{
    [Fact]
    public async Task What_is_typed_survives_closing_the_page_and_an_offline_spell()
    {
        var (page, section) = await Draft("simpan@contoh.id");
        await page.Locator("#nama_ikm").FillAsync("Batik Sekar");
        await Says(page, "Tersimpan");
        page = await Reopened(page, section);
        (await page.Locator("#nama_ikm").InputValueAsync()).ShouldBe("Batik Sekar");

        await page.Context.SetOfflineAsync(true);
        await page.Locator("#nama_ikm").FillAsync("Batik Luar Jaringan");
        await Says(page, "Belum tersimpan");
        var context = page.Context;
        await page.CloseAsync();
        await context.SetOfflineAsync(false);
        page = await context.NewPageAsync();
        await page.GotoAsync(section);

        // What a page sends while it closes may arrive after all, once the line is back: then nothing is left to offer.
        if (await page.Locator("#belum-terkirim").IsVisibleAsync())
        {
            await page.Locator("#belum-terkirim [data-use=mine]").ClickAsync();
            await Says(page, "Tersimpan");
        }

        (await (await Reopened(page, section)).Locator("#nama_ikm").InputValueAsync()).ShouldBe("Batik Luar Jaringan");
    }

    [Fact]
    public async Task What_is_typed_after_the_session_has_ended_is_back_after_signing_in()
    {
        var (page, section) = await Draft("sesi@contoh.id");
        await page.Context.ClearCookiesAsync(new() { Name = "sesi" });
        await page.Locator("#nama_ikm").FillAsync("Batik Sesudah Jeda");
        await Says(page, "Masuk lagi");
        await page.Locator("#tersimpan button").ClickAsync();
        await page.Reaches("**/masuk**");
        await page.Locator("#masih-tersimpan").GetByText("masih tersimpan di perangkat ini").WaitForAsync();
        await product.SignIn(page, "sesi@contoh.id", "/masuk");
        await page.GotoAsync(section);
        await page.Locator("#belum-terkirim [data-use=mine]").ClickAsync();
        await Says(page, "Tersimpan");

        (await (await Reopened(page, section)).Locator("#nama_ikm").InputValueAsync()).ShouldBe("Batik Sesudah Jeda");
    }

    [Fact]
    public async Task Two_tabs_see_each_others_answers_before_either_is_overwritten()
    {
        var (page, section) = await Draft("tab@contoh.id");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(section);
        await other.Locator("#nama_ikm").FillAsync("Batik Tab Kedua");
        await Says(other, "Tersimpan");
        await page.Locator("#nama_ikm").FillAsync("Batik Tab Pertama");

        var newer = page.Locator("#lebih-baru");
        await newer.Locator("dd").First.WaitForAsync();
        (await newer.InnerTextAsync()).ShouldSatisfyAllConditions(words => words.ShouldContain("Batik Tab Kedua"), words => words.ShouldContain("Batik Tab Pertama"));
        await newer.Locator("[data-use=mine]").ClickAsync();
        await Says(page, "Tersimpan");
    }

    private async Task<(IPage Page, string Section)> Draft(string applicant)
    {
        using var play = new CasePlay(product.Site, product.Mailbox, applicant, Commodity.BT);
        await play.SignIn();
        await play.OpenDraft();
        var page = await product.Visit(360);
        await product.SignIn(page, applicant, "/masuk");
        var section = $"/permohonan/{play.Number}/bagian/usaha";
        await page.GotoAsync(section);
        return (page, section);
    }

    private static async Task<IPage> Reopened(IPage page, string section)
    {
        var context = page.Context;
        await page.CloseAsync();
        var again = await context.NewPageAsync();
        await again.GotoAsync(section);
        return again;
    }

    private static Task Says(IPage page, string words) => page.Locator($"#tersimpan:has-text('{words}')").WaitForAsync();
}
