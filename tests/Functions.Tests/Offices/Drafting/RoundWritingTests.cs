using System.Net;
using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Rounds.Terms;
using Ovop.Functions.Award;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Offices.Drafting;

/// <summary>The office makes a round from its pages, without a developer and without the file.</summary>
public sealed class RoundWritingTests
{
    private const string Days = "2027-01-01 Tahun Baru 2027 Masehi\n2027-02-06 Hari contoh";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_round_of_2027_is_made_from_the_pages_published_and_opened()
    {
        var desk = await WritingDesk.Copied();

        await desk.Save("kalender", null, ("hari", Days), ("skb", "2027"), ("nama_en", "OVOP Award 2027"), ("buka", "2027-02-01T08:00"));
        await desk.Save("tenggat", null, ("review_lama", "20"), ("review_ingat", "10, 15"));
        await desk.Save("dokumen", "$.checklist[2]", ("apa_id", "Halaman NIB terbaru."), ("apa_en", "The latest NIB page."));
        var added = await desk.Press("dokumen", null, "tambah", "$.checklist");
        added.ShouldBe("/kantor/putaran/draf/bagian/dokumen?di=%24.checklist%5B32%5D");
        await desk.Save("dokumen", "$.checklist[32]", ("kode", "D-VIDEO"), ("nama_id", "Video singkat"), ("nama_en", "Short video"),
            ("apa_id", "Video satu menit."), ("apa_en", "A video of a minute."), ("penerbit_id", "Anda sendiri"), ("penerbit_en", "Yourself"),
            ("bentuk", "koperasi"), ("bentuk", "pt"), ("butuh_BT", "E"), ("blangko", "procedure"), ("contoh", "photos"), ("pribadi", "ya"));
        await desk.Save("gerbang", "$.gates[7]", ("bila", "star == star_max && commodity=='AN'"));
        await desk.Save("bintang", null, ("batas_three", "3 87,50\n2 75,00\n1 65,00"));
        (await desk.Rounds.Current(Cancel)).Id.ShouldBe("2026");

        var compared = await desk.Publish("tindakan=draf");
        compared.Body.ShouldContain("Terbitkan putaran 2027");
        compared.Body.ShouldContain("Putaran 2026 masih dibuka");
        (await desk.Publish(WritingDesk.Filled(compared.Body, "terbitkan", ("alasan", "Putaran tahun 2027.")))).Location.ShouldBe("/kantor/putaran?selesai=terbit");

        var round = await desk.Rounds.Current(Cancel);
        (round.Id, round.Opens).ShouldBe(("2027", new DateTimeOffset(2027, 2, 1, 8, 0, 0, WorkingCalendar.Wib)));
        round.Stages[Stage.Review].Due.ShouldBe(Term.OfWorkingDays(20));
        round.Checklist.For(Commodity.BT)[^1].Name.In(Language.English).ShouldBe("Short video");
        round.Checklist.Find("D-VIDEO").ShouldNotBeNull().ShouldSatisfyAllConditions(
            item => item.LegalForms.ShouldBe(["koperasi", "pt"]),
            item => item.NamesPeople.ShouldBeTrue(),
            item => (item.Template, item.Example).ShouldBe((PaperTemplate.Procedure, PaperExample.Photos)));
        round.Checklist.For(Commodity.BT)[^1].Need.ShouldBe(Requirement.WithEndorsement);
        round.StarProfile.Bands[0].Min.Hundredths.ShouldBe(8750);
        (await desk.Drafts.Read(Cancel)).ShouldBeNull();

        desk.Office.Web.Clock.SetUtcNow(new(2027, 3, 1, 3, 0, 0, TimeSpan.Zero));
        var opened = await new CaseStart(new InMemoryCases(), desk.Rounds, desk.Office.Rounds, desk.Office.Web.Clock)
            .Open(desk.Office.Engine, "sekar@contoh.id", Language.Indonesian, "1", Cancel);
        $"{opened.Value.Number}".ShouldStartWith("OVOP-2027-");
    }

    [Fact]
    public async Task A_draft_is_seen_by_nobody_and_told_what_is_odd_about_it()
    {
        var desk = await WritingDesk.Copied();

        var summary = await desk.Summary();

        summary.ShouldContain("SKB hari libur tahun 2027 belum dimasukkan");
        summary.ShouldContain("Karena gerbang G-TOP-VISIT, Makanan dan minuman, Kain tenun, Kain batik, Gerabah paling banyak mendapat 2 dari 3 bintang");
        (await desk.Rounds.Ids(Cancel).ToListAsync(Cancel)).ShouldBe(["2026"]);
        (await desk.Begin("tindakan=salin&kode=2028")).Status.ShouldBe(StatusCodes.Status409Conflict);
        (await desk.Begin("tindakan=salin&kode=2028", Cast.Auditor)).Status.ShouldBe(StatusCodes.Status403Forbidden);
    }

    [Fact]
    public async Task What_is_wrong_is_saved_and_told_at_its_field_and_all_of_it_on_the_summary()
    {
        var desk = await WritingDesk.Copied();

        var gate = WebUtility.HtmlDecode(await desk.Save("gerbang", "$.gates[4]", ("syarat", "doc('D-HALAL'.valid")));
        var days = await desk.Save("kalender", null, ("hari", $"{Days}\nbesok Hari contoh"));
        var panel = await desk.Save("panel", null, ("kuorum", "dua"));

        gate.ShouldContain("<textarea class=\"govuk-textarea govuk-textarea--error\" id=\"syarat\"");
        gate.ShouldContain("Aturan \"doc('D-HALAL'.valid\" tidak dapat dibaca mulai karakter 13.");
        days.ShouldContain("Baris 3: Tanggal ditulis seperti 2026-06-05.");
        panel.ShouldContain("value=\"dua\"");
        var summary = WebUtility.HtmlDecode(await desk.Summary());
        summary.ShouldContain("3 hal harus diperbaiki sebelum terbit");
        summary.ShouldContain("/kantor/putaran/draf/bagian/gerbang?di=%24.gates%5B4%5D#syarat");
        summary.ShouldContain("/kantor/putaran/draf/bagian/kalender#hari");
        summary.ShouldContain("/kantor/putaran/draf/bagian/panel#kuorum");
        summary.ShouldNotContain("value=\"draf\"");
    }

    [Fact]
    public async Task Points_move_between_criteria_and_the_sums_follow()
    {
        var desk = await WritingDesk.Copied();

        (await desk.Save("rubrik", "$.rubric.sections[0].criteria[0]", ("nilai3", "7"))).ShouldNotContain("govuk-error-summary");
        (await desk.Summary()).ShouldContain("Jumlah bobot semua bagian tidak sesuai.");
        await desk.Save("rubrik", "$.rubric.sections[0].criteria[0]", ("nilai3", "6"), ("tingkat3_en", "Unmatched"));

        (await desk.Summary()).ShouldNotContain("harus diperbaiki sebelum terbit");
    }

    [Fact]
    public async Task What_somebody_else_saved_meanwhile_is_not_written_over()
    {
        var desk = await WritingDesk.Copied();
        var form = WritingDesk.Filled(await desk.Page("panel"), "simpan", ("kuorum", "3"));
        await desk.Save("panel", null, ("kuorum", "1"));

        var late = await desk.Post("panel", null, form);

        late.Status.ShouldBe(StatusCodes.Status409Conflict);
        late.Body.ShouldContain("disimpan orang lain");
        late.Body.ShouldContain("value=\"3\"");
        (await desk.Drafts.Read(Cancel))!.Value.Draft.At("$.panel.quorum")!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task A_file_is_a_draft_too_and_the_draft_is_a_file()
    {
        var desk = await WritingDesk.Open();
        var text = Submission.Drafts.Round.Text.Replace("\"quorum\": 2", "\"quorum\": 7", StringComparison.Ordinal);

        (await desk.Begin("tindakan=berkas&isi=%7B")).Body.ShouldContain("JSON tidak dapat dibaca");
        await desk.Begin($"tindakan=berkas&isi={WebUtility.UrlEncode(text)}");

        (await desk.Drafts.Read(Cancel))!.Value.Draft.Text.ShouldBe(text);
        (await desk.Summary()).ShouldContain("Kuorum melebihi jumlah penilai.");
    }

    [Fact]
    public async Task A_draft_is_dropped_for_a_reason()
    {
        var desk = await WritingDesk.Copied();

        (await desk.Begin("tindakan=buang&alasan=")).Status.ShouldBe(StatusCodes.Status400BadRequest);
        await desk.Begin("tindakan=buang&alasan=Salah+tahun+sama+sekali.");

        (await desk.Drafts.Read(Cancel)).ShouldBeNull();
    }
}
