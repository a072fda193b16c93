using System.Globalization;
using Ovop.Core;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review.Sheets;

namespace Ovop.Functions.Review.Offline;

/// <summary>Reads the spreadsheet that somebody filled in: whose it is, whether its rows stand where they stood, no formulas.</summary>
internal static class SheetReading
{
    private const string Field = "berkas";
    private const int Code = 1, Mark = 2, Level = 3, Note = 4, Last = 5;

    /// <summary>
    /// The sheet as filled in; what <see cref="Workbook.Read"/> refuses, <c>workbook.other</c> (another case, turn, rubric or person),
    /// <c>workbook.moved</c> (rows or columns were put in or taken out), or by their cells <c>workbook.formula</c> and
    /// <c>workbook.text</c> (a number where words belong, which a spreadsheet may have made of them).
    /// </summary>
    public static Result<FilledSheet> Read(byte[] file, LinkVisit visit)
    {
        if (!Workbook.Read(file, Field).TryGet(out var sheets))
            return Result<FilledSheet>.Refused(Workbook.Read(file, Field).Problems);

        var marks = SheetLayout.Marks(visit.Dossier, visit.Setting, visit.Person.Id);
        var criteria = visit.Setting.Round.Rubric.CriteriaFor(visit.Dossier.Case.Commodity!.Value);
        if (sheets.FirstOrDefault(one => marks.All(mark => one.Cells.Values.Any(cell => cell.Text.Trim() == mark))) is not { } sheet)
            return new Problem("workbook.other", ProblemKind.Conflict, Field);
        if (!IsInPlace(sheet, marks, criteria))
            return new Problem("workbook.moved", ProblemKind.Conflict, Field);

        var wrong = Named("workbook.formula", sheet, at => at.Column <= Last, CellKind.Formula)
            ?? Named("workbook.text", sheet, at => IsNote(at, criteria), CellKind.Number, CellKind.Logical, CellKind.Fault);
        return wrong is null ? SheetOf(sheet, criteria) : wrong;
    }

    private static bool IsInPlace(WorkbookSheet sheet, IReadOnlyList<string> marks, IReadOnlyList<Criterion> criteria) =>
        marks.Index().All(mark => sheet.TextAt(SheetLayout.FirstMark + mark.Index, Mark) == mark.Item)
        && criteria.Index().All(criterion => sheet.TextAt(SheetLayout.FirstCriterion + criterion.Index, Code) == criterion.Item.Code);

    private static bool IsNote((int Row, int Column) at, IReadOnlyList<Criterion> criteria) =>
        at.Column == Note && at.Row >= SheetLayout.FirstCriterion && at.Row <= SheetLayout.DecisionRow(criteria);

    private static Problem? Named(
        string code, WorkbookSheet sheet, Func<(int Row, int Column), bool> there, params IReadOnlyList<CellKind> kinds)
    {
        var cells = sheet.Cells.Where(cell => there(cell.Key) && kinds.Contains(cell.Value.Kind)).Select(cell => cell.Key).Order().ToList();
        return cells.Count > 0
            ? new Problem(code, Field: Field, Args: string.Join(", ", cells.Select(at => WorkbookSheet.NameOf(at.Row, at.Column))))
            : null;
    }

    private static FilledSheet SheetOf(WorkbookSheet sheet, IReadOnlyList<Criterion> criteria)
    {
        var rows = criteria.Select((criterion, index) => (criterion.Code, Row: SheetLayout.FirstCriterion + index)).ToList();
        var last = SheetLayout.DecisionRow(criteria);
        return new(
            rows.Select(row => (row.Code, Typed: sheet.TextAt(row.Row, Level)))
                .Where(level => level.Typed.Length > 0).ToDictionary(level => level.Code, level => LevelOf(level.Typed)),
            rows.Select(row => (row.Code, Note: sheet.TextAt(row.Row, Note)))
                .Where(note => note.Note.Length > 0).ToDictionary(note => note.Code, note => note.Note),
            PostedSheet.DecisionOf(sheet.TextAt(last, Level).ToLowerInvariant()),
            sheet.TextAt(last, Note));
    }

    /// <summary>"2", and "2.0" or "2,0" as spreadsheets write it; what is no level is none that a criterion has.</summary>
    private static int LevelOf(string typed) =>
        decimal.TryParse(
            TypedText.Keyed(typed).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var level)
            && decimal.IsInteger(level) && level < 100
            ? (int)level
            : -1;
}
