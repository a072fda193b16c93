using Microsoft.Playwright;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;
using Ovop.Verify;

namespace Ovop.EndToEnd.Tests.Assessing;

/// <summary>A star given by a panel that does not know to whom: the office prepares the files on a phone, assessors read, score and learn no name.</summary>
public sealed class AnonymityTests(Product product)
{
    private const string Applicant = "tenun@contoh.id", Office = "admin03@contoh.id";

    private static readonly string[] Names = ["Lestari", "Wahyuni", "Babagan", "Karangturi", "usahadesa", "1234567890123", Applicant];

    [Fact]
    public async Task A_blind_panel_gives_a_star_without_learning_whose_it_is()
    {
        using var play = await product.Endorsed(Applicant, Commodity.TN);
        await product.Mailbox.Await(Office, play.Number, within: TimeSpan.FromMinutes(1));

        var copy = Papers.Photo("tanpa nama", 77);
        var office = await Reader.Open(product, 360, "id");
        await Prepare(office, play.Number, copy);

        var panel = await play.Panel(3);
        var assessor = await Reader.Open(product, 1280, "id");
        await Read(assessor, play.Number, panel[0], copy);
        foreach (var member in panel)
            await play.Score(member, 0.8);
        await assessor.Page.ReloadAsync();
        NamesNobody(await assessor.Page.ContentAsync());

        await play.Ratify("dirjen@contoh.id");
        await play.Certificate();
        var dossier = await product.Cases.Find(ApplicationNumber.Parse(play.Number), TestContext.Current.CancellationToken);
        Verification.Of(DossierFile.Of(dossier!, DemoRound.Round).Write()).Where(finding => !finding.Holds).ShouldBeEmpty();
        office.Faults.Concat(assessor.Faults).ShouldBeEmpty();
    }

    private async Task Prepare(Reader reader, string number, byte[] copy)
    {
        var page = reader.Page;
        await product.SignIn(page, Office, "/kantor/masuk");
        await page.GotoAsync($"/kantor/permohonan/{number}");
        await page.Locator("#anonim").ClickAsync();
        await page.Reaches("**/anonim");
        await reader.Look();

        await page.SelectOptionAsync("#berkas", (await page.Locator("#berkas option").EvaluateAllAsync<string[]>("all => all.map(one => one.value)")).First(key => key.Contains("D-STORY", StringComparison.Ordinal)));
        await page.Locator("input[name=salinan]").SetInputFilesAsync(new FilePayload { Name = "Lestari tanpa nama.jpg", MimeType = "image/jpeg", Buffer = copy });
        await page.GetByRole(AriaRole.Button, new() { Name = "Unggah salinan" }).ClickAsync();
        await page.Reaches("**/anonim?selesai=ya");
        await page.Locator("[name=juga]").FillAsync("ombak");
        await page.Locator("button[value=words]").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("[•••]");
        foreach (var plain in await page.Locator("input[name=asli]").AllAsync())
            await plain.CheckAsync();
        await page.Locator("button[value=plain]").ClickAsync();
        await Assertions.Expect(page.Locator("#sisa")).ToContainTextAsync("Semua berkas siap");
        await reader.Look();
        await reader.Look($"/kantor/permohonan/{number}/anonim/panel");
        NamesNobody(await page.Locator("main").InnerTextAsync());
        await reader.Look($"/kantor/permohonan/{number}/anonim/serahkan");
        await page.Locator("main form button").ClickAsync();
        await page.Reaches("**/anonim?selesai=serah");
    }

    private async Task Read(Reader reader, string number, string member, byte[] copy)
    {
        var mail = await product.Mailbox.Await(member, number);
        NamesNobody(mail.Summary.Subject + mail.Html);
        var opened = mail.Links("/tautan/penilaian")[0].PathAndQuery;
        var page = reader.Page;
        await reader.Look(opened);
        var link = new Uri(page.Url).AbsolutePath;
        NamesNobody(await page.ContentAsync());
        await page.Locator("input[name=pernyataan][value=ya]").CheckAsync();
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.Locator(".sheet").WaitForAsync();
        await reader.Look();
        var sheet = await page.ContentAsync();
        NamesNobody(sheet);
        sheet.ShouldContain("[•••]");
        sheet.ShouldNotContain("ombak");

        var story = await page.Context.APIRequest.GetAsync($"{link}/dokumen/D-STORY/1");
        (await story.BodyAsync()).ShouldBe(copy);
        story.Headers["content-disposition"].ShouldNotContain("Lestari");
        (await page.Context.APIRequest.GetAsync($"{link}/dokumen/D-KTP/1")).Status.ShouldBe(404);

        await reader.Look($"{link}/antrean");
        var queue = await page.ContentAsync();
        NamesNobody(queue);
        queue.ShouldNotContain("Troso");
        await reader.Look($"{link}/lembar");
        NamesNobody(await page.ContentAsync());
        await reader.Look($"{link}/perbaikan");
        NamesNobody(await page.ContentAsync());
        await page.GotoAsync(link);
    }

    private static void NamesNobody(string text)
    {
        foreach (var name in Names)
            text.Contains(name, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(name);
    }
}
