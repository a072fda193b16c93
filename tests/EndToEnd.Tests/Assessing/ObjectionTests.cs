using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Assessing;

/// <summary>A producer objects to a result, others score again, and the first result leads to the second.</summary>
public sealed class ObjectionTests(Product product)
{
    private const string Applicant = "keberatan@contoh.id";

    [Fact]
    public async Task A_granted_objection_gives_the_star_and_its_panel_knows_nothing_of_the_first()
    {
        using var play = await product.Published(Applicant, share: 0.6);
        var first = play.Number;
        await product.Mailbox.Await(Applicant, $"Hasil permohonan {first}", within: TimeSpan.FromMinutes(1));
        var reader = await Reader.Open(product, 360, "id");
        await product.SignIn(reader.Page, Applicant, "/masuk");
        await reader.Look($"/permohonan/{first}");
        await Refused(reader, first);

        await play.ObjectTo("P1.1", "Bahan baku kami seluruhnya dari desa ini.");
        var panel = await play.Panel(3);
        panel.Intersect(await play.PanelOf(first, 3)).ShouldBeEmpty();
        await Blind(panel[0], play.Number, first);
        foreach (var assessor in panel)
            await play.Score(assessor, 1);
        await reader.Look((await product.Mailbox.Await("dirjen@contoh.id", play.Number, within: TimeSpan.FromMinutes(1))).Links("/tautan/penetapan")[0].PathAndQuery);
        await play.Ratify("dirjen@contoh.id");

        (await play.Certificate()).ShouldStartWith($"{play.Number}-S2");
        foreach (var page in (string[])[$"/permohonan/{first}", $"/permohonan/{play.Number}", "/permohonan"])
            await reader.Look(page);
        await reader.Page.GotoAsync($"/permohonan/{first}");
        await reader.Page.Locator($"#keberatan a[href$='{play.Number}']").ClickAsync();
        await LooksRight(play.Number, first);
        reader.Faults.ShouldBeEmpty();
    }

    /// <summary>An empty objection, and one that says too little, come back with what was typed.</summary>
    private static async Task Refused(Reader reader, string number)
    {
        await reader.Look($"/permohonan/{number}/keberatan");
        await reader.Page.Locator("form[action$='/keberatan'] button").ClickAsync();
        await reader.Page.Locator(".govuk-error-summary").WaitForAsync();
        await reader.Page.Locator("textarea[name='alasan.P1.1']").FillAsync("Tidak adil.");
        await reader.Page.Locator("form[action$='/keberatan'] button").ClickAsync();
        await reader.Page.Locator("#alasan\\.P1\\.1-error, .govuk-error-message").First.WaitForAsync();
        (await reader.Page.Locator("textarea[name='alasan.P1.1']").InputValueAsync()).ShouldBe("Tidak adil.");
        await reader.Look();
    }

    /// <summary>The new panel reads the grounds, and neither the first scores nor whose they were.</summary>
    private async Task Blind(string assessor, string number, string first)
    {
        var reader = await Reader.Open(product, 1280, "en");
        await reader.Look((await product.Mailbox.Await(assessor, number, within: TimeSpan.FromMinutes(1))).Links("/tautan/penilaian")[0].PathAndQuery);
        await reader.Page.Locator("input[name=pernyataan][value=ya]").CheckAsync();
        await reader.Page.Locator("form[action$='/pernyataan'] button").ClickAsync();
        await reader.Page.Locator("#keberatan").WaitForAsync();
        await reader.Look();
        var words = await reader.Page.Locator("main").InnerTextAsync();
        words.ShouldContain("Bahan baku kami seluruhnya dari desa ini.");
        words.ShouldNotContain(first);
        words.ShouldNotContain("Terlihat jelas pada dokumen");
        reader.Faults.ShouldBeEmpty();
    }

    private async Task LooksRight(string objection, string first)
    {
        var administrator = await Reader.Open(product, 1280, "en");
        await product.SignIn(administrator.Page, "auditor01@contoh.id", "/kantor/masuk");
        foreach (var page in (string[])[$"/kantor/permohonan/{objection}", $"/kantor/permohonan/{first}", "/kantor?keberatan=ya", "/kantor/ringkasan"])
            await administrator.Look(page);
        administrator.Faults.ShouldBeEmpty();
    }
}
