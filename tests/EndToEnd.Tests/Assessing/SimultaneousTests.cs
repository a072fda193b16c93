using System.IO.Compression;
using Ovop.Demo;
using Ovop.Demo.Visiting;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Assessing;

/// <summary>A panel that works at the same moment, over the real tables.</summary>
public sealed class SimultaneousTests(Product product)
{
    private const string Secret = "RAHASIA-SESAMA-PENILAI";

    [Fact]
    public async Task Sheets_that_are_posted_at_one_instant_count_once_for_each_assessor()
    {
        using var play = await product.Endorsed("serentak@contoh.id");
        var panel = await play.Panel(members: 3);
        using Visitor one = new(product.Site), two = new(product.Site), three = new(product.Site), again = new(product.Site);
        VisitedForm[] forms =
        [
            Filled(await Declared(play, one, panel[0])), Filled(await Declared(play, two, panel[1])), Filled(await Declared(play, three, panel[2])),
            Filled(await Declared(play, again, panel[0])),
        ];

        var checks = new List<VisitedPage>();
        foreach (var form in forms)
            checks.Add(await form.Submit("tindakan", "kirim"));
        var answers = await Task.WhenAll(checks.Select(page => page.Form("/periksa").Submit()));

        answers.ShouldAllBe(answer => answer.Text.Contains("Keputusan Anda sudah tercatat"));
        (await product.Mailbox.Await("dirjen@contoh.id", play.Number, within: TimeSpan.FromMinutes(1))).Links("/tautan/penetapan").ShouldNotBeEmpty();
        using var auditor = await product.Auditor();
        (await auditor.Get($"/kantor/permohonan/{play.Number}")).Words.Split("Lembar penilaian diterima").Length.ShouldBe(panel.Count + 1);
    }

    [Fact]
    public async Task No_page_and_no_file_shows_anothers_sheet_before_the_own_is_in()
    {
        using var play = await product.Endorsed("rahasia@contoh.id");
        var panel = await play.Panel(members: 3);
        foreach (var other in panel.Skip(1))
        {
            using var visitor = new Visitor(product.Site);
            await (await Filled(await Declared(play, visitor, other)).Submit("tindakan", "kirim")).Form("/periksa").Submit();
        }

        using var assessor = new Visitor(product.Site);
        var page = await Declared(play, assessor, panel[0]);
        var own = page.Address.AbsolutePath;
        var saved = await Filled(page, note: "Catatan sendiri.").Submit("tindakan", "simpan");

        foreach (var shown in (VisitedPage[])[page, saved, await assessor.Open(own), await assessor.Open($"{own}/antrean"), await assessor.Open($"{own}/lembar")])
            shown.Document.DocumentElement.OuterHtml.ShouldNotContain(Secret);
        var workbook = Unpacked(await assessor.Download($"{own}/lembar/unduh"));
        workbook.ShouldContain("Catatan sendiri.");
        workbook.ShouldNotContain(Secret);
    }

    private async Task<VisitedPage> Declared(CasePlay play, Visitor visitor, string assessor)
    {
        var page = await visitor.Open((await product.Mailbox.Await(assessor, play.Number)).Links("/tautan/penilaian")[0].ToString());
        return page.Document.QuerySelector("input[name=pernyataan]") is null ? page : await page.Form("/pernyataan").Fill("pernyataan", "ya").Submit();
    }

    private static VisitedForm Filled(VisitedPage page, string note = Secret)
    {
        var form = page.Form(page.Address.AbsolutePath);
        foreach (var criterion in page.Document.QuerySelectorAll("input[type=radio]").Select(radio => radio.GetAttribute("name")!).Where(name => name.Contains('.', StringComparison.Ordinal)).Distinct())
            form.Fill(criterion, "1").Fill($"catatan.{criterion}", note);

        return form.Fill("keputusan", "setuju").Fill("alasan", $"Bukti lengkap. {note}");
    }

    private static string Unpacked(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
