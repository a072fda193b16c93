using System.Text.Json;
using Ovop.Core;
using Ovop.Core.Behalf;
using Ovop.Core.Forms;
using Ovop.Functions.Behalf.Table;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Tests.Submission;
using static Ovop.Functions.Tests.Behalf.ProducerTableScene;

namespace Ovop.Functions.Tests.Behalf;

/// <summary>Many producers by the lines of one table: each is tried before it is written, and what is wrong in one is told as that one's.</summary>
public sealed class ProducerTableLinesTests : IAsyncDisposable
{
    private readonly ProducerTableScene _scene = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task Forty_lines_become_forty_drafts_and_the_same_table_again_opens_none()
    {
        var (key, rows) = (Guid.NewGuid(), Rows(40));

        for (var time = 0; time < 2; time++)
            (await _scene.Make(rows, key)).ShouldBeEmpty();

        var drafts = (await _scene.Written()).Found;
        drafts.Count.ShouldBe(40);
        drafts.Select(draft => Filing.Of(draft)!.Name).ShouldBe(Enumerable.Range(1, 40).Select(index => $"Produsen {index}"), ignoreOrder: true);
        drafts.ShouldAllBe(draft => ApplicationForm.Of(draft)["komoditi"] == "BT" && ApplicationForm.Of(draft)["prov"] == "33");
    }

    /// <summary>Whoever goes back to an old page finds its key again.</summary>
    [Fact]
    public async Task Another_table_under_the_same_key_touches_no_draft_of_the_first()
    {
        var key = Guid.NewGuid();
        await _scene.Make(Rows(3), key);
        var other = Read([new(1, Heads), new(2, ["", "", "Orang Lain", "0812 3456 7899", "Anyaman"])]);

        await _scene.Make(other, key);

        (await _scene.Written()).Found.Select(draft => Filing.Of(draft)!.Name).ShouldBe(["Produsen 1", "Produsen 2", "Produsen 3", "Orang Lain"]);
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
    public async Task A_wrong_producer_in_one_line_hides_no_wrong_answer_in_another_and_the_page_says_what_could_stand_there()
    {
        string[] heads = [.. Heads, "jenis_batik"];
        var tried = await _scene.Try(Read(
        [
            new(1, heads),
            new(2, ["", "sri(at)contoh", "Sri Rahayu", "0812 3456 7890", "Kain batik", "Tulis"]),
            new(3, ["", "", "Budi Santoso", "0812 3456 7891", "Kain batik", "Batik cap"]),
        ]));

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
        await _scene.Cases.Save(Core.Submission.SubmissionStage.Open(new("2026", 900), "lain@contoh.id", Language.Indonesian, Drafts.Today), Cancel);

        foreach (var number in (string[])["OVOP-2026-000900", "OVOP-2026-000901"])
        {
            var tried = await _scene.Try(Read([new(1, Heads), new(2, [number, "", "Sri Rahayu", "0812 3456 7890", "Kain batik"])]));

            tried.ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().Code.ShouldBe("producers.other");
        }
    }

    [Fact]
    public async Task A_case_that_cannot_be_read_is_named_and_hides_none_of_the_others()
    {
        await _scene.Make(Rows(3));
        var numbers = (await _scene.Written()).Found.Select(draft => draft.Number).ToList();
        _scene.Cases.BeforeFound = number => _ = number == numbers[1] ? throw new JsonException("no part") : 0;

        var (found, unreadable) = await _scene.Written();
        var tried = await _scene.Try(
            Read([new(1, Heads), .. numbers.Select((number, line) => new TableLine(line + 2, [$"{number}", "", $"Lain {line}", "0812 3456 7890", "Kain batik"]))]));

        found.Select(draft => draft.Number).ShouldBe([numbers[0], numbers[2]]);
        unreadable.ShouldHaveSingleItem().Number.ShouldBe(numbers[1]);
        (await Drawn.Page<ProducerTablePage>(new { StartKey = "", Unreadable = unreadable })).ShouldContain($"tidak dapat dibuka sekarang: {numbers[1]}");
        tried.Select(listed => listed.Problems.Any(problem => problem.Code == "producers.unreadable")).ShouldBe([false, true, false]);
    }

    [Fact]
    public async Task The_second_line_of_one_case_is_refused()
    {
        await _scene.Make(Rows(1));
        var number = (await _scene.Written()).Found.ShouldHaveSingleItem().Number;

        var rows = Read([new(1, Heads), .. Enumerable.Range(2, 2).Select(line => new TableLine(line, [$"{number}", "", $"Lain {line}", "0812 3456 7890", "Kain batik"]))]);

        (await _scene.Try(rows))
            .Select(listed => listed.Problems.Any(problem => problem.Code == "producers.twice")).ShouldBe([false, true]);
    }
}
