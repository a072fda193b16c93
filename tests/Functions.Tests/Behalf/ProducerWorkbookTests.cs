using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ovop.Core;
using Ovop.Core.Behalf;
using Ovop.Core.Forms.Questions;
using Ovop.Functions.Behalf.Table;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Questions;
using static Ovop.Functions.Tests.Behalf.ProducerTableScene;

namespace Ovop.Functions.Tests.Behalf;

/// <summary>The workbook of many producers: what goes out comes back, in the words of people, with lists of what can stand in a cell.</summary>
public sealed class ProducerWorkbookTests : IAsyncDisposable
{
    private readonly ProducerTableScene _scene = new();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task The_workbook_that_goes_out_comes_back_as_no_change_in_either_language()
    {
        await _scene.Make(Rows(2));

        foreach (var language in SpokenLanguages.All)
        {
            var file = ProducerWorkbook.Write((await _scene.Written()).Found, language);
            var tried = await _scene.Try(Read(TextTable.Read(file, "berkas").Value));

            tried.Select(listed => listed.Act).ShouldBe([ListedAct.Nothing, ListedAct.Nothing]);
            tried.ShouldAllBe(listed => listed.Problems.Count == 0);
        }
    }

    [Fact]
    public async Task Rows_go_out_and_come_back_in_their_cell_and_what_is_wrong_in_one_is_noted()
    {
        string[] heads = [.. Heads, "bahan_baku", "mitra"];
        await _scene.Make(Read(
        [
            new(1, heads),
            new(2, ["", "", "Produsen 1", "0812 3456 7890", "Kain batik", "Kain mori | Kota Pekalongan | 70\nMalam | Luar negeri | 20", "Toko; Maju | penjual"]),
        ]));

        foreach (var language in SpokenLanguages.All)
        {
            var file = ProducerWorkbook.Write((await _scene.Written()).Found, language);
            var back = (await _scene.Try(Read(TextTable.Read(file, "berkas").Value))).ShouldHaveSingleItem();

            back.Act.ShouldBe(ListedAct.Nothing);
            back.Row.Answers["bahan_baku"].ShouldBe("Kain mori\t3375\t70\nMalam\tLN\t20");
            back.Notes.ShouldContain(note => note.Field == "bahan_baku" && note.Code == "form.sum100.rows");
        }
    }

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
}
