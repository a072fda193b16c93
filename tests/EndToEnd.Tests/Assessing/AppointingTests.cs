using Microsoft.Playwright;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Assessing;

/// <summary>An administrator changes a panel by hand and by a list and moves deadlines; those who are seated then decide the star, which a sitting ratifies.</summary>
public sealed class AppointingTests(Product product)
{
    [Fact]
    public async Task Who_is_seated_by_hand_and_by_list_scores_and_the_case_goes_on()
    {
        using var play = await product.Endorsed("panel@contoh.id");
        var panel = await play.Panel(members: 3);
        var reader = await Reader.Open(product, 360, "id");
        var page = reader.Page;
        await product.SignIn(page, "admin01@contoh.id", "/kantor/masuk");

        await page.GotoAsync($"/kantor/permohonan/{play.Number}");
        await page.Locator("#panel").ClickAsync();
        await page.Reaches("**/panel");
        await reader.Look();
        var (substitute, further) = await Free(page);
        await page.SelectOptionAsync("#kursi", panel[0].Split('@')[0]);
        await page.SelectOptionAsync("#penilai", substitute);
        await Explain(page);
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.Locator("#akibat").WaitForAsync();
        await reader.Look();
        await page.Locator("button[value=lakukan]").ClickAsync();
        await page.Reaches($"**/kantor/permohonan/{play.Number}?selesai=panel");

        await page.GotoAsync("/kantor/panel");
        await Check(page, $"{play.Number};{substitute}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("sudah duduk di panel");
        await Check(page, $"nomor;penilai\n{play.Number};{further}@contoh.id");
        await reader.Look();
        await page.Locator("button[value=terapkan]").ClickAsync();
        await page.Reaches("**/kantor/panel?selesai=1");

        var office = new Intervening(reader, play.Number);
        await office.KeepView();
        await office.StartAnew();
        await office.HoldAndResume();
        var postponed = TimeProvider.System.GetUtcNow().AddSeconds(-1);
        await office.Postpone();
        (await product.Mailbox.Await($"{substitute}@contoh.id", play.Number, postponed, within: TimeSpan.FromMinutes(1))).Links("/tautan/penilaian").ShouldNotBeEmpty();
        reader.Faults.ShouldBeEmpty();

        (await product.Mailbox.Await(panel[0], play.Number)).Links("/tautan/penilaian").ShouldBeEmpty("the last letter says that the sheet is no longer needed");
        foreach (var assessor in (string[])[panel[1], panel[2], $"{substitute}@contoh.id", $"{further}@contoh.id"])
            await play.Score(assessor, 1);
        await AskForAnotherStar(reader, play.Number);
        await Sit((await product.Mailbox.Await("dirjen@contoh.id", play.Number, within: TimeSpan.FromMinutes(1))).Links("/tautan/penetapan")[0].PathAndQuery, play.Number);
        (await play.Certificate()).ShouldStartWith(play.Number);
    }

    /// <summary>Asks the ratifier for another star, sees that it is asked for, and takes it back.</summary>
    private async Task AskForAnotherStar(Reader reader, string number)
    {
        (await product.Mailbox.Await("dirjen@contoh.id", number, within: TimeSpan.FromMinutes(1))).ShouldNotBeNull();
        var page = reader.Page;
        await page.GotoAsync($"/kantor/permohonan/{number}");
        await page.Locator("#bintang").ClickAsync();
        await page.Reaches("**/bintang");
        await page.Locator("input[name=bintang][value='1']").CheckAsync();
        await page.Locator("[name=alasan]").FillAsync("Sidang menilai lain.");
        await reader.Look();
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.Locator("button[value=lakukan]").ClickAsync();
        await page.Locator("#diminta").WaitForAsync();
        await reader.Look();
        (await product.Mailbox.Await("dirjen@contoh.id", "Bintang lain", within: TimeSpan.FromMinutes(1))).Links("/tautan/penetapan").ShouldNotBeEmpty();
        await page.Locator("[name=alasan]").FillAsync("Sidang berubah pendapat.");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.Locator("button[value=lakukan]").ClickAsync();
        await page.Locator("input[name=bintang]").First.WaitForAsync();
        reader.Faults.ShouldBeEmpty();
    }

    /// <summary>The ratifier calls a sitting, looks at what it would decide, presses twice, and only what was chosen is decided.</summary>
    private async Task Sit(string link, string number)
    {
        var reader = await Reader.Open(product, 360, "id");
        var page = reader.Page;
        await page.GotoAsync(link);
        await page.GotoAsync($"{new Uri(page.Url).AbsolutePath}/sidang");
        await page.Locator("[name=tempat]").FillAsync("Jakarta");
        await page.Locator("[name=cara][value=Consent]").CheckAsync();
        await page.Locator("[name=anggota]").FillAsync("Budi Raharjo; Sekretaris");
        await reader.Look();
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.Reaches("**/sidang/*");
        await page.Locator($"input[name=pilih][value='{number}']").CheckAsync();
        await page.Locator("[name=berita_acara]").FillAsync("BA-12/2026");
        await page.Locator("[name=alasan]").FillAsync("Sesuai sidang pleno.");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("belum kuorum");
        await reader.Look();
        await page.Locator("[name=hadir]").CheckAsync();
        await page.Locator("main form button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("1 ditetapkan, 0 dikembalikan");
        await reader.Look();
        await page.Locator("button[value=tetapkan]").ClickAsync(new() { ClickCount = 2 });
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Ditetapkan: 1");
        await reader.Look();
        reader.Faults.ShouldBeEmpty();
    }

    private static async Task Check(IPage page, string list)
    {
        await page.FillAsync("#csv", list);
        await Explain(page);
        await page.Locator("button[value=periksa]").ClickAsync();
        await page.Locator("#akibat").WaitForAsync();
    }

    /// <summary>Other tests' cases weigh on the assessors too.</summary>
    private static async Task Explain(IPage page)
    {
        await page.CheckAsync("input[name=beban]");
        await page.FillAsync("#alasan", "Penilai sedang dirawat.");
    }

    /// <summary>Two who may sit, the first from outside the ministry where there is one, so that any seat can be taken; none of the long queue's panel.</summary>
    private static async Task<(string One, string Other)> Free(IPage page)
    {
        var free = await page.EvaluateAsync<string[]>("""
            () => {
              const externals = [...document.querySelectorAll('[aria-labelledby=calon] tbody tr')].filter(row => row.cells[2].textContent.trim()).map(row => row.cells[0].textContent.trim());
              const isExternal = option => externals.some(name => option.text.startsWith(name));
              return [...document.querySelectorAll('#penilai option')].filter(option => option.value).sort((a, b) => isExternal(b) - isExternal(a)).map(option => option.value);
            }
            """);
        string[] others = [.. free.Except(WholeQueueTests.Panel)];
        return (others[0], others[1]);
    }
}
