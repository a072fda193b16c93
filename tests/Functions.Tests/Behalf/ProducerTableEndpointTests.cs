using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ovop.Core;
using Ovop.Core.Behalf;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Behalf.Table;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Questions;
using Ovop.Functions.SignIn;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Behalf;

/// <summary>Many producers by one workbook: what goes out comes back, in the words of people, and is tried before it is written.</summary>
public sealed class ProducerTableEndpointTests : IAsyncDisposable
{
    private static readonly Officer Officer =
        new(new("dinas-33", "Rina", new("Dinas", "Office"), "dinas33@contoh.id", Language.Indonesian), "33", null);

    private static readonly Session Session = new(Officer.Contact.Email, SessionKinds.Applicant, Drafts.Today.Now, Drafts.Today.Now.AddHours(1));

    private readonly InMemoryCases _cases = new();
    private readonly SilentEngine _engine = new();

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Forty_lines_become_forty_drafts_and_the_same_table_again_opens_none()
    {
        var (acts, key, rows) = (Acts(), Guid.NewGuid(), Rows(40));

        for (var time = 0; time < 2; time++)
            (await acts.Make(_engine, await acts.Try(rows, Session, Cancel), Session, Language.Indonesian, key, Cancel)).ShouldBeEmpty();

        var drafts = (await acts.Drafts(Session, Cancel)).Found;
        drafts.Count.ShouldBe(40);
        drafts.Select(draft => Filing.Of(draft)!.Name).ShouldBe(Enumerable.Range(1, 40).Select(index => $"Produsen {index}"), ignoreOrder: true);
        drafts.ShouldAllBe(draft => ApplicationForm.Of(draft)["komoditi"] == "BT" && ApplicationForm.Of(draft)["prov"] == "33");
    }

    /// <summary>Whoever goes back to an old page finds its key again.</summary>
    [Fact]
    public async Task Another_table_under_the_same_key_touches_no_draft_of_the_first()
    {
        var (acts, key) = (Acts(), Guid.NewGuid());
        await acts.Make(_engine, await acts.Try(Rows(3), Session, Cancel), Session, Language.Indonesian, key, Cancel);
        var other = Read([new(1, Heads), new(2, ["", "", "Orang Lain", "0812 3456 7899", "Anyaman"])]);

        await acts.Make(_engine, await acts.Try(other, Session, Cancel), Session, Language.Indonesian, key, Cancel);

        (await acts.Drafts(Session, Cancel)).Found.Select(draft => Filing.Of(draft)!.Name).ShouldBe(["Produsen 1", "Produsen 2", "Produsen 3", "Orang Lain"]);
    }

    [Fact]
    public async Task The_workbook_that_goes_out_comes_back_as_no_change_in_either_language()
    {
        var acts = Acts();
        await acts.Make(_engine, await acts.Try(Rows(2), Session, Cancel), Session, Language.Indonesian, Guid.NewGuid(), Cancel);

        foreach (var language in SpokenLanguagesOfTheAward)
        {
            var file = ProducerWorkbook.Write((await acts.Drafts(Session, Cancel)).Found, language);
            var tried = await acts.Try(Read(TextTable.Read(file, "berkas").Value), Session, Cancel);

            tried.Select(listed => listed.Act).ShouldBe([ListedAct.Nothing, ListedAct.Nothing]);
            tried.ShouldAllBe(listed => listed.Problems.Count == 0);
        }
    }

    [Fact]
    public async Task Rows_go_out_and_come_back_in_their_cell_and_what_is_wrong_in_one_is_noted()
    {
        var acts = Acts();
        string[] heads = [.. Heads, "bahan_baku", "mitra"];
        await acts.Make(_engine, await acts.Try(Read(
        [
            new(1, heads),
            new(2, ["", "", "Produsen 1", "0812 3456 7890", "Kain batik", "Kain mori | Kota Pekalongan | 70\nMalam | Luar negeri | 20", "Toko; Maju | penjual"]),
        ]), Session, Cancel), Session, Language.Indonesian, Guid.NewGuid(), Cancel);

        foreach (var language in SpokenLanguagesOfTheAward)
        {
            var file = ProducerWorkbook.Write((await acts.Drafts(Session, Cancel)).Found, language);
            var back = (await acts.Try(Read(TextTable.Read(file, "berkas").Value), Session, Cancel)).ShouldHaveSingleItem();

            back.Act.ShouldBe(ListedAct.Nothing);
            back.Row.Answers["bahan_baku"].ShouldBe("Kain mori\t3375\t70\nMalam\tLN\t20");
            back.Notes.ShouldContain(note => note.Field == "bahan_baku" && note.Code == "form.sum100.rows");
        }
    }

    [Theory]
    [InlineData("komoditi", "Kain batik", "BT")]
    [InlineData("komoditi", "batik cloth", "BT")]
    [InlineData("komoditi", "BT", "BT")]
    [InlineData("prov", "Jawa Tengah", "33")]
    [InlineData("tgl_nib", "46177", "2026-06-04")]
    [InlineData("tgl_nib", "4 Nopember 2025", "2025-11-04")]
    [InlineData("tgl_nib", "2025-11-04", "2025-11-04")]
    [InlineData("telepon_kantor", "0812 3456 7890", "+6281234567890")]
    [InlineData("ekspor", "Jepang | 1000000 | 2024 | Langsung\r\nJapan|2000000|2025|directly", "JP\t1000000\t2024\tlangsung\nJP\t2000000\t2025\tlangsung")]
    [InlineData("mitra", "Koperasi Sekar | pemasok; Toko Maju | penjual", "Koperasi Sekar\tpemasok\nToko Maju\tpenjual")]
    [InlineData("mitra", "Koperasi; Sekar | pemasok; penjual", "Koperasi; Sekar\tpemasok; penjual")]
    [InlineData("mitra", "Koperasi¦Sekar | pemasok", "Koperasi|Sekar\tpemasok")]
    [InlineData("mitra", "Koperasi Sekar", "Koperasi Sekar")]
    [InlineData("mitra", "", "")]
    public void A_cell_means_what_a_person_means(string question, string cell, string stored) =>
        ProducerCells.Read(ProducerTable.Questions.Single(asked => asked.Code == question), cell).ShouldBe(stored);

    [Fact]
    public void Where_one_of_several_is_asked_for_the_workbook_has_them_in_a_list_and_on_a_sheet()
    {
        var sheets = Functions.Hosting.Tables.Workbook.Read(ProducerWorkbook.Write([], Language.Indonesian), "berkas").Value;

        var choices = sheets[1].Cells.Single(cell => cell.Value.Text == "Jenis batik").Key;
        Enumerable.Range(2, 3).Select(row => sheets[1].Cells[(row, choices.Column)].Text).ShouldBe(["Tulis", "Cap", "Kombinasi"]);
    }

    [Fact]
    public void Each_list_of_the_workbook_lies_below_the_question_whose_choices_it_has()
    {
        var file = ProducerWorkbook.Write([], Language.Indonesian);
        var cells = Functions.Hosting.Tables.Workbook.Read(file, "berkas").Value.Select(sheet => sheet.Cells.ToDictionary(cell => WorkbookSheet.NameOf(cell.Key.Row, cell.Key.Column), cell => cell.Value.Text)).ToList();
        using var opened = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);

        var lists = opened.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<DataValidation>()).ToDictionary(
            rule => cells[0][$"{Column(rule.SequenceOfReferences!.InnerText!)}1"].Split('[', ']')[1], rule => Column(rule.Formula1!.Text.Split('!')[1].Replace("$", "", StringComparison.Ordinal)));

        lists.Keys.ShouldBe(ProducerTable.Questions.Where(question => Labels(question).Count > 0).Select(question => question.Code));
        foreach (var question in ProducerTable.Questions.Where(question => lists.ContainsKey(question.Code)))
            Labels(question).Select((_, index) => cells[1][$"{lists[question.Code]}{index + 2}"]).ShouldBe(Labels(question));

        static string Column(string cells) => cells[..cells.IndexOfAny([.. "0123456789"])];
        static List<string> Labels(FormField question) => [.. FormWords.Options(question, FormWords.In(Language.Indonesian), Language.Indonesian).Select(option => option.Label)];
    }

    [Fact]
    public async Task A_wrong_producer_in_one_line_hides_no_wrong_answer_in_another_and_the_page_says_what_could_stand_there()
    {
        string[] heads = [.. Heads, "jenis_batik"];
        var tried = await Acts().Try(Read(
        [
            new(1, heads),
            new(2, ["", "sri(at)contoh", "Sri Rahayu", "0812 3456 7890", "Kain batik", "Tulis"]),
            new(3, ["", "", "Budi Santoso", "0812 3456 7891", "Kain batik", "Batik cap"]),
        ]), Session, Cancel);

        var page = await Drawn.Page<ProducerTablePage>(new { StartKey = "", Listed = tried });

        page.ShouldContain("Baris 2 (B): ini bukan alamat surel");
        page.ShouldContain("Belum dapat dipakai");
        page.ShouldContain("Pilihannya: Tulis, Cap, Kombinasi.");
    }

    [Theory]
    [InlineData("form.commodity")]
    [InlineData("form.commodity.fixed")]
    [InlineData("form.commodity.round")]
    public async Task What_choosing_does_not_mend_is_followed_by_no_choices(string code)
    {
        var listed = new ListedProducer(Rows(1)[0], ListedAct.Nothing, [new(code, Field: "komoditi")], []);

        (await Drawn.Page<ProducerTablePage>(new { StartKey = "", Listed = (ListedProducer[])[listed] })).ShouldNotContain("Pilihannya:");
    }

    [Fact]
    public async Task Another_s_application_is_not_told_of()
    {
        await _cases.Save(Core.Submission.SubmissionStage.Open(new("2026", 900), "lain@contoh.id", Language.Indonesian, Drafts.Today), Cancel);
        var acts = Acts();

        foreach (var number in (string[])["OVOP-2026-000900", "OVOP-2026-000901"])
        {
            var tried = await acts.Try(Read([new(1, Heads), new(2, [number, "", "Sri Rahayu", "0812 3456 7890", "Kain batik"])]), Session, Cancel);

            tried.ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().Code.ShouldBe("producers.other");
        }
    }

    [Fact]
    public async Task A_case_that_cannot_be_read_is_named_and_hides_none_of_the_others()
    {
        var acts = Acts();
        await acts.Make(_engine, await acts.Try(Rows(3), Session, Cancel), Session, Language.Indonesian, Guid.NewGuid(), Cancel);
        var numbers = (await acts.Drafts(Session, Cancel)).Found.Select(draft => draft.Number).ToList();
        _cases.BeforeFound = number => _ = number == numbers[1] ? throw new JsonException("no part") : 0;

        var (found, unreadable) = await acts.Drafts(Session, Cancel);
        var tried = await acts.Try(
            Read([new(1, Heads), .. numbers.Select((number, line) => new TableLine(line + 2, [$"{number}", "", $"Lain {line}", "0812 3456 7890", "Kain batik"]))]),
            Session, Cancel);

        found.Select(draft => draft.Number).ShouldBe([numbers[0], numbers[2]]);
        unreadable.ShouldHaveSingleItem().Number.ShouldBe(numbers[1]);
        (await Drawn.Page<ProducerTablePage>(new { StartKey = "", Unreadable = unreadable })).ShouldContain($"tidak dapat dibuka sekarang: {numbers[1]}");
        tried.Select(listed => listed.Problems.Any(problem => problem.Code == "producers.unreadable")).ShouldBe([false, true, false]);
    }

    [Fact]
    public async Task The_second_line_of_one_case_is_refused()
    {
        var acts = Acts();
        await acts.Make(_engine, await acts.Try(Rows(1), Session, Cancel), Session, Language.Indonesian, Guid.NewGuid(), Cancel);
        var number = (await acts.Drafts(Session, Cancel)).Found.ShouldHaveSingleItem().Number;

        var rows = Read([new(1, Heads), .. Enumerable.Range(2, 2).Select(line => new TableLine(line, [$"{number}", "", $"Lain {line}", "0812 3456 7890", "Kain batik"]))]);

        (await acts.Try(rows, Session, Cancel))
            .Select(listed => listed.Problems.Any(problem => problem.Code == "producers.twice")).ShouldBe([false, true]);
    }

    private static readonly string[] Heads = ["nomor", "surel", "nama_pemilik", "telepon", "komoditi"];

    private static IReadOnlyList<Language> SpokenLanguagesOfTheAward => Functions.Hosting.Languages.SpokenLanguages.All;

    private static IReadOnlyList<ProducerRow> Rows(int count) => Read(
    [
        new(1, Heads),
        .. Enumerable.Range(1, count).Select(index => new TableLine(index + 1, ["", "", $"Produsen {index}", "0812 3456 7890", "Kain batik"])),
    ]);

    private static IReadOnlyList<ProducerRow> Read(IReadOnlyList<TableLine> lines) =>
        ProducerTable.Read(lines.Select(line => new PeopleRow(line.Number, line.Cells)), Officer, ProducerCells.Read).Value;

    private ProducerActs Acts()
    {
        var round = new FixedRound(Drafts.Round, Cast.Of(3));
        var outlet = new Outlet(_cases);
        return new(
            new CaseDesk(_cases, round, round, outlet, outlet, TimeProvider.System), new CaseStart(_cases, round, round, TimeProvider.System),
            _cases, round, round, TimeProvider.System);
    }
}
