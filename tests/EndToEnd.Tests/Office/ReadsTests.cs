using System.Net;
using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Office;

/// <summary>An auditor reads everything, and what the office reads of people is noted.</summary>
public sealed class ReadsTests(Product product)
{
    [Fact]
    public async Task A_draft_opens_with_a_reason_alone_and_what_is_read_of_it_can_be_listed_by_case_and_by_person()
    {
        using var play = new CasePlay(product.Site, product.Mailbox, "draf-tertutup@contoh.id", Commodity.BT);
        await play.SignIn();
        await play.OpenDraft();
        await play.FillForm();
        await play.UploadDocuments([("D-KTP", 1)]);
        using var auditor = await product.Auditor();

        var page = $"/kantor/permohonan/{play.Number}";
        (await auditor.Get(page)).Words.ShouldContain("Draf ini milik pemohon");
        (await auditor.Get($"{page}/dokumen/D-KTP/1")).Type.ShouldBe("text/html");
        (await auditor.Post($"{page}/buka", ("alasan", ""))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await auditor.Get($"/kantor/dibaca?nomor={play.Number}")).Words.ShouldContain("Tidak ada yang tercatat");

        (await auditor.Post($"{page}/buka", ("alasan", "Pemohon meminta bantuan."))).Location.ShouldBe(page);
        (await auditor.Get(page)).Words.ShouldContain("Pemohon meminta bantuan.");
        (await auditor.Get($"{page}/dokumen/D-KTP/1")).Type.ShouldBe("application/pdf");
        (await auditor.Post($"{page}/berkas")).Type.ShouldBe("application/json");

        var byCase = (await auditor.Get($"/kantor/dibaca?nomor={play.Number}")).Words;
        foreach (var read in (string[])["Halaman permohonan", "Dokumen D-KTP/1", "Berkas perkara diunduh", "Ratih Puspasari"])
            byCase.ShouldContain(read);
        (await auditor.Get("/kantor/dibaca?orang=auditor-1")).Words.ShouldContain(play.Number);
    }
}
