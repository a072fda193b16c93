using Microsoft.Playwright;
using Ovop.Core.Rounds;
using Ovop.Core.Submission.Questions;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests;

/// <summary>One case from the first page to the register, read by a phone in Indonesian and by a desk in English.</summary>
public abstract class AccessTests(Product product, int width, string language)
{
    private const string Applicant = "akses@contoh.id";

    [Fact]
    public async Task Every_page_can_be_used_by_everyone_and_weighs_little()
    {
        var applicant = $"{language}.{Applicant}";
        using var play = new CasePlay(product.Site, product.Mailbox, applicant, Commodity.BT);
        var reader = await Reader.Open(product, width, language);

        await reader.Look("/", most: 50 * 1024);
        foreach (var page in (string[])["/kelayakan", "/pertanyaan", "/register", "/sertifikat", "/sertifikat/x", "/masuk", "/masuk/tautan?kunci=x", "/tautan/usulan?kunci=x", "/persetujuan/x", "/entah", "/kantor/masuk"])
            await reader.Look(page);

        await play.SignIn();
        await play.OpenDraft();
        await product.SignIn(reader.Page, applicant);
        var own = $"/permohonan/{play.Number}";
        foreach (var page in (string[])["/permohonan", own, $"{own}/bagian/khusus", $"{own}/periksa"])
            await reader.Look(page);
        await play.FillForm();
        foreach (var section in FormSections.All)
            await reader.Look($"{own}/bagian/{section.Code}");
        foreach (var page in (string[])[$"{own}/dokumen", $"{own}/dokumen/D-PHOTO", $"{own}/dokumen/D-LAB", $"{own}/periksa", $"{own}/tarik"])
            await reader.Look(page);
        await play.UploadDocuments(DemoRound.MandatoryDocuments(Commodity.BT));
        foreach (var page in (string[])[$"{own}/dokumen", $"{own}/dokumen/D-PHOTO", $"{own}/periksa"])
            await reader.Look(page);

        await SubmitFiveTimes(reader, own);
        await reader.Look();
        await reader.Look(own);
        await reader.Look(await Link("kadis33@contoh.id", play.Number, "/tautan/usulan"));
        await play.Endorse("kadis33@contoh.id");
        await reader.Look(await Link("kadis33@contoh.id", play.Number, "/tautan/usulan"));

        var panel = await play.Panel(3);
        await reader.Look(await Link(panel[0], play.Number, "/tautan/penilaian"));
        await reader.Page.Locator("input[name=declaration][value=ya]").CheckAsync();
        await reader.Page.Locator("form[action$='/pernyataan'] button").ClickAsync();
        await reader.Page.Locator("input[type=radio][name*='.']").First.WaitForAsync();
        await reader.Look();
        foreach (var assessor in panel)
            await play.Score(assessor, 1);
        await reader.Look(await Link("dirjen@contoh.id", play.Number, "/tautan/penetapan"));
        await reader.Look($"{new Uri(reader.Page.Url).AbsolutePath}/sidang");
        await play.Ratify("dirjen@contoh.id");

        var certificate = await play.Certificate();
        foreach (var page in (string[])[own, $"{own}/tayangan", "/permohonan", "/register", $"/sertifikat/{certificate}", $"/sertifikat/{certificate}/bukti", $"/produk/{certificate}", "/catatan-harian"])
            await reader.Look(page);
        await product.SignIn(reader.Page, "admin01@contoh.id", "/kantor/masuk");
        foreach (var page in (string[])["/kantor", "/kantor/ringkasan", "/kantor/catatan", "/kantor/surat", "/kantor/gagal", "/kantor/kunci", "/kantor/putaran", "/kantor/penilai", "/kantor/pejabat", "/kantor/panel", "/kantor/massal", "/kantor/mesin", "/kantor/retensi", $"/kantor/permohonan/{play.Number}/retensi", $"/kantor/permohonan/{play.Number}/mesin", $"/kantor/permohonan/{play.Number}/surat", $"/kantor/permohonan/{play.Number}", $"/kantor/permohonan/{play.Number}/penghargaan"])
            await reader.Look(page);

        await ReplayTheHistory(reader, play.Number);
        await reader.Look();

        reader.Faults.ShouldBeEmpty();
        await HasOneLetterOfEachKind(applicant);
    }

    /// <summary>As an impatient hand does: five clicks without waiting for any answer.</summary>
    private static async Task SubmitFiveTimes(Reader reader, string own)
    {
        await reader.Page.GotoAsync($"{own}/periksa");
        await reader.Page.Locator("form[action$='/kirim'] button").ClickAsync(new() { ClickCount = 5 });
        await reader.Page.Reaches($"**{own}/tanda-terima");
        await reader.Page.GotoAsync("/permohonan");
        (await reader.Page.Locator("main a[href^='/permohonan/OVOP-']").EvaluateAllAsync<string[]>("links => [...new Set(links.map(link => link.pathname))]")).ShouldBe([own]);
        await reader.Page.GotoAsync($"{own}/tanda-terima");
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

    private async Task HasOneLetterOfEachKind(string applicant)
    {
        var subjects = (await product.Mailbox.Newest()).Where(mail => mail.IsTo(applicant) && mail.Subject.Contains("OVOP-", StringComparison.Ordinal)).Select(mail => mail.Subject).ToList();
        subjects.ShouldNotBeEmpty();
        subjects.ShouldBeUnique();
    }

    private async Task<string> Link(string person, string number, string path) =>
        (await product.Mailbox.Await(person, number, within: TimeSpan.FromMinutes(1))).Links(path)[0].PathAndQuery;
}

/// <inheritdoc/>
public sealed class PhoneAccessTests(Product product) : AccessTests(product, 360, "id");

/// <inheritdoc/>
public sealed class DeskAccessTests(Product product) : AccessTests(product, 1280, "en");
