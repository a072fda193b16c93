using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ovop.Core;
using Ovop.Core.Review;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Notices;

namespace Ovop.Functions.Review.Offline;

/// <summary>The score sheet as a spreadsheet. Every cell is text, so nothing in it is ever worked out as a formula.</summary>
internal static class SheetWriting
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly double[] Widths = [16, 60, 14, 50, 90];

    public static byte[] Write(LinkVisit visit, FilledSheet? start, Language language)
    {
        var words = Texts.Of(typeof(SheetWriting), language);
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = SheetOf(visit, start, words, language);
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = words["file.sheet"] }));
        }

        return file.ToArray();
    }

    private static Worksheet SheetOf(LinkVisit visit, FilledSheet? start, Texts words, Language language)
    {
        var criteria = visit.Setting.Round.Rubric.CriteriaFor(visit.Dossier.Case.Commodity!.Value);
        var data = new SheetData();
        data.Append(RowOf(1, [words["file.title"]]));
        foreach (var (index, mark) in SheetLayout.Marks(visit.Dossier, visit.Setting, visit.Person.Id).Index())
            data.Append(RowOf(2 + index, [words[$"file.mark.{index}"], mark]));
        data.Append(RowOf(SheetLayout.FirstCriterion - 1, [words["file.code"], words["file.criterion"], words["file.level"], words["file.note"], words["file.levels"]]));
        foreach (var (index, criterion) in criteria.Index())
            data.Append(RowOf(SheetLayout.FirstCriterion + index,
            [
                criterion.Code, criterion.Label.In(language),
                start?.Levels.TryGetValue(criterion.Code, out var level) == true ? level.ToString(CultureInfo.InvariantCulture) : "",
                start?.Notes.GetValueOrDefault(criterion.Code) ?? "",
                string.Join("; ", criterion.Levels.Select(step => $"{step.Number} = {step.Label.In(language)}")),
            ]));
        data.Append(RowOf(SheetLayout.DecisionRow(criteria),
            [words["file.decision"], words["file.decision.how"], PostedSheet.WordOf(start?.Decision) ?? "", start?.Reason ?? "", words["file.reason.how"]]));

        var columns = new Columns(Widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true }));
        return new Worksheet(columns, data, Choices(criteria));
    }

    private static Row RowOf(int number, IReadOnlyList<string> texts) => new(texts.Select((text, column) => new Cell
    {
        CellReference = $"{(char)('A' + column)}{number}",
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }),
    }))
    { RowIndex = (uint)number };

    private static DataValidations Choices(IReadOnlyList<Criterion> criteria)
    {
        var rules = criteria.Select((criterion, index) => Choice(SheetLayout.FirstCriterion + index, criterion.Levels.Select(level => $"{level.Number}")))
            .Append(Choice(SheetLayout.DecisionRow(criteria), ["setuju", "tolak"])).ToList();
        return new DataValidations(rules) { Count = (uint)rules.Count };
    }

    private static DataValidation Choice(int row, IEnumerable<string> words) => new(new Formula1($"\"{string.Join(',', words)}\""))
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        SequenceOfReferences = new ListValue<StringValue> { InnerText = $"C{row}" },
    };
}
