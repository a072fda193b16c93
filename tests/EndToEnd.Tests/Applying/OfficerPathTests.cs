using Ovop.Core.Behalf;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.Demo.Visiting;
using Ovop.EndToEnd.Tests.Running;
using Ovop.Functions.Hosting.Tables;

namespace Ovop.EndToEnd.Tests.Applying;

/// <summary>
/// What one case of forty costs an officer of a dinas, counted: a page that is waited for, a link or button that is pressed, a field
/// that is typed, ticked or chosen. Before tables and files by the folder it was 60 pages, 89 clicks and 68 fields.
/// </summary>
[Collection(Product.Officer)]
public sealed class OfficerPathTests(Product product)
{
    private const string Producer = "satu.dari.empat.puluh@contoh.id";

    /// <summary>One table opens them all.</summary>
    private const double Cases = 40;

    private double _pages, _clicks, _fields;

    [Fact]
    public async Task One_case_of_forty_takes_a_third_of_what_it_took()
    {
        using var officer = new Visitor(product.Site);
        officer.Keep("sesi", await product.OfficerSession());
        var answers = Answers.For(Commodity.BT).ToDictionary(answer => answer.Key, answer => answer.Value);
        (answers["nama_pemilik"], answers["telepon"], answers["nama_produk"]) = ("Satu dari Empat Puluh", "0812 3456 7892", "Batik satu dari empat puluh");

        var page = Count(await officer.Open("/pengusulan/tabel"), share: Cases, fields: 1);
        page = Count(await page.Form("/pengusulan/tabel").Fill("csv", Table(answers)).Submit(), share: Cases);
        page = Count(await page.FormOf("terapkan").Submit("tindakan", "terapkan"), share: Cases);

        page = Count(await officer.Open("/permohonan"));
        page = Count(await page.Follow("Satu dari Empat Puluh"));
        var own = page.Address.AbsolutePath;

        page = Count(await officer.Open($"{own}/banyak-berkas"), fields: 1);
        var files = page.Form("/banyak-berkas");
        foreach (var (code, count) in DemoRound.MandatoryDocuments(Commodity.BT))
            for (var file = 1; file <= count; file++)
                files.Attach("berkas", code == "D-PHOTO" ? $"{code} {file}.jpg" : $"{code}.pdf",
                    code == "D-PHOTO" ? Papers.Photo($"{own} {file}", file) : Papers.Pdf(code, own, file), code == "D-PHOTO" ? "image/jpeg" : "application/pdf");
        Count(await files.Submit());

        var asked = TimeProvider.System.GetUtcNow().AddSeconds(-2);
        page = Count(await officer.Open($"{own}/konfirmasi"));
        Count(await page.Form("/konfirmasi").Submit());
        await Confirm(asked);
        page = Count(await officer.Open($"{own}/periksa"));
        page = Count(await page.Form("/kirim").Submit());

        page.Address.AbsolutePath.ShouldBe($"{own}/tanda-terima");
        _pages.ShouldBeLessThanOrEqualTo(60 / 3.0);
        _clicks.ShouldBeLessThanOrEqualTo(89 / 3.0);
        _fields.ShouldBeLessThanOrEqualTo(68 / 3.0);
    }

    /// <summary>A page that the officer got to by one click.</summary>
    private VisitedPage Count(VisitedPage page, double share = 1, double fields = 0)
    {
        (_pages, _clicks, _fields) = (_pages + (1 / share), _clicks + (1 / share), _fields + (fields / share));
        return page;
    }

    private static string Table(Dictionary<string, string> answers)
    {
        var asked = FormSections.All.SelectMany(section => section.For(Commodity.BT)).Where(ProducerTable.Questions.Contains).ToList();
        return TextTable.Write(
        [
            [ProducerTable.Number, ProducerTable.Email, .. asked.Select(field => field.Code)],
            ["", Producer, .. asked.Select(field => answers[field.Code].Replace("\t", " | ", StringComparison.Ordinal))],
        ]);
    }

    private async Task Confirm(DateTimeOffset since)
    {
        var link = (await product.Mailbox.Await(Producer, "/tautan/persetujuan", since, within: TimeSpan.FromMinutes(1))).Links("/tautan/persetujuan")[0];
        using var producer = new Visitor(product.Site);
        var page = await producer.Open(link.ToString());
        await page.Form().Tick("pernyataan", "ya").Tick("setuju_data", "ya").Tick("setuju", "ya").Fill("nama", "Satu dari Empat Puluh").Submit("jawaban", "setuju");
    }
}
