using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Ovop.Core;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Questions;

namespace Ovop.Functions.Behalf.Table;

/// <summary>
/// The table of an officer's producers as a workbook: where one of several answers is asked for, it is picked from a list, and the lists
/// stand on a second sheet.
/// </summary>
internal static class ProducerWorkbook
{
    private const int FirstChoice = 2;

    public static byte[] Write(IEnumerable<Dossier> drafts, Language language)
    {
        var lists = Lists(language);
        var sheet = Texts.Of<ProducerTablePage>(language)["choices"];
        var rows = new ProducerCells(language).Write(drafts);
        return TextWorkbook.Write(
        [
            new("OVOP", new Worksheet(
                new SheetData(rows.Select((row, index) => TextWorkbook.RowOf(index + 1, row))),
                new DataValidations(lists.Index().Select(list => Rule(sheet, list.Index + 1, list.Item))) { Count = (uint)lists.Count })),
            new(sheet, new Worksheet(new SheetData(Enumerable.Range(0, lists.Max(list => list.Column.Count)).Select(
                row => TextWorkbook.RowOf(row + 1, [.. lists.Select(list => list.Column.ElementAtOrDefault(row) ?? "")]))))),
        ]);
    }

    /// <summary>The choices of each question that has any, below the words of the question.</summary>
    private static IReadOnlyList<(int Question, IReadOnlyList<string> Column)> Lists(Language language)
    {
        var words = FormWords.In(language);
        return
        [
            .. from question in ProducerTable.Questions.Index()
               let labels = FormWords.Options(question.Item, words, language).Select(option => option.Label).ToList()
               where labels.Count > 0
               select (question.Index, (IReadOnlyList<string>)[words[$"field.{question.Item.Code}"], .. labels]),
        ];
    }

    private static DataValidation Rule(string sheet, int column, (int Question, IReadOnlyList<string> Column) list)
    {
        string Cells(int at, int from, int to) => $"{WorkbookSheet.NameOf(from, at)}:{WorkbookSheet.NameOf(to, at)}";
        var letters = WorkbookSheet.NameOf(FirstChoice, column)[..^1];
        return new(new Formula1($"'{sheet}'!${letters}${FirstChoice}:${letters}${list.Column.Count}"))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = true,
            SequenceOfReferences = new ListValue<StringValue>
            {
                InnerText = Cells(ProducerCells.ColumnOf(list.Question), FirstChoice, ProducerTable.MostRows + 1),
            },
        };
    }
}
