using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Behalf;

public sealed class ProducerTableTests
{
    private static readonly string[] Heads = ["nomor", "surel", "Nama penanggung jawab [nama_pemilik]", "telepon", "Merek [MEREK]"];

    private static readonly Setting At = Dossiers.Setting() with { Applicant = "dinas@contoh.id" };

    private static readonly Officer Officer =
        new(new("dinas-33", "Rina", new("Dinas", "Office"), "dinas@contoh.id", Language.Indonesian), "33", "3317");

    [Fact]
    public void Columns_are_named_by_their_codes_in_any_order_and_a_producer_without_mail_is_asked_on_paper()
    {
        var row = Read(["", "SRI@contoh.id", "Sri Rahayu", "+6281234567890", "Sekar"], ["ovop-2026-000007", "", "Budi Santoso", "+6281234567891", ""]).Value;

        row.Select(line => (line.Line, line.Number, line.Producer.Email, line.Answers["merek"])).ShouldBe(
            [(2, null, "sri@contoh.id", "Sekar"), (3, new ApplicationNumber("2026", 7), "", "")]);
        row[1].Producer.OnPaper.ShouldBeTrue();
        row.ShouldAllBe(line => line.Producer.Area == "3317" && line.Producer.Officer == "dinas-33");
    }

    [Theory]
    [InlineData("producers.number", "7", "", "Sri Rahayu", "+6281234567890")]
    [InlineData("producers.email", "", "sri@", "Sri Rahayu", "+6281234567890")]
    [InlineData("producers.own", "", "dinas@contoh.id", "Sri Rahayu", "+6281234567890")]
    [InlineData("producers.name", "", "", "S", "+6281234567890")]
    [InlineData("producers.phone", "", "", "Sri Rahayu", "12")]
    public void What_is_wrong_with_a_producer_is_told_with_line_and_column(string code, string number, string email, string name, string phone)
    {
        var problem = Read([number, email, name, phone, ""]).Value[0].Faults.ShouldHaveSingleItem();

        problem.Code.ShouldBe(code);
        problem.Args[0].ShouldStartWith("2 (");
    }

    [Fact]
    public void What_is_wrong_in_one_line_hides_nothing_of_another() =>
        Read(["", "sri@", "Sri Rahayu", "12", ""], ["", "", "Budi Santoso", "+6281234567891", "B"], ["", "", "", "+6281234567892", ""]).Value
            .Select(row => row.Faults.Count).ShouldBe([2, 0, 1]);

    [Fact]
    public void All_that_is_wrong_with_the_headings_is_told_at_once() =>
        ProducerTable.Read(Rows(["nomor", "nama_pemilik", "telepon", "telepon", "bunga"], ["", "Sri", "1", "1", ""]), Officer, (_, cell) => cell)
            .Problems.Select(problem => problem.Code).ShouldBe(["producers.column", "producers.column.twice", "producers.column.lacking"]);

    [Fact]
    public void A_table_holds_one_producer_to_a_hundred_and_none_twice()
    {
        string[] line = ["", "", "Sri Rahayu", "+6281234567890", ""];
        string[] known = ["OVOP-2026-000007", .. line[1..]];

        Read().Problems.ShouldHaveSingleItem().Code.ShouldBe("producers.rows");
        Read([.. Enumerable.Repeat(line, 100)]).IsOk.ShouldBeTrue();
        Read([.. Enumerable.Repeat(line, 101)]).Problems.ShouldHaveSingleItem().Code.ShouldBe("producers.rows");
        Read(known, known).Value.Select(row => row.Faults.SingleOrDefault()?.Code).ShouldBe([null, "producers.twice"]);
    }

    [Fact]
    public void What_is_no_column_keeps_its_answer_and_the_same_line_again_changes_nothing()
    {
        var draft = Draft();
        draft = draft.Do(SubmissionStage.Answer(draft, FormSections.Find("produk")!, code => code == "nama_produk" ? "Kain" : "", At));
        var row = Row("Sekar");

        var filled = draft.Do(ProducerTable.Fill(draft, row, At));

        (ApplicationForm.Of(filled)["merek"], ApplicationForm.Of(filled)["nama_produk"]).ShouldBe(("Sekar", "Kain"));
        ProducerTable.Fill(filled, row, At).Value.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_new_line_is_a_draft_with_all_that_it_says_and_an_empty_cell_says_nothing_against_what_is_known()
    {
        var opened = SubmissionStage.Open(new("2026", 7), "dinas@contoh.id", Language.Indonesian, At);
        var row = Row("Sekar") with { Answers = new Dictionary<string, string> { ["merek"] = "Sekar", ["prov"] = "", ["komoditi"] = "BT" } };

        var begun = ProducerTable.Begin(opened, row, At.Round).Value.After;

        (ApplicationForm.Of(begun)["merek"], ApplicationForm.Of(begun)["prov"], begun.Case.Commodity).ShouldBe(("Sekar", "33", Commodity.BT));
    }

    [Fact]
    public void A_draft_that_was_changed_after_the_table_was_taken_is_not_written_over()
    {
        var draft = Draft();
        var taken = Row("Sekar") with { Version = ProducerTable.VersionOf(ApplicationForm.Of(draft)) };
        var changed = draft.Do(ProducerTable.Fill(draft, Row("Kembang"), At));

        ProducerTable.Fill(draft, taken, At).IsOk.ShouldBeTrue();
        ProducerTable.Fill(changed, taken, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("producers.newer");
        ProducerTable.Fill(changed, Row("Kembang") with { Version = taken.Version }, At).Value.IsEmpty.ShouldBeTrue("nothing would be lost");
    }

    [Fact]
    public void A_producer_who_was_asked_is_not_given_another_address()
    {
        var asked = Draft() with { Parts = new Dictionary<string, IPart>(Draft().Parts) { [ConfirmationRequest.RowKey] = new ConfirmationRequest(1, At.Now, "", 0) } };
        var other = Row("") with { Producer = Row("").Producer with { Email = "lain@contoh.id" } };

        ProducerTable.Fill(asked, other, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("producers.asked");
        Draft().Do(ProducerTable.Fill(Draft(), other, At)).Trail.Last().What.ShouldBe("behalf.named");
    }

    [Fact]
    public void What_an_officer_knows_of_a_producer_is_not_asked_again() =>
        ((string[])["nama_pemilik", "telepon", "prov", "kab"]).Select(code => ApplicationForm.Of(Draft())[code])
            .ShouldBe(["Sri Rahayu", "+6281234567890", "33", "3317"]);

    [Fact]
    public void A_wrong_answer_is_kept_and_noted_and_what_is_not_answered_is_not_wrong()
    {
        var draft = Draft();
        var row = Row("S");

        var filled = draft.Do(ProducerTable.Fill(draft, row, At));

        ApplicationForm.Of(filled)["merek"].ShouldBe("S");
        Notes(row, filled).ShouldHaveSingleItem().Field.ShouldBe("merek");
    }

    [Fact]
    public void A_producer_elsewhere_is_noted()
    {
        var row = Row("") with { Answers = new Dictionary<string, string> { ["prov"] = "35", ["kab"] = "3523" } };

        Notes(row, Draft().Do(ProducerTable.Fill(Draft(), row, At))).ShouldHaveSingleItem().Code.ShouldBe("behalf.area");
    }

    [Fact]
    public void A_line_that_does_not_say_where_the_producer_is_has_no_note_of_it()
    {
        var elsewhere = Row("") with { Answers = new Dictionary<string, string> { ["prov"] = "35", ["kab"] = "3523" } };

        Notes(Row(""), Draft().Do(ProducerTable.Fill(Draft(), elsewhere, At))).ShouldBeEmpty();
    }

    [Fact]
    public void Another_officer_s_draft_and_one_that_was_sent_are_refused()
    {
        var other = Draft("dinas-51");
        var sent = Draft() with { Case = Draft().Case with { State = CaseState.Submitted } };

        ProducerTable.Fill(other, Row("Sekar"), At).Problems.ShouldHaveSingleItem().Code.ShouldBe("producers.other");
        ProducerTable.Fill(sent, Row("Sekar"), At).Problems.ShouldHaveSingleItem().Code.ShouldBe("case.submitted");
    }

    private static IReadOnlyList<Problem> Notes(ProducerRow row, Dossier draft) =>
        ProducerTable.Notes(row, draft, new(2026, 11, 24), new(2026, 12, 18));

    private static ProducerRow Row(string brand) => Read(["", "sri@contoh.id", "Sri Rahayu", "+6281234567890", brand]).Value[0];

    private static Dossier Draft(string officer = "dinas-33") => Filing.Begin(
        SubmissionStage.Open(new("2026", 7), "dinas@contoh.id", Language.Indonesian, At), Row("").Producer with { Officer = officer }).After;

    private static Result<IReadOnlyList<ProducerRow>> Read(params string[][] lines) =>
        ProducerTable.Read(Rows([Heads, .. lines]), Officer, (_, cell) => cell);

    private static IEnumerable<PeopleRow> Rows(params string[][] lines) => lines.Select((cells, index) => new PeopleRow(index + 1, cells));
}
