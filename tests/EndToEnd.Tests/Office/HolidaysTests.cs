using Microsoft.Playwright;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Office;

/// <summary>The office learns that a year's holidays are missing, and enters them as new rules to be compared.</summary>
public sealed class HolidaysTests(Product product)
{
    [Fact]
    public async Task The_office_is_led_from_the_warning_to_a_comparison_with_the_days_of_the_year()
    {
        var reader = await Reader.Open(product, 360, "id");
        var page = reader.Page;
        await product.SignIn(page, "admin03@contoh.id", "/kantor/masuk");
        await page.GotoAsync("/kantor");
        await page.Locator(".govuk-warning-text a").ClickAsync();
        await page.Reaches("**/kantor/putaran#hari");
        await Assertions.Expect(page.Locator(".govuk-warning-text")).ToContainTextAsync("belum dimasukkan");

        await page.Locator("[name=tahun]").FillAsync("2090");
        await page.Locator("[name=hari]").FillAsync("2090-05-01 Hari Buruh Internasional");
        await page.Locator("button[value=hari]").ClickAsync();
        await Assertions.Expect(page.Locator("table:has(#masalah)")).ToContainTextAsync("$.calendar.decreed[1]");

        await page.Locator("[name=hari]").FillAsync("2090-05-01 Hari Buruh Internasional\n2090-02-06 Hari contoh");
        await page.Locator("button[value=hari]").ClickAsync();
        await Assertions.Expect(page.Locator("table:has(#beda)")).ToContainTextAsync("Hari contoh");
        await page.Locator("button[value=terbitkan]").WaitForAsync();
        await reader.Look();
        reader.Faults.ShouldBeEmpty();
    }
}
