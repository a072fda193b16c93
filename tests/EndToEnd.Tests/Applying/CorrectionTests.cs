using Microsoft.Playwright;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Applying;

/// <summary>An assessor returns an application; its applicant corrects it on a phone, without scripts.</summary>
public sealed class CorrectionTests(Product product)
{
    private const string Applicant = "perbaiki@contoh.id";

    [Fact]
    public async Task Only_what_is_flagged_can_be_corrected_and_the_assessor_sees_the_difference()
    {
        using var play = await product.Endorsed(Applicant);
        var assessor = await Return((await play.Panel(members: 3))[0], play.Number);
        (await assessor.Locator("#terkunci").CountAsync()).ShouldBe(1);
        (await assessor.Locator("button[value=kirim]").CountAsync()).ShouldBe(0);

        await product.Mailbox.Await(Applicant, "Ceritakan asal motifnya.", within: TimeSpan.FromMinutes(1));
        await LooksRight(play.Number);
        await Correct(play.Number);

        await assessor.ReloadAsync();
        var words = await assessor.Locator("main").InnerTextAsync();
        words.ShouldContain("Sekar Lasem Lama");
        words.ShouldContain("Halaman kedua sudah terbaca.");
        (await assessor.Locator("button[value=kirim]").CountAsync()).ShouldBe(1);
    }

    private async Task<IPage> Return(string assessor, string number)
    {
        var page = await product.Visit(360, scripts: false);
        await page.GotoAsync((await product.Mailbox.Await(assessor, number, within: TimeSpan.FromMinutes(1))).Links("/tautan/penilaian")[0].ToString());
        await page.Locator("input[name=pernyataan][value=ya]").CheckAsync();
        await page.Locator("form[action$='/pernyataan'] button").ClickAsync();
        await page.Locator("#perbaikan").ClickAsync();
        await page.Locator("[name=butir][value=produk]").CheckAsync();
        await page.Locator("[name=butir][value=D-NIB]").CheckAsync();
        await page.Locator("main form button").ClickAsync();
        await page.Locator("[name='sebab.produk']").FillAsync("Ceritakan asal motifnya.");
        await page.Locator("[name='sebab.D-NIB']").FillAsync("Halaman kedua tidak terbaca.");
        await page.Locator("main form button").ClickAsync();
        await page.Locator("#terkunci").WaitForAsync();
        return page;
    }

    /// <summary>The pages of a correction that is open, on a phone in Indonesian and at a desk in English.</summary>
    private async Task LooksRight(string number)
    {
        var applicant = await Reader.Open(product, 360, "id");
        await product.SignIn(applicant.Page, Applicant, "/masuk");
        foreach (var page in (string[])["", "/perubahan", "/bagian/produk", "/dokumen/D-NIB", "/versi", "/tanda-terima"])
            await applicant.Look($"/permohonan/{number}{page}");

        var administrator = await Reader.Open(product, 1280, "en");
        await product.SignIn(administrator.Page, "admin02@contoh.id", "/kantor/masuk");
        await administrator.Look($"/kantor/permohonan/{number}");
        applicant.Faults.Concat(administrator.Faults).ShouldBeEmpty();
    }

    private async Task Correct(string number)
    {
        var page = await product.Visit(360, scripts: false);
        await product.SignIn(page, Applicant, "/masuk");
        var own = $"/permohonan/{number}";
        await page.GotoAsync($"{own}/bagian/usaha");
        new Uri(page.Url).AbsolutePath.ShouldBe(own, "what is not flagged stays closed");
        await page.GotoAsync($"{own}/perubahan");
        (await page.Locator("main .govuk-task-list__link").CountAsync()).ShouldBe(2);

        await page.GotoAsync($"{own}/bagian/produk");
        await page.Locator("[name=merek]").FillAsync("Sekar Lasem Lama");
        await page.Locator("main form button").ClickAsync();
        await page.GotoAsync($"{own}/dokumen/D-NIB");
        await page.Locator("input[name=berkas]").SetInputFilesAsync(new FilePayload { Name = "nib baru.pdf", MimeType = "application/pdf", Buffer = Papers.Pdf("D-NIB", number, 9) });
        await page.Locator("form:has(input[name=berkas]) button").ClickAsync();
        await page.Reaches($"**{own}/perubahan");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("nib baru.pdf");
        await page.Locator("[name=catatan]").FillAsync("Halaman kedua sudah terbaca.");
        await page.Locator("main form button[value=kirim]").ClickAsync();
        await page.Reaches($"**{own}/tanda-terima");
    }
}
