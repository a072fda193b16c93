using Ovop.Core.Rounds;
using Ovop.Demo.Visiting;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Assessing;

/// <summary>An assessor's work on a pottery case, whose sheets need a one-time code.</summary>
public sealed class AssessorTests(Product product)
{
    [Fact]
    public async Task A_sheet_goes_by_draft_spreadsheet_and_code_to_the_receipt_and_the_queue()
    {
        using var play = await product.Endorsed("gerabah@contoh.id", Commodity.GR);
        var person = (await play.Panel(members: 3))[0];
        using var assessor = new Visitor(product.Site);
        var link = (await product.Mailbox.Await(person, play.Number)).Links("/tautan/penilaian")[0].ToString();
        var page = await assessor.Open(link);
        var own = page.Address.AbsolutePath;
        page = await page.Form("/pernyataan").Fill("pernyataan", "ya").Submit();

        await WritesOffline(link);
        page = await assessor.Open(own);

        var old = page;
        page = await Filled(page).Submit("tindakan", "simpan");
        page.Text.ShouldContain("Draf tersimpan");
        (await Should.ThrowAsync<RefusedPageException>(() => old.Form(own).Fill("alasan", "Dari tab yang lama.").Submit("tindakan", "simpan")))
            .Message.ShouldContain("Draf lain sudah disimpan");

        (await assessor.Open($"{own}/antrean")).Text.ShouldContain("Draf tersimpan");

        var workbook = await assessor.Download($"{own}/lembar/unduh");
        page = await (await assessor.Open($"{own}/lembar")).Form("/lembar").Attach("berkas", "penilaian.xlsx", workbook, "application/octet-stream").Submit();
        page.Address.AbsolutePath.ShouldBe($"{own}/periksa");

        var since = TimeProvider.System.GetUtcNow().AddSeconds(-2);
        page = await page.Form("/periksa").Submit("tindakan", "kode");
        var code = await play.Code(person, since);
        await Should.ThrowAsync<RefusedPageException>(() => page.Form("/periksa").Fill("kode", code == "000000" ? "000001" : "000000").Submit());
        page = await page.Form("/periksa").Fill("kode", code).Submit();

        page.Text.ShouldContain("Keputusan Anda sudah tercatat");
        (await assessor.Open($"{own}/antrean")).Document.QuerySelector("#antrean").ShouldBeNull();
        (await page.Form("/tautan/penilaian").Submit()).Text.ShouldContain("Periksa surel Anda");
    }

    /// <summary>What is typed without a network is sent by itself when it is back, and then nothing of it stays on the device.</summary>
    private async Task WritesOffline(string link)
    {
        var page = await product.Visit(360);
        await page.GotoAsync(link);
        await page.Locator("[data-by='1']").ClickAsync();
        await page.RunAndWaitForPopupAsync(() => page.Locator("[data-here] a[target=berkas]").First.ClickAsync());
        (await page.Locator(".pane__view > *").CountAsync()).ShouldBe(0, "this browser shows no PDF in a frame");
        await page.EvaluateAsync("() => Object.defineProperty(navigator, 'pdfViewerEnabled', { value: true })");
        await page.Locator("[data-here] a[target=berkas]").First.ClickAsync();
        (await page.Locator(".pane__view > [src*='/dokumen/']").CountAsync()).ShouldBe(1, "the document is shown without leaving the sheet");
        await page.Context.SetOfflineAsync(true);
        await page.Locator("input[name='P1.1'][value='1']").CheckAsync();
        (await page.Locator("#kemajuan").InnerTextAsync()).ShouldMatch(@"^1 dari \d+ .*P1\.2");
        await page.Locator(".sheet-index summary").ClickAsync();
        await page.Locator(".sheet-index a[href='#keputusan']").ClickAsync();
        await page.Locator("[name=alasan]").FillAsync("Ditulis di kereta.");
        await page.Locator("button[value=simpan]").ClickAsync();
        await page.Locator("#draf", new() { HasText = "terkunci di perangkat ini" }).WaitForAsync();
        (await page.EvaluateAsync<string>("() => JSON.stringify(localStorage)")).ShouldNotContain("kereta");

        await page.Context.SetOfflineAsync(false);
        await page.Locator("#draf", new() { HasText = "Draf tersimpan" }).WaitForAsync();
        (await page.EvaluateAsync<int>("() => localStorage.length")).ShouldBe(0);
        await page.ReloadAsync();
        (await page.Locator("[name=alasan]").InputValueAsync()).ShouldBe("Ditulis di kereta.");
    }

    private static VisitedForm Filled(VisitedPage page)
    {
        var form = page.Form(page.Address.AbsolutePath);
        foreach (var criterion in page.Document.QuerySelectorAll("input[type=radio]").Select(radio => radio.GetAttribute("name")!).Where(name => name.Contains('.', StringComparison.Ordinal)).Distinct())
            form.Fill(criterion, "1").Fill($"catatan.{criterion}", "Terlihat pada dokumen.");

        return form.Fill("keputusan", "setuju").Fill("alasan", "Bukti lengkap dan sesuai dengan dokumen.");
    }
}
