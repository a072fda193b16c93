using LocalHost.Tests;
using Microsoft.Playwright;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests;

/// <summary>
/// One case from the first page to the register, read side by side by the narrowest phone in Indonesian and by a desk in English. All
/// its names are as long as they may be, without a space. The phone alone presses send five times: what comes of that is the server's.
/// </summary>
public sealed class AccessTests(Product product)
{
    private const string Applicant = "akses@contoh.id";

    private static readonly Dictionary<string, string> LongWords = new()
    {
        ["nama_ikm"] = new('M', 120),
        ["nama_produk"] = new('W', 120),
        ["merek"] = new('m', 60),
    };

    private Reader _phone = null!;
    private Reader _desk = null!;

    private Reader[] Both => [_phone, _desk];

    [Fact]
    public async Task Every_page_can_be_used_by_everyone_and_weighs_little()
    {
        using var play = new CasePlay(product.Site, product.Mailbox, Applicant, Commodity.BT) { Instead = LongWords };
        (_phone, _desk) = (await Reader.Open(product, 320, "id"), await Reader.Open(product, 1280, "en"));

        await Task.WhenAll(Both.Select(reader => reader.Look("/", most: 90 * 1024)));
        await Look(
            "/bantuan", "/istilah", "/privasi", "/aksesibilitas", "/kelayakan", "/pertanyaan", "/blangko/D-DECL", "/register", "/jelajah", "/komoditas/BT", "/peta", "/cara-bintang", "/aturan-bintang", "/data", "/bintang-palsu", "/sertifikat", "/sertifikat/x", "/masuk", "/masuk/tautan?kunci=x",
            "/tautan/usulan?kunci=x", "/persetujuan/x", "/entah", "/kantor/masuk");

        await TheMapIsWholeAndItsTilesAreCalledAsTheyLook();
        await Task.WhenAll(Both.Select(WorkAStarOutAgain));

        await play.SignIn();
        await play.OpenDraft();
        await SignIn(Applicant);
        var own = $"/permohonan/{play.Number}";
        await Look("/permohonan", own, $"{own}/bagian/khusus", $"{own}/periksa");
        await play.FillForm();
        await Look([.. FormSections.All.Select(section => $"{own}/bagian/{section.Code}")]);
        (await _phone.Page.EvaluateAsync<int>("document.getElementById('tersimpan').offsetHeight")).ShouldBe(0, "nothing is to be said yet, and a label may lie there");
        await Look($"{own}/dokumen", $"{own}/dokumen/D-PHOTO", $"{own}/dokumen/D-LAB", $"{own}/blangko/D-SAMPLE", $"{own}/periksa", $"{own}/tarik");
        await play.UploadDocuments(DemoRound.MandatoryDocuments(Commodity.BT));
        await Look($"{own}/dokumen", $"{own}/dokumen/D-PHOTO", $"{own}/album/D-PHOTO", $"{own}/banyak-berkas", $"{own}/periksa");

        await SubmitFiveTimes(_phone, own);
        await Look($"{own}/tanda-terima", own, await Link("kadis33@contoh.id", play.Number, "/tautan/usulan"));
        await play.Endorse("kadis33@contoh.id");
        await Look(await Link("kadis33@contoh.id", play.Number, "/tautan/usulan"));

        var panel = await play.Panel(3);
        await Task.WhenAll(Both.Zip(panel, async (reader, assessor) =>
        {
            await reader.Look(await Link(assessor, play.Number, "/tautan/penilaian"));
            await reader.Page.Locator("input[name=pernyataan][value=ya]").CheckAsync();
            await reader.Page.Locator("form[action$='/pernyataan'] button").ClickAsync();
            await reader.Page.Locator(".sheet").WaitForAsync();
            await reader.Look();
            if (reader.Page.Locator("[data-by='1']") is var next && await next.IsVisibleAsync())
            {
                await next.ClickAsync();
                await reader.Look();
            }
        }));
        foreach (var assessor in panel)
            await play.Score(assessor, 1);
        await Look(await Link("dirjen@contoh.id", play.Number, "/tautan/penetapan"));
        await Look($"{new Uri(_phone.Page.Url).AbsolutePath}/sidang");
        await play.Ratify("dirjen@contoh.id");

        var certificate = await play.Certificate();
        await Look(
            own, $"{own}/tayangan", "/permohonan", "/register", $"/sertifikat/{certificate}", $"/sertifikat/{certificate}/bukti",
            $"/produk/{certificate}", $"/sertifikat/{certificate}/label", "/catatan-harian", "/data/arsip", "/peta/33", $"/tahun/{DemoRound.Round.Id[..4]}");
        await _phone.Page.GotoAsync($"/produk/{certificate}");
        await Look(await _phone.Page.Locator("main a[href^='/desa/'], main a[href^='/pelaku/']").EvaluateAllAsync<string[]>("links => [...new Set(links.map(link => link.pathname))]"));
        await SignIn("admin01@contoh.id", "/kantor/masuk");
        var office = $"/kantor/permohonan/{play.Number}";
        await Look(
            "/kantor", "/kantor/ringkasan", "/kantor/wilayah", "/kantor/honor", $"{office}/sumber", "/kantor/catatan", "/kantor/surat", "/kantor/gagal", "/kantor/kunci", "/kantor/putaran",
            "/kantor/putaran/draf", "/kantor/statistik", "/kantor/penilai", "/kantor/pejabat", "/kantor/panel", "/kantor/massal", "/kantor/mesin", "/kantor/ganda", "/kantor/tahap", "/kantor/retensi",
            $"{office}/retensi", $"{office}/mesin", $"{office}/surat", office, $"{office}/penghargaan");

        await Task.WhenAll(Both.Select(async reader =>
        {
            await ReplayTheHistory(reader, play.Number);
            await reader.Look();
        }));

        Both.SelectMany(reader => reader.Faults).ShouldBeEmpty();
        await HasOneLetterOfEachKind();
    }

    /// <summary>The rule of axe is one that it does not run by itself.</summary>
    private async Task TheMapIsWholeAndItsTilesAreCalledAsTheyLook()
    {
        await _phone.Page.GotoAsync("/peta");
        (await _phone.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.tiles a, .outline')].every(part => { const at = part.getBoundingClientRect(); return at.left >= 0 && at.right <= innerWidth; })")).ShouldBeTrue();
        (await _phone.Page.EvaluateAsync<string[]>("async () => (await axe.run(document, { runOnly: ['label-content-name-mismatch', 'target-size'] })).violations.map(violation => violation.id)")).ShouldBeEmpty();
    }

    private Task Look(params string[] pages) => Task.WhenAll(Both.Select(async reader =>
    {
        foreach (var page in pages)
            await reader.Look(page);
    }));

    /// <summary>One after the other, each by a link of its own.</summary>
    private async Task SignIn(string address, string door = "/masuk")
    {
        foreach (var reader in Both)
            await product.SignIn(reader.Page, address, door);
    }

    /// <summary>As an impatient hand does: five clicks without waiting for any answer.</summary>
    private static async Task SubmitFiveTimes(Reader reader, string own)
    {
        await reader.Page.GotoAsync($"{own}/periksa");
        await reader.Page.Locator("form[action$='/kirim'] button").ClickAsync(new() { ClickCount = 5 });
        await reader.Page.Reaches($"**{own}/tanda-terima");
        await reader.Page.GotoAsync("/permohonan");
        (await reader.Page.Locator("main a[href^='/permohonan/OVOP-']").EvaluateAllAsync<string[]>("links => [...new Set(links.map(link => link.pathname))]")).ShouldBe([own]);
    }

    /// <summary>Takes the history of the case's orchestration away and has it played against the code that runs.</summary>
    private static async Task ReplayTheHistory(Reader reader, string number)
    {
        await reader.Look($"/kantor/mesin?id={number}");
        (await reader.Page.Locator($"main a[href='/kantor/permohonan/{number}/mesin']").CountAsync()).ShouldBe(1);
        var history = await (await reader.Page.Context.APIRequest.GetAsync(new Uri(new(reader.Page.Url), $"/kantor/permohonan/{number}/mesin/riwayat").ToString())).BodyAsync();
        await reader.Page.Locator("[name=riwayat]").SetInputFilesAsync(new FilePayload { Name = "riwayat.json", MimeType = "application/json", Buffer = history });
        await reader.Page.Locator("form[action='/kantor/mesin'][method=post] button").ClickAsync();
        await reader.Page.Locator("#cocok").WaitForAsync();
    }

    /// <summary>The browser runs the command that checks a dossier, which a former version gave out.</summary>
    private static async Task WorkAStarOutAgain(Reader reader)
    {
        await reader.Look("/periksa-berkas");
        await reader.Page.SetInputFilesAsync("[name=berkas]", Path.Combine(HostProcess.SettingsFolder, "tests/Functions.Tests/Verify/Former/1c35095.json"));
        await reader.Page.Locator("#aturan button").ClickAsync();
        await reader.Page.Locator("#aturan li", new() { HasTextRegex = new("2 dari 3 bintang|2 of 3 stars") }).WaitForAsync();
        (await reader.Page.Locator("#aturan li", new() { HasTextRegex = new("SALAH|WRONG") }).CountAsync()).ShouldBe(0);
        await reader.Look();
    }

    private async Task HasOneLetterOfEachKind()
    {
        var subjects = (await product.Mailbox.Newest()).Where(mail => mail.IsTo(Applicant) && mail.Subject.Contains("OVOP-", StringComparison.Ordinal)).Select(mail => mail.Subject).ToList();
        subjects.ShouldNotBeEmpty();
        subjects.ShouldBeUnique();
    }

    private async Task<string> Link(string person, string number, string path) =>
        (await product.Mailbox.Await(person, number, within: TimeSpan.FromMinutes(1))).Links(path)[0].PathAndQuery;
}
