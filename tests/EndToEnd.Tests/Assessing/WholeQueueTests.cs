using Microsoft.Playwright;
using Ovop.Core.Review;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Assessing;

/// <summary>
/// An assessor's share of a national round, done in one sitting in a browser with scripts: what it costs in pages that are waited for,
/// counted by the browser, and in clicks, counted by the test that makes them. To open a document costs none of either kind: it is shown
/// beside the sheet.
/// </summary>
public sealed class WholeQueueTests(Product product)
{
    private const int Cases = 45;

    /// <summary>Of a case, besides reading: the look at the sheet, the next sheet; a level for each of 23 criteria, the recommendation, two buttons.</summary>
    private const int MostPages = 2, MostClicks = 26;

    internal static readonly string[] Panel = ["penilai71", "penilai72", "penilai73"];

    /// <summary>Chooses a level for every criterion by clicks, as a hand does: the one above the middle, which needs no note; says how many clicks.</summary>
    private const string ChooseLevels =
        """
        () => {
          const names = [...new Set([...document.querySelectorAll('.criterion input[type=radio]')].map(radio => radio.name))];
          for (const name of names) {
            const levels = document.querySelectorAll(`input[name="${name}"]`);
            levels[Math.floor(levels.length / 2)].click();
            const note = document.querySelector(`[name="catatan.${name}"]`);
            if (levels.length < 3) note.value = 'Terlihat pada dokumen.';
          }
          return names.length;
        }
        """;

    private int _pages, _clicks;

    [Fact]
    public async Task Forty_five_cases_are_declared_at_once_and_scored_with_two_pages_a_case()
    {
        await using var waiting = new WaitingCases(product);
        var numbers = await waiting.Write(Panel, Cases);
        var page = await product.Visit();
        page.DOMContentLoaded += (_, _) => _pages++;
        await OpenQueue(page);
        await Declare(page);
        await Click(page, "a.govuk-button");
        await page.Locator(".sheet").WaitForAsync();
        await page.Locator(".sheet-steps input").CheckAsync(); // all criteria on one page, as the browser then keeps it
        (var pages, _clicks) = (_pages, 0);

        for (var left = Cases; left > 0; left--)
            await Score(page, isLast: left == 1);

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Keputusan Anda sudah tercatat");
        foreach (var number in numbers)
            (await product.Cases.Find(number, CancellationToken.None))!.All<ReceivedSheet>().ShouldHaveSingleItem().Sheet.Assessor.ShouldBe(Panel[0]);
        TestContext.Current.SendDiagnosticMessage($"{Cases} cases: {_pages - pages} pages, {_clicks} clicks");
        (_pages - pages).ShouldBeLessThanOrEqualTo(MostPages * Cases);
        _clicks.ShouldBeLessThanOrEqualTo(MostClicks * Cases);
    }

    /// <summary>Who has lost the mail asks for the link, and goes from the case that it opens to the queue.</summary>
    private async Task OpenQueue(IPage page)
    {
        await page.GotoAsync("/tautan-hilang");
        await page.Locator("[name=surel]").FillAsync($"{Panel[0]}@contoh.id");
        await page.Locator("main form button").ClickAsync();
        await page.Locator("#dikirim").WaitForAsync();
        var mail = await product.Mailbox.Await($"{Panel[0]}@contoh.id", "/tautan/penilaian", within: TimeSpan.FromMinutes(1));
        await page.GotoAsync(mail.Links("/tautan/penilaian")[0].ToString());
    }

    private static async Task Declare(IPage page)
    {
        await page.Locator("a[href$='/pernyataan-antrean']").ClickAsync();
        await page.Locator("[name=bebas]").First.WaitForAsync();
        (await page.EvaluateAsync<int>("() => { const all = [...document.querySelectorAll('[name=bebas]')]; all.forEach(box => box.click()); return all.length; }")).ShouldBe(Cases);
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.Reaches("**/antrean");
        (await page.Locator("#antrean tbody tr, .table-wide[aria-labelledby=antrean] tbody tr").CountAsync()).ShouldBe(Cases);
        await FitsAPhone(page);
    }

    /// <summary>Of 45 cases on a phone each is a few lines, and nothing is wider than the screen.</summary>
    private static async Task FitsAPhone(IPage page)
    {
        var desk = page.ViewportSize!;
        await page.SetViewportSizeAsync(360, 740);
        (await page.EvaluateAsync<int>("() => Math.max(...[...document.querySelectorAll('.stacked tbody tr')].map(row => row.offsetHeight))")).ShouldBeLessThan(230);
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(360);
        await page.SetViewportSizeAsync(desk.Width, desk.Height);
    }

    private async Task Score(IPage page, bool isLast)
    {
        _clicks += await page.EvaluateAsync<int>(ChooseLevels);
        await Click(page, "input[name=keputusan][value=setuju]");
        await page.Locator("[name=alasan]").FillAsync("Bukti lengkap dan sesuai dengan dokumen.");
        await Click(page, "button[value=kirim]");
        await page.Reaches("**/periksa");
        await Click(page, "button[value=kirim-lanjut]");
        await (isLast ? page.Reaches("**/antrean?terkirim=*") : page.Locator(".sheet").WaitForAsync());
    }

    private async Task Click(IPage page, string what)
    {
        _clicks++;
        await page.Locator(what).ClickAsync();
    }
}
