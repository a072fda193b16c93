using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Drafting;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Offices.Drafting;
using Ovop.Functions.Tests.Award;
using Ovop.Functions.Tests.Hosting.Languages;

namespace Ovop.Functions.Tests.Offices.Drafting;

/// <summary>The office makes a round from its pages, without a developer and without the file.</summary>
public sealed partial class RoundWritingTests
{
    private const string Days = "2027-01-01 Tahun Baru 2027 Masehi\n2027-02-06 Hari contoh";

    public static TheoryData<string> Parts => [.. DraftParts.All.Select(part => part.Code)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_round_of_2027_is_made_from_the_pages_published_and_opened()
    {
        var desk = await WritingDesk.Copied();

        await desk.Save("kalender", null, ("hari", Days), ("skb", "2027"), ("nama_en", "OVOP Award 2027"), ("buka", "2027-02-01T08:00"));
        await desk.Save("tenggat", null, ("review_lama", "20"), ("review_ingat", "10, 15"));
        await desk.Save("dokumen", "$.checklist[2]", ("apa_id", "Halaman NIB terbaru."), ("apa_en", "The latest NIB page."));
        var added = await desk.Press("dokumen", null, "tambah", "$.checklist");
        added.ShouldBe("/kantor/putaran/draf/bagian/dokumen?di=%24.checklist%5B31%5D");
        await desk.Save("dokumen", "$.checklist[31]", ("kode", "D-VIDEO"), ("nama_id", "Video singkat"), ("nama_en", "Short video"),
            ("apa_id", "Video satu menit."), ("apa_en", "A video of a minute."), ("penerbit_id", "Anda sendiri"), ("penerbit_en", "Yourself"));
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
    public async Task Votes_approvals_scales_and_weights_are_named_from_the_pages()
    {
        var desk = await WritingDesk.Copied();

        await desk.Save("panel", null, ("gabung", "weighted"), ("bobot_ketua", "2"), ("seri", "lead"), ("terjauh", "neither"), ("tengah", "higher"));
        await desk.Save("penetapan", null, ("persetujuan", "2"), ("jawaban", "ratify"), ("jawaban", "back"), ("kuorum_sidang", "two_thirds"), ("seri", "chair"));
        await desk.Save("bintang", null, ("skala_BT", "five"));
        await desk.Save("rubrik", null, ("bobot_BT_P1", "40"), ("bobot_BT_P2", "35"), ("bobot_BT_P3", "25"));

        var round = (await desk.Drafts.Read(Cancel))!.Value.Draft.Reading.Value;
        (round.Panel.Aggregation, round.Panel.Votes).ShouldBe((Core.Rounds.Rubrics.Aggregation.Weighted, new PanelVotes
        {
            Tie = PanelTie.Lead,
            Farthest = FarthestTie.Neither,
            Middle = MiddleLevel.Higher,
            LeadWeight = 2,
        }));
        (round.Ratification.Approvals, round.Ratification.Sitting).ShouldBe((2, new(Quorum.TwoThirds, Majority.Half, SittingTie.Chair)));
        round.Ratification.Answers.ShouldBe([RatificationAnswer.Ratify, RatificationAnswer.Back]);
        (round.ProfileOf(Commodity.BT).Max, round.ProfileOf(Commodity.TN).Max).ShouldBe((5, 3));
        round.Rubric.SectionsFor(Commodity.BT)[0].Max.Hundredths.ShouldBe(4000);
    }

    [Fact]
    public async Task Steps_of_approval_are_named_from_the_pages()
    {
        var desk = await WritingDesk.Copied();

        await desk.Press("penetapan", null, "tambah", "$.ratification.steps");
        await desk.Save("penetapan", "$.ratification.steps[0]", ("jabatan", "Direktur Pangan\nDirektur Sandang"));
        await desk.Press("penetapan", null, "tambah", "$.ratification.steps");

        var terms = (await Drafted(desk)).Ratification;
        (terms.Approvals, terms.Steps.Count, terms.Steps[1].Titles.Count).ShouldBe((3, 2, 0));
        terms.Steps[0].Titles.ShouldBe(["Direktur Pangan", "Direktur Sandang"]);
        (await desk.Save("penetapan", null, ("persetujuan", "2"))).ShouldContain("mengikuti langkah-langkahnya");
    }

    [Fact]
    public async Task A_scale_is_added_for_one_commodity_and_taken_out_again()
    {
        var desk = await WritingDesk.Copied();

        await desk.Press("bintang", null, "tambah", "$.star_profiles.tambahan1");
        await desk.Save("bintang", null, ("batas_tambahan1", "4 90,00\n3 80\n2: 70,50\n1 = 60"), ("skala_BT", "tambahan1"));
        var round = await Drafted(desk);
        round.ProfileOf(Commodity.BT).Bands.Select(band => (band.Star, band.Min.Hundredths)).ShouldBe([(4, 9000), (3, 8000), (2, 7050), (1, 6000)]);
        (round.ProfileOf(Commodity.BT).Max, round.ProfileOf(Commodity.TN).Max).ShouldBe((4, 3));

        (await desk.Save("bintang", null, ("batas_tambahan1", "4 90,00\n5 80"))).ShouldContain("batas_tambahan1-error");
        await desk.Save("bintang", null, ("batas_tambahan1", ""), ("skala_BT", ""));
        (await desk.Drafts.Read(Cancel))!.Value.Draft.At("$.star_profiles.tambahan1").ShouldBeNull();
        (await Drafted(desk)).ProfileOf(Commodity.BT).Max.ShouldBe(3);
    }

    [Fact]
    public async Task A_stage_has_a_rubric_of_its_own_from_the_pages_and_none_again()
    {
        var desk = await WritingDesk.Copied();

        await desk.Press("rubrik-keberatan", null, "tambah", "$.rubrics.objection");
        await desk.Save("rubrik-keberatan", "$.rubrics.objection.sections[0].criteria[0]", ("tingkat3_id", "Luar biasa menurut panel kedua"));
        await desk.Save("rubrik-keberatan", null, ("catatan_nilai", "every"));
        var round = await Drafted(desk);
        var criterion = round.RubricIn(Stage.Objection).CriteriaFor(Commodity.BT)[0];
        (criterion.Levels[3].Label.In(Language.Indonesian), criterion.NeedsNote(1)).ShouldBe(("Luar biasa menurut panel kedua", true));
        round.RubricIn(Stage.Review).CriteriaFor(Commodity.BT)[0].NeedsNote(1).ShouldBeFalse();

        await desk.Save("rubrik-keberatan", "$.rubrics.objection.sections[0].criteria[0]", ("kode", "P9.9"));
        (await desk.Page("rubrik-keberatan")).ShouldContain("P1.1");
        await desk.Press("rubrik-keberatan", null, "hapus");
        (await Drafted(desk)).StageRubrics.ShouldBeEmpty();
    }

    /// <summary>Of every wording that there was, and of one that says what none did, so that what comes into the file comes onto a page too.</summary>
    [Fact]
    public void Whatever_a_wording_says_stands_in_a_field()
    {
        var former = Directory.GetFiles(Path.Combine(Sources.Root, "tests", "Core.Tests", "Rounds", "Former"), "*.json").Select(File.ReadAllText);
        var left = former.Append(Everything()).SelectMany(text =>
        {
            var view = new DraftView(RoundDraft.Of(text).Value, Language.Indonesian);
            var fields = DraftParts.All.SelectMany(part => part.Fields(view).Concat(part.Items(view).SelectMany(item => part.FieldsOf(view, item.Path)))).ToList();
            return Leaves(JsonNode.Parse(text)!, "$").Where(leaf => !fields.Exists(field => field.Has(leaf)));
        });

        left.Select(leaf => Numbers().Replace(leaf, "[]")).Distinct().Where(leaf => !Follows().IsMatch(leaf)).ShouldBeEmpty();
    }

    private static string Everything()
    {
        var round = JsonNode.Parse(Submission.Drafts.Round.Text)!;
        round["rubric"]!["notes"] = "every";
        round["rubrics"] = new JsonObject { ["objection"] = round["rubric"]!.DeepClone() };
        round["paper"] = new JsonObject { ["seal"] = "left", ["decree"] = "heading" };
        round["ratification"] = new JsonObject { ["steps"] = new JsonArray(new JsonObject { ["offices"] = new JsonArray("Direktur"), ["approvals"] = 1 }) };
        Round.Parse(Encoding.UTF8.GetBytes(round.ToJsonString())).IsOk.ShouldBeTrue();
        return round.ToJsonString();
    }

    private static IEnumerable<string> Leaves(JsonNode node, string path) => node switch
    {
        JsonObject members => members.SelectMany(member => Leaves(member.Value!, $"{path}.{member.Key}")),
        JsonArray { Count: > 0 } items => items.Index().SelectMany(item => Leaves(item.Item!, $"{path}[{item.Index}]")),
        _ => [path],
    };

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Numbers();

    /// <summary>What is worked out, never changes, or says nothing to anybody but the file's reader.</summary>
    [GeneratedRegex(@"^\$\.schema$|\.note$|\.levels\[\]\.level$|\.criteria\[\]\.(max|slot|code)$|\.sections\[\]\.(code|max|pillar)$|^\$\.star_profiles\.\w+\.max$")]
    private static partial Regex Follows();

    private static async Task<Round> Drafted(WritingDesk desk) => (await desk.Drafts.Read(Cancel))!.Value.Draft.Reading.Value;

    [Fact]
    public async Task What_applicants_see_of_the_findings_is_chosen_from_the_pages_and_moves_with_the_next_round()
    {
        var desk = await WritingDesk.Copied();

        await desk.Save("temuan", null, ("catatan", "hidden"), ("nilai", "shown"), ("mulai", "2027-11-01T08:00"));

        var round = (await desk.Drafts.Read(Cancel))!.Value.Draft.Reading.Value;
        round.Findings.ShouldBe(new(Levels: true, Notes: false, Points: true) { From = new DateTimeOffset(2027, 11, 1, 8, 0, 0, WorkingCalendar.Wib) });
        RoundDraft.After(round, "2028").Value.Reading.Value.Findings.From!.Value.Year.ShouldBe(2028);
        (await desk.Save("temuan", null, ("sampai", "2027-10-01T08:00"))).ShouldContain("Akhir penayangan temuan harus sesudah awalnya.");
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

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task A_page_saved_as_it_stands_changes_nothing(string part)
    {
        var desk = await WritingDesk.Copied();
        var before = (await desk.Drafts.Read(Cancel))!.Value.Draft;
        var view = new DraftView(before, Language.Indonesian);
        var items = DraftParts.Find(part)!.Items(view).Select(item => item.Path).ToList();

        if (DraftParts.Find(part)!.Fields(view).Count > 0)
            await desk.Save(part, null);
        foreach (var item in items.Take(2).Concat(items.TakeLast(1)))
            await desk.Save(part, item);

        var after = (await desk.Drafts.Read(Cancel))!.Value.Draft;
        JsonNode.DeepEquals(JsonNode.Parse(after.Text), JsonNode.Parse(before.Text)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_part_has_its_words_in_every_language(string part)
    {
        foreach (var language in SpokenLanguages.All)
        {
            var view = new DraftView(RoundDraft.After(Submission.Drafts.Round, "2027").Value, language);
            var known = DraftParts.Find(part)!;

            known.Lists(view).ShouldAllBe(list => list.Label.Length > 0);
            (known.Lists(view).Count + known.Fields(view).Count + known.Items(view).Count).ShouldBePositive();
            known.Items(view).SelectMany(item => known.FieldsOf(view, item.Path)).ShouldAllBe(field => field.Label.Length > 0);
        }
    }
}
