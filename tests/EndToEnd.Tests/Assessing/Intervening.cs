using Microsoft.Playwright;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Assessing;

/// <summary>What an administrator who is signed in does with one case, beside seating its panel.</summary>
internal sealed class Intervening(Reader reader, string number)
{
    /// <summary>Looks for one case with other columns, and finds it again by the name of the view.</summary>
    public async Task KeepView()
    {
        var page = reader.Page;
        await page.GotoAsync($"/kantor?cari={number}&kolom=status&kolom=kirim");
        await page.Locator("summary", new() { HasText = "Simpan tampilan ini" }).ClickAsync();
        await page.Locator("[name=nama]").FillAsync("Perkara panel");
        await page.Locator("form[action='/kantor/tampilan'] button").First.ClickAsync();
        await page.GotoAsync("/kantor");
        await page.Locator("#tampilan a", new() { HasText = "Perkara panel" }).ClickAsync();
        await page.Reaches("**/kantor?*cari=*");
        (await page.Locator("tbody tr").CountAsync()).ShouldBe(1);
        (await page.Locator("thead th").CountAsync()).ShouldBe(4);
        await reader.Look();
    }

    /// <summary>Ends the case's orchestration and starts another, with which all that follows here goes on.</summary>
    public async Task StartAnew()
    {
        var page = reader.Page;
        await page.GotoAsync($"/kantor/permohonan/{number}/mesin");
        await page.Locator("input[name=tindakan][value=Restart]").CheckAsync();
        await page.Locator("[name=alasan]").FillAsync("Mesin macet.");
        await page.Locator("main form:has([name=alasan]) button[type=submit]").ClickAsync();
        await page.Locator("button[value=lakukan]").WaitForAsync();
        await reader.Look();
        await page.Locator("button[value=lakukan]").ClickAsync();
        await page.Reaches("**/mesin?selesai=Restart");
        await reader.Look();
    }

    /// <summary>Holds the case and has it go on, each after seeing what follows.</summary>
    public async Task HoldAndResume()
    {
        var page = reader.Page;
        foreach (var act in (string[])["hold", "resume"])
        {
            await page.GotoAsync($"/kantor/permohonan/{number}#bertindak");
            if (!await page.Locator($"input[name=tindakan][value={act}]").IsVisibleAsync())
                await page.Locator("#bertindak > summary").ClickAsync();
            await page.Locator($"input[name=tindakan][value={act}]").CheckAsync();
            await page.Locator("main form:has(input[name=tindakan]) [name=alasan]").FillAsync("Ada laporan yang diperiksa.");
            await page.Locator("main form:has(input[name=tindakan]) button").ClickAsync();
            await page.Locator("button[value=lakukan]").WaitForAsync();
            await reader.Look();
            await page.Locator("button[value=lakukan]").ClickAsync();
            await page.Reaches($"**/kantor/permohonan/{number}?selesai={act}");
            await reader.Look();
        }

        await page.GotoAsync($"/kantor/permohonan/{number}/mesin");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("AdvanceActivity");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Retried");
        await reader.Look();
    }

    /// <summary>Moves the deadline by hand, then once more for all that are filtered, which is this case alone.</summary>
    public async Task Postpone()
    {
        var page = reader.Page;
        await page.GotoAsync($"/kantor/permohonan/{number}");
        await page.Locator("#tenggat").ClickAsync();
        await page.Reaches("**/tenggat");
        await reader.Look();
        await Until(page, DateTime.UtcNow.AddDays(30));
        await reader.Look();
        await page.Locator("button[value=lakukan]").ClickAsync();
        await page.Reaches($"**/kantor/permohonan/{number}?selesai=due");

        await page.GotoAsync($"/kantor?cari={number}");
        await page.Locator("#massal").ClickAsync();
        await page.Reaches("**/massal?cari=*");
        await reader.Look();
        await page.Locator("input[name=tindakan][value=Due]").CheckAsync();
        await Until(page, DateTime.UtcNow.AddDays(40));
        await page.Reaches("**/massal/massal-coba-*");
        await Assertions.Expect(page.Locator("#kemajuan")).ToContainTextAsync("Dicoba pada 1 dari 1", new() { Timeout = 30_000 });
        await reader.Look();
        await page.Locator("button[value=lakukan]").ClickAsync();
        await Assertions.Expect(page.Locator("#kemajuan")).ToContainTextAsync("Selesai: 1 dari 1", new() { Timeout = 30_000 });
        await reader.Look();
    }

    private static async Task Until(IPage page, DateTime day)
    {
        await page.Locator("[name=tenggat-hari]").FillAsync($"{day.Day}");
        await page.Locator("[name=tenggat-bulan]").FillAsync($"{day.Month}");
        await page.Locator("[name=tenggat-tahun]").FillAsync($"{day.Year}");
        await page.Locator("[name=alasan]").FillAsync("Penilai baru perlu waktu.");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.Locator("button.govuk-button--warning").WaitForAsync();
    }
}
