using Microsoft.Playwright;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Assessing;

/// <summary>
/// A mail scanner opens every link before its reader does: with HEAD, with a browser that runs scripts, and again all
/// addresses that it finds there.
/// </summary>
public sealed class ScannerTests(Product product)
{
    private readonly HashSet<string> _seen = [];

    [Fact]
    public async Task A_mail_scanner_decides_nothing_and_spends_no_link()
    {
        const string applicant = "dipindai@contoh.id";
        await SignInAfterScan(applicant);
        using var play = await product.Submitted(applicant);
        await Scan(play, applicant, "kadis33@contoh.id");
        await play.Endorse("kadis33@contoh.id");

        var panel = await play.Panel(members: 3);
        await Scan(play, [.. panel]);
        foreach (var assessor in panel)
            await play.Score(assessor, share: 1);

        await Scan(play, "dirjen@contoh.id");
        await play.Ratify("dirjen@contoh.id");
        (await play.Certificate()).ShouldStartWith(play.Number);
    }

    /// <summary>The mails of these people about the case are scanned; the case is as before.</summary>
    private async Task Scan(CasePlay play, params string[] people)
    {
        List<Mail> mails = [];
        foreach (var person in people)
            mails.Add(await product.Mailbox.Await(person, play.Number, within: TimeSpan.FromMinutes(1)));

        var before = (await play.OwnPage()).Text;
        foreach (var mail in mails)
            await Scan(mail);

        (await play.OwnPage()).Text.ShouldBe(before);
    }

    private async Task Scan(Mail mail)
    {
        var page = await product.Visit();
        List<string> nested = [], personal = [];
        foreach (var link in mail.Links().Where(link => link.Host == product.Site.Host))
        {
            await page.APIRequest.FetchAsync(link.ToString(), new() { Method = "HEAD" });
            await page.GotoAsync(link.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
            personal.Add(page.Url);
            nested.AddRange(await page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('[href], [src], form')].map(found => found.href || found.src || found.action).filter(address => typeof address === 'string' && address.startsWith(location.origin))"));
        }

        foreach (var address in nested.Select(address => address.Split('#')[0]).Where(_seen.Add))
            await Open(page, address, isPersonal: personal.Exists(own => address.StartsWith(own, StringComparison.Ordinal)));
        await page.Context.CloseAsync();
    }

    /// <summary>Pages below a personal link with scripts, all others without.</summary>
    private static async Task Open(IPage page, string address, bool isPersonal)
    {
        var head = await page.APIRequest.FetchAsync(address, new() { Method = "HEAD" });
        if (isPersonal && head.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal))
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        else
            await page.APIRequest.GetAsync(address);
    }

    private async Task SignInAfterScan(string address)
    {
        var page = await product.Visit();
        await page.GotoAsync("/masuk");
        await page.Locator("[name=surel]").FillAsync(address);
        await page.Locator("form[action='/masuk'] button[type=submit]").ClickAsync();
        var mail = await product.Mailbox.Await(address, "/masuk/tautan");
        await Scan(mail);

        await page.GotoAsync(mail.Links("/masuk/tautan")[0].ToString());
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.Reaches(arrived => !new Uri(arrived).AbsolutePath.StartsWith("/masuk", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }
}
