using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Review.Offline;

/// <summary>Score sheets as a spreadsheet, a page wide on paper.</summary>
internal static class SheetWriting
{
    /// <summary>Of a row in which level and note are chosen and typed.</summary>
    private static readonly uint[] Answered =
        [WorkbookStyles.Plain, WorkbookStyles.Wrapped, WorkbookStyles.Answer, WorkbookStyles.Answer, WorkbookStyles.Wrapped];

    private static readonly double[] Widths = [18, 34, 34, 44, 50];

    /// <summary>With what was saved of each.</summary>
    public static byte[] Write(IEnumerable<LinkVisit> visits, Language language) =>
        Write(visits.Select(visit => (visit, StartOf(visit))), language);

    /// <summary>One sheet for each case, named by its number, with what it begins with.</summary>
    public static byte[] Write(IEnumerable<(LinkVisit Visit, FilledSheet? Start)> sheets, Language language) => TextWorkbook.Write(
    [
        .. sheets.Select(sheet => new NamedSheet(
            $"{sheet.Visit.Dossier.Number}", SheetOf(sheet.Visit, sheet.Start, language), SheetLayout.HeadRow)),
    ]);

    /// <summary>The draft, or the assessor's sheet of an earlier turn; null for neither.</summary>
    private static FilledSheet? StartOf(LinkVisit visit) =>
        SheetDrafts.Of(visit.Dossier, visit.Person.Id)?.Sheet
        ?? (AssessorView.Former(visit.Dossier, visit.Person.Id) is { } former ? FilledSheet.Of(former) : null);

    private static Worksheet SheetOf(LinkVisit visit, FilledSheet? start, Language language)
    {
        var (words, criteria) = (Texts.Of(typeof(SheetWriting), language), CriteriaOf(visit));
        var data = new SheetData();
        data.Append(TextWorkbook.RowOf(1, [words["file.title"]]));
        foreach (var (index, mark) in SheetLayout.Marks(visit.Dossier, visit.Setting, visit.Person.Id).Index())
            data.Append(TextWorkbook.RowOf(SheetLayout.FirstMark + index, [words[$"file.mark.{index}"], mark]));
        data.Append(TextWorkbook.RowOf(SheetLayout.ProductRow, [words["file.product"], visit.Form["nama_produk"]]));
        data.Append(TextWorkbook.RowOf(SheetLayout.HeadRow,
        [
            words["file.code"], words["file.criterion"], words["file.level"],
            criteria.Any(one => one.NeedsNotes) ? words["file.note.every"] : words["file.note"], words["file.levels"],
        ],
            WorkbookStyles.Heading, WorkbookStyles.Heading, WorkbookStyles.Heading, WorkbookStyles.Heading, WorkbookStyles.Heading));
        foreach (var (index, criterion) in criteria.Index())
            data.Append(TextWorkbook.RowOf(SheetLayout.FirstCriterion + index,
            [
                criterion.Code, criterion.Label.In(language),
                start?.LevelOf(criterion) is { } level ? SheetChoices.Of(level, language) : "",
                start?.Notes.GetValueOrDefault(criterion.Code) ?? "",
                string.Join("; ", ChoicesOf(criterion, language)), "", .. ChoicesOf(criterion, language),
            ], Answered));
        data.Append(TextWorkbook.RowOf(SheetLayout.DecisionRow(criteria),
        [
            words["file.decision"], words["file.decision.how"],
            start?.Decision is { } decision ? SheetChoices.Of(decision, language) : "", start?.Reason ?? "",
            words["file.reason.how"], "", .. SheetChoices.Of(language),
        ], Answered));

        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }), Columns(criteria), data,
            new SheetProtection { Sheet = true, FormatColumns = false, FormatRows = false }, Rules(criteria),
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
    }

    private static IReadOnlyList<Criterion> CriteriaOf(LinkVisit visit) =>
        visit.Setting.Round.RubricOf(visit.Dossier).CriteriaFor(visit.Dossier.Case.Commodity!.Value);

    private static IEnumerable<string> ChoicesOf(Criterion criterion, Language language) =>
        criterion.Levels.Select(level => SheetChoices.Of(level, language));

    private static Columns Columns(IReadOnlyList<Criterion> criteria) => new(
    [
        .. Widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true }),
        new Column
        {
            Min = SheetLayout.FirstChoice, Max = (uint)(SheetLayout.FirstChoice + criteria.Max(one => one.Levels.Count) - 1), Hidden = true,
        },
    ]);

    private static DataValidations Rules(IReadOnlyList<Criterion> criteria)
    {
        var rules = criteria.Select((criterion, index) => Rule(SheetLayout.FirstCriterion + index, criterion.Levels.Count))
            .Append(Rule(SheetLayout.DecisionRow(criteria), 2)).ToList();
        return new DataValidations(rules) { Count = (uint)rules.Count };
    }

    /// <summary>Chosen from the hidden cells of the same row: a list in the rule itself takes neither commas nor many words.</summary>
    private static DataValidation Rule(int row, int choices) => new(new Formula1(
        $"$G${row}:${WorkbookSheet.NameOf(row, SheetLayout.FirstChoice + choices - 1)
            .Replace($"{row}", $"${row}", StringComparison.Ordinal)}"))
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        ShowErrorMessage = true,
        SequenceOfReferences = new ListValue<StringValue> { InnerText = $"C{row}" },
    };
}
