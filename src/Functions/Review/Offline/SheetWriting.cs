using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Ovop.Core;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review.Sheets;

namespace Ovop.Functions.Review.Offline;

/// <summary>The score sheet as a spreadsheet.</summary>
internal static class SheetWriting
{
    /// <summary>Of a row in which level and note are typed.</summary>
    private static readonly uint[] Answered =
        [WorkbookStyles.Plain, WorkbookStyles.Wrapped, WorkbookStyles.Choice, WorkbookStyles.Answer, WorkbookStyles.Wrapped];

    private static readonly double[] Widths = [16, 60, 14, 50, 90];

    public static byte[] Write(LinkVisit visit, FilledSheet? start, Language language)
    {
        var words = Texts.Of(typeof(SheetWriting), language);
        return TextWorkbook.Write(words["file.sheet"], SheetOf(visit, start, words, language));
    }

    private static Worksheet SheetOf(LinkVisit visit, FilledSheet? start, Texts words, Language language)
    {
        var criteria = visit.Setting.Round.Rubric.CriteriaFor(visit.Dossier.Case.Commodity!.Value);
        var data = new SheetData();
        data.Append(TextWorkbook.RowOf(1, [words["file.title"]], WorkbookStyles.Heading));
        foreach (var (index, mark) in SheetLayout.Marks(visit.Dossier, visit.Setting, visit.Person.Id).Index())
            data.Append(TextWorkbook.RowOf(SheetLayout.FirstMark + index, [words[$"file.mark.{index}"], mark]));
        data.Append(TextWorkbook.RowOf(SheetLayout.FirstCriterion - 1,
            [words["file.code"], words["file.criterion"], words["file.level"], words["file.note"], words["file.levels"]],
            WorkbookStyles.Heading, WorkbookStyles.Heading, WorkbookStyles.Heading, WorkbookStyles.Heading, WorkbookStyles.Heading));
        foreach (var (index, criterion) in criteria.Index())
            data.Append(TextWorkbook.RowOf(SheetLayout.FirstCriterion + index,
            [
                criterion.Code, criterion.Label.In(language),
                start?.Levels.TryGetValue(criterion.Code, out var level) == true ? level.ToString(CultureInfo.InvariantCulture) : "",
                start?.Notes.GetValueOrDefault(criterion.Code) ?? "",
                string.Join("; ", criterion.Levels.Select(step => $"{step.Number} = {step.Label.In(language)}")),
            ], Answered));
        data.Append(TextWorkbook.RowOf(SheetLayout.DecisionRow(criteria),
            [words["file.decision"], words["file.decision.how"],
                PostedSheet.WordOf(start?.Decision) ?? "", start?.Reason ?? "", words["file.reason.how"]], Answered));

        var columns = new Columns(Widths.Select(
            (width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true }));
        return new Worksheet(
            columns, data, new SheetProtection { Sheet = true, FormatColumns = false, FormatRows = false }, Choices(criteria));
    }

    private static DataValidations Choices(IReadOnlyList<Criterion> criteria)
    {
        var rules = criteria
            .Select((criterion, index) => Choice(SheetLayout.FirstCriterion + index, criterion.Levels.Select(level => $"{level.Number}")))
            .Append(Choice(SheetLayout.DecisionRow(criteria), ["setuju", "tolak"])).ToList();
        return new DataValidations(rules) { Count = (uint)rules.Count };
    }

    private static DataValidation Choice(int row, IEnumerable<string> words) => new(new Formula1($"\"{string.Join(',', words)}\""))
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        ShowErrorMessage = true,
        SequenceOfReferences = new ListValue<StringValue> { InnerText = $"C{row}" },
    };
}
