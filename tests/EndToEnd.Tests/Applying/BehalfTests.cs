using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Applying;

/// <summary>An officer of a dinas files for a producer, who confirms on a phone; and who gets through which door of a case.</summary>
[Collection(Product.Officer)]
public sealed partial class BehalfTests(Product product)
{
    private const string Officer = "dinas33@contoh.id";

    [Fact]
    public async Task Many_producers_go_in_by_one_table_which_comes_out_again_with_their_numbers()
    {
        var officer = await Reader.Open(product, 1280, "id");
        await officer.Page.Context.AddCookiesAsync([new() { Name = "sesi", Value = await product.OfficerSession(), Url = product.Site.ToString() }]);
        await officer.Page.GotoAsync("/pengusulan/tabel");
        await officer.Page.Locator("[name=csv]").FillAsync(
            "nomor\tsurel\tnama_pemilik\ttelepon\tkomoditi\n\tjati@contoh.id\tJati Tabel\t0812 3456 7890\tKain batik\n\t\tMawar Tabel\t0812 3456 7891\tAnyaman");
        await officer.Page.Locator("main form button[type=submit]").Last.ClickAsync();
        await officer.Page.Locator("[value=terapkan]").ClickAsync(new() { ClickCount = 2 });
        await officer.Page.Reaches("**/pengusulan/tabel?selesai=2");

        var taken = await officer.Page.RunAndWaitForDownloadAsync(() =>
            officer.Page.Locator("form[action$='/berkas'] button").ClickAsync());
        await officer.Page.Locator("[name=berkas]").SetInputFilesAsync(await taken.PathAsync());
        await officer.Page.Locator("main form button[type=submit]").Last.ClickAsync();
        await officer.Page.Locator("table:has(#akibat)").WaitForAsync();
        foreach (var producer in (string[])["Jati Tabel", "Mawar Tabel"])
            (await officer.Page.Locator($"tr:has-text('{producer}')").AllInnerTextsAsync()).ShouldHaveSingleItem().ShouldContain("Tidak ada perubahan");
        officer.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_officer_files_is_sent_once_its_producer_has_confirmed_it_as_it_stands()
    {
        const string producer = "usulan.ikm@contoh.id";
        using var play = new CasePlay(product.Site, product.Mailbox, Officer, Commodity.BT);
        await play.SignIn();
        await play.Propose("Sri Rahayu", "081234567890", producer);
        await play.FillForm();
        await play.UploadDocuments(DemoRound.MandatoryDocuments(Commodity.BT));

        var officer = await Reader.Open(product, 1280, "en");
        await product.SignIn(officer.Page, Officer);
        var own = $"/permohonan/{play.Number}";
        foreach (var page in (string[])["/pengusulan", "/pengusulan/tabel", own, $"{own}/periksa", $"{own}/konfirmasi", $"{own}/akses"])
            await officer.Look(page);
        (await CanSend(officer.Page, own)).ShouldBeFalse("nobody has confirmed");

        await Refuse(producer, "Nama produk salah.", await Ask(officer.Page, own));
        (await officer.Page.Locator("main").InnerTextAsync()).ShouldNotContain("Nama produk salah.");
        await officer.Look($"{own}/konfirmasi");
        (await officer.Page.Locator("main").InnerTextAsync()).ShouldContain("Nama produk salah.");
        (await product.Mailbox.Await(Officer, "Nama produk salah.", within: TimeSpan.FromMinutes(1))).ShouldNotBeNull();

        await Confirm(producer, "Sri Rahayu", await Ask(officer.Page, own));
        (await CanSend(officer.Page, own)).ShouldBeTrue();

        await officer.Page.GotoAsync($"{own}/bagian/produk");
        await officer.Page.Locator("[name=merek]").FillAsync("Sekar Lasem Lama");
        await officer.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await officer.Page.Reaches($"**{own}/bagian/khusus");
        (await CanSend(officer.Page, own)).ShouldBeFalse("the answers have changed since");
        await Confirm(producer, "Sri Rahayu", await Ask(officer.Page, own));

        (await CanSend(officer.Page, own)).ShouldBeTrue();
        await officer.Page.Locator("form[action$='/kirim'] button").ClickAsync(new() { ClickCount = 3 });
        await officer.Page.Reaches($"**{own}/tanda-terima");
        foreach (var person in (string[])[Officer, producer])
            (await product.Mailbox.Await(person, $"{own}", within: TimeSpan.FromMinutes(1))).ShouldNotBeNull();

        using var sender = new Sender(product.Site);
        await sender.SignIn(product.Mailbox, producer);
        (await sender.Get("/permohonan")).Body.ShouldContain(play.Number);
        (await sender.Get($"{own}/periksa")).Status.ShouldBe(HttpStatusCode.OK);
        (await sender.Post($"{own}/perubahan", ("tindakan", "mulai"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        officer.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_an_address_the_producer_confirms_by_a_sheet_of_paper()
    {
        using var play = new CasePlay(product.Site, product.Mailbox, Officer, Commodity.BT);
        await play.SignIn();
        await play.Propose("Budi Santoso", "081234567891", "");
        await play.FillForm();
        await play.UploadDocuments(DemoRound.MandatoryDocuments(Commodity.BT));
        var officer = await Reader.Open(product, 1280, "id");
        await product.SignIn(officer.Page, Officer);
        var own = $"/permohonan/{play.Number}";
        await Ask(officer.Page, own);
        await officer.Look($"{own}/konfirmasi/lembar");
        var (link, code) = (await officer.Page.Locator("#tautan").InnerTextAsync(), await officer.Page.Locator("#kode").InnerTextAsync());

        var phone = await Reader.Open(product, 360, "id");
        await phone.Look(link);
        await Agree(phone.Page, "Budi Santoso", "000 000" == code ? "000 001" : "000 000");
        await phone.Page.Locator(".govuk-error-summary").WaitForAsync();
        await Agree(phone.Page, "Budi Santoso", code);
        await phone.Page.Locator(".govuk-panel").WaitForAsync();

        (await CanSend(officer.Page, own)).ShouldBeTrue();
        officer.Faults.Concat(phone.Faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_door_of_a_case_lets_in_whom_its_owner_invited_and_nobody_else()
    {
        using var play = new CasePlay(product.Site, product.Mailbox, "pemilik@contoh.id", Commodity.BT);
        await play.SignIn();
        await play.OpenDraft();
        using var owner = await SignedIn("pemilik@contoh.id");
        using var stranger = await SignedIn("orang.asing@contoh.id");
        using var viewer = await SignedIn("pelihat@contoh.id");
        using var editor = await SignedIn("pengubah@contoh.id");
        await owner.Post($"/permohonan/{play.Number}/akses", ("tindakan", "undang"), ("surel", "pelihat@contoh.id"), ("hak", "lihat"));
        await owner.Post($"/permohonan/{play.Number}/akses", ("tindakan", "undang"), ("surel", "pengubah@contoh.id"), ("hak", "ubah"));
        (await editor.Get("/permohonan")).Body.ShouldContain(play.Number);

        var doors = Doors(play.Number).ToList();
        doors.Count.ShouldBeGreaterThan(15);
        foreach (var (method, address) in doors)
        {
            var isOwners = address.EndsWith("/akses", StringComparison.Ordinal) || address.Contains("/konfirmasi", StringComparison.Ordinal) || address.EndsWith("/tarik", StringComparison.Ordinal);
            (await Knock(stranger, method, address)).Status.ShouldBe(HttpStatusCode.NotFound, $"{method} {address}");
            if (method == HttpMethod.Post || isOwners)
                (await Knock(viewer, method, address)).Status.ShouldBe(HttpStatusCode.Forbidden, $"{method} {address}");
            if (isOwners)
                (await Knock(editor, method, address)).Status.ShouldBe(HttpStatusCode.Forbidden, $"{method} {address}");
        }

        (await viewer.Get($"/permohonan/{play.Number}/periksa")).Status.ShouldBe(HttpStatusCode.OK);
        (await editor.Post($"/permohonan/{play.Number}/bagian/produk", ("merek", "Sekar"))).Status.ShouldBe(HttpStatusCode.BadRequest, "it is kept, and what is missing is told");
    }

    private static async Task<bool> CanSend(IPage page, string own)
    {
        await page.GotoAsync($"{own}/periksa");
        return await page.Locator("form[action$='/kirim'] button").CountAsync() == 1;
    }

    /// <summary>Asks the producer; the moment before.</summary>
    private static async Task<DateTimeOffset> Ask(IPage page, string own)
    {
        var since = TimeProvider.System.GetUtcNow();
        await page.GotoAsync($"{own}/konfirmasi");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.Locator("main form .govuk-button--secondary").WaitForAsync();
        return since;
    }

    /// <summary>The producer opens the newest link on a cheap phone, looks at the page and confirms.</summary>
    private async Task Confirm(string producer, string name, DateTimeOffset since)
    {
        var phone = await Reader.Open(product, 360, "id");
        await phone.Look((await product.Mailbox.Await(producer, "/tautan/persetujuan", since, within: TimeSpan.FromMinutes(1))).Links("/tautan/persetujuan")[0].ToString());
        await Agree(phone.Page, name, null);
        await phone.Page.Locator(".govuk-panel").WaitForAsync();
        phone.Faults.ShouldBeEmpty();
        await phone.Page.Context.CloseAsync();
    }

    private async Task Refuse(string producer, string why, DateTimeOffset since)
    {
        using var phone = new Sender(product.Site);
        var link = (await product.Mailbox.Await(producer, "/tautan/persetujuan", since, within: TimeSpan.FromMinutes(1))).Links("/tautan/persetujuan")[0];
        var own = await phone.Enter(link);
        (await phone.Post(own, ("jawaban", "tolak"), ("alasan", why))).Location.ShouldBe(own);
        (await phone.Get(own)).Words.ShouldContain(why);
    }

    private static async Task Agree(IPage page, string name, string? code)
    {
        if (code is not null)
            await page.Locator("[name=kode]").FillAsync(code);
        await page.Locator("[name=nama]").FillAsync(name);
        foreach (var consent in (string[])["pernyataan", "setuju_data", "setuju"])
            await page.Locator($"[name={consent}]").CheckAsync();
        await page.Locator("button[value=setuju]").ClickAsync();
    }

    private async Task<Sender> SignedIn(string address)
    {
        var sender = new Sender(product.Site);
        await sender.SignIn(product.Mailbox, address);
        return sender;
    }

    private static Task<Answer> Knock(Sender who, HttpMethod method, string address) =>
        method == HttpMethod.Post ? who.Post(address, ("alasan", "Dicoba saja.")) : who.Get(address);

    /// <summary>Every route below a case, as the worker's own build lists them; one only leads on, to another of them.</summary>
    private static IEnumerable<(HttpMethod Method, string Address)> Doors(string number)
    {
        using var functions = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppFolder.Path, "functions.metadata")));
        foreach (var function in functions.RootElement.EnumerateArray().Where(function => function.GetProperty("name").GetString() != "SubmitGet").ToList())
            foreach (var trigger in function.GetProperty("bindings").EnumerateArray().Where(binding => binding.GetProperty("type").GetString() == "httpTrigger"))
                if (trigger.GetProperty("route").GetString() is { } route && route.StartsWith("permohonan/{number}", StringComparison.Ordinal))
                    foreach (var method in trigger.GetProperty("methods").EnumerateArray().Select(method => method.GetString()!).Where(method => method is "get" or "post"))
                        yield return (HttpMethod.Parse(method), $"/{Parameter().Replace(route.Replace("{number}", number, StringComparison.Ordinal).Replace("{section}", "produk", StringComparison.Ordinal).Replace("{code}", "D-NIB", StringComparison.Ordinal), "1")}");
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
