using Microsoft.Playwright;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Office;

/// <summary>The office changes who assesses and who holds which office, each as a table.</summary>
public sealed class ListsTests(Product product)
{
    [Fact]
    public async Task Somebody_is_added_to_the_pool_by_the_table_after_a_look_at_what_would_change()
    {
        var reader = await Open();
        var page = reader.Page;
        await page.GotoAsync("/kantor/penilai");
        await page.Locator("#tabel summary").ClickAsync();
        var table = await page.Locator("[name=csv]").InputValueAsync();
        await page.Locator("[name=csv]").FillAsync($"{table}\npenilai90;Nur Aini;penilai90@contoh.id;99;GR;ya;;;id");
        await page.GetByRole(AriaRole.Button, new() { Name = "Periksa" }).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("kode provinsi tidak dikenal");
        await page.Locator("[name=csv]").FillAsync($"{table}\npenilai90;Nur Aini;penilai90@contoh.id;51;GR;ya;;;id");
        await page.GetByRole(AriaRole.Button, new() { Name = "Periksa" }).ClickAsync();
        await page.Locator("button[value=terapkan]").WaitForAsync();
        await reader.Look();
        await page.Locator("[name=alasan]").FillAsync("Penilai gerabah baru.");
        await page.Locator("button[value=terapkan]").ClickAsync();
        await page.Reaches("**/kantor/penilai?selesai=ya");
        await Assertions.Expect(page.Locator("table")).ToContainTextAsync("Nur Aini");
        reader.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_officer_is_added_by_the_table_and_none_is_put_in_place_that_leaves_the_award_without_a_ratifier()
    {
        const string Officer = "petugas;dinas-81;Dinas Perindustrian Maluku;Bidang IKM;Division of Small Industries;dinas81@contoh.id;id;81;";
        var reader = await Open();
        var page = reader.Page;
        await page.GotoAsync("/kantor/pejabat");
        await page.Locator("#tabel summary").ClickAsync();
        var table = await page.Locator("[name=csv]").InputValueAsync();
        await page.Locator("[name=csv]").FillAsync(table.Replace("penetap;", "auditor;", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Periksa" }).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("tepat satu penetap");
        await page.Locator("[name=csv]").FillAsync($"{table}\n{Officer}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Periksa" }).ClickAsync();
        await page.Locator("button[value=terapkan]").WaitForAsync();
        await reader.Look();
        await page.Locator("[name=alasan]").FillAsync("Petugas baru di Maluku.");
        await page.Locator("button[value=terapkan]").ClickAsync();
        await page.Reaches("**/kantor/pejabat?selesai=ya");
        await Assertions.Expect(page.Locator("table")).ToContainTextAsync("Dinas Perindustrian Maluku");
        reader.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_printed_has_no_filters_and_shows_what_is_folded_but_no_fold_that_only_asks()
    {
        var reader = await Open();
        var page = reader.Page;
        await page.GotoAsync("/register");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("form.filters")).ToBeHiddenAsync();
        await page.GotoAsync("/kantor/pejabat");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("table").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#tabel")).ToBeHiddenAsync();
        await page.Locator("main").EvaluateAsync(
            "main => main.insertAdjacentHTML('beforeend', '<details class=fold id=fakta><summary></summary><div class=fold__content><p>Fakta</p><form></form></div></details>')");
        await Assertions.Expect(page.Locator("#fakta p")).ToBeVisibleAsync();
    }

    private async Task<Reader> Open()
    {
        var reader = await Reader.Open(product, 360, "id");
        await product.SignIn(reader.Page, "admin03@contoh.id", "/kantor/masuk");
        return reader;
    }
}
