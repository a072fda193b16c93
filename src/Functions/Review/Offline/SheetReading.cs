using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Review.Offline;

/// <summary>Reads the spreadsheet that somebody filled in: whose it is, whether its rows stand where they stood, no formulas.</summary>
internal static class SheetReading
{
    public const string Field = "berkas";

    /// <summary>The sheets of the file that was sent; <c>workbook.missing</c>, or what <see cref="Workbook.Read"/> refuses.</summary>
    public static async Task<Result<IReadOnlyList<WorkbookSheet>>> Posted(IFormCollection typed, CancellationToken cancel)
    {
        if (typed.Files.GetFile(Field) is not { Length: > 0 } file)
            return new Problem("workbook.missing", Field: Field);

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return Workbook.Read(bytes.ToArray(), Field);
    }

    /// <summary>
    /// The sheet as filled in; <c>workbook.other</c> (another case, turn, rubric or person), <c>workbook.moved</c> (rows or columns
    /// were put in or taken out), or by their cells <c>workbook.formula</c>, <c>workbook.text</c> (a number where words belong, which
    /// a spreadsheet may have made of them) and <c>workbook.choice</c> (what is none of the choices: a number alone is never guessed at).
    /// </summary>
    public static Result<FilledSheet> Of(IReadOnlyList<WorkbookSheet> sheets, LinkVisit visit)
    {
        var criteria = visit.Setting.Round.RubricOf(visit.Dossier).CriteriaFor(visit.Dossier.Case.Commodity!.Value);
        if (Find(sheets, visit) is not { } sheet)
            return new Problem("workbook.other", ProblemKind.Conflict, Field);
        if (!IsInPlace(sheet, MarksOf(visit), criteria))
            return new Problem("workbook.moved", ProblemKind.Conflict, Field);

        var wrong = Named("workbook.formula", sheet, (at, cell) => at.Column <= SheetLayout.Last && cell.Kind == CellKind.Formula)
            ?? Named("workbook.text", sheet, (at, cell) =>
                IsNote(at, criteria) && cell.Kind is CellKind.Number or CellKind.Logical or CellKind.Fault)
            ?? Named("workbook.choice", sheet, (at, cell) => at.Column == SheetLayout.Level && !IsChoice(at.Row, cell, criteria));
        return wrong is null ? SheetOf(sheet, criteria) : wrong;
    }

    /// <summary>The one among them that says it is this case's; null for none.</summary>
    public static WorkbookSheet? Find(IReadOnlyList<WorkbookSheet> sheets, LinkVisit visit) => sheets.FirstOrDefault(
        one => MarksOf(visit).All(mark => one.Cells.Values.Any(cell => cell.Text.Trim() == mark)));

    /// <summary>Why nothing was kept, in words for who has a file before them and not the sheet's page.</summary>
    public static IReadOnlyList<Problem> Told(IReadOnlyList<Problem> problems) =>
        [.. problems.Select(problem => problem.Code == "review.stale" ? problem with { Code = "workbook.stale", Field = Field } : problem)];

    private static IReadOnlyList<string> MarksOf(LinkVisit visit) => SheetLayout.Marks(visit.Dossier, visit.Setting, visit.Person.Id);

    private static bool IsInPlace(WorkbookSheet sheet, IReadOnlyList<string> marks, IReadOnlyList<Criterion> criteria) =>
        marks.Index().All(mark => sheet.TextAt(SheetLayout.FirstMark + mark.Index, SheetLayout.Mark) == mark.Item)
        && criteria.Index().All(criterion =>
            sheet.TextAt(SheetLayout.FirstCriterion + criterion.Index, SheetLayout.Code) == criterion.Item.Code);

    private static bool IsNote((int Row, int Column) at, IReadOnlyList<Criterion> criteria) =>
        at.Column == SheetLayout.Note && at.Row >= SheetLayout.FirstCriterion && at.Row <= SheetLayout.DecisionRow(criteria);

    private static bool IsChoice(int row, WorkbookCell cell, IReadOnlyList<Criterion> criteria) =>
        string.IsNullOrWhiteSpace(cell.Text)
        || (row - SheetLayout.FirstCriterion is >= 0 and var at && at < criteria.Count
            ? cell.Kind == CellKind.Text && SheetChoices.LevelOf(criteria[at], cell.Text) is not null
            : row != SheetLayout.DecisionRow(criteria) || SheetChoices.DecisionOf(cell.Text) is not null);

    private static Problem? Named(string code, WorkbookSheet sheet, Func<(int Row, int Column), WorkbookCell, bool> isWrong)
    {
        var cells = sheet.Cells.Where(cell => isWrong(cell.Key, cell.Value)).Select(cell => cell.Key).Order().ToList();
        return cells.Count > 0
            ? new Problem(code, Field: Field, Args: string.Join(", ", cells.Select(at => WorkbookSheet.NameOf(at.Row, at.Column))))
            : null;
    }

    private static FilledSheet SheetOf(WorkbookSheet sheet, IReadOnlyList<Criterion> criteria)
    {
        var rows = criteria.Select((criterion, index) => (Criterion: criterion, Row: SheetLayout.FirstCriterion + index)).ToList();
        var last = SheetLayout.DecisionRow(criteria);
        return new(
            rows.Select(row => (row.Criterion.Code, Level: SheetChoices.LevelOf(row.Criterion, sheet.TextAt(row.Row, SheetLayout.Level))))
                .Where(row => row.Level is not null).ToDictionary(row => row.Code, row => row.Level!.Value),
            rows.Select(row => (row.Criterion.Code, Note: sheet.TextAt(row.Row, SheetLayout.Note)))
                .Where(note => note.Note.Length > 0).ToDictionary(note => note.Code, note => note.Note),
            SheetChoices.DecisionOf(sheet.TextAt(last, SheetLayout.Level)),
            sheet.TextAt(last, SheetLayout.Note));
    }
}
