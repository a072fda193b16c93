using System.Globalization;
using Ovop.Core;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Functions.Hosting.Fields;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Questions;

namespace Ovop.Functions.Behalf.Table;

/// <summary>A table of producers in the words of people: choices and places by name, dates as they are written.</summary>
/// <param name="language">Of the table that is taken away; a table that is brought may be in any.</param>
internal sealed class ProducerCells(Language language)
{
    /// <summary>Between the parts of a row; one that an answer holds is written broken.</summary>
    private const char Bar = '|', BrokenBar = '¦';

    /// <summary>The columns before the questions, with what stands there of a draft.</summary>
    private static readonly IReadOnlyList<(string Head, Func<Dossier, string> Cell)> Before =
    [
        (ProducerTable.Number, draft => $"{draft.Number}"),
        (ProducerTable.Version, draft => ProducerTable.VersionOf(ApplicationForm.Of(draft))),
        (ProducerTable.Email, draft => Filing.Of(draft)!.Email),
    ];

    private readonly Texts _words = FormWords.In(language);

    /// <summary>The column of a question, from 1, by its place among the questions.</summary>
    public static int ColumnOf(int question) => Before.Count + question + 1;

    /// <summary>The lines of the officer's drafts, headings first.</summary>
    public IEnumerable<IReadOnlyList<string>> Write(IEnumerable<Dossier> drafts) => drafts.Select(Line).Prepend(
    [
        .. Before.Select(column => column.Head),
        .. ProducerTable.Questions.Select(question => $"{_words[$"field.{question.Code}"]}{Parts(question)} [{question.Code}]"),
    ]);

    /// <summary>What is meant by a cell; what is not understood stays as it is, and is told as wrong.</summary>
    public static string Read(FormField question, string cell) => question.Kind switch
    {
        FieldKind.Choice or FieldKind.Province => SpokenLanguages.All
            .SelectMany(spoken => FormWords.Options(question, FormWords.In(spoken), spoken))
            .FirstOrDefault(option => option.Label.Equals(cell, StringComparison.OrdinalIgnoreCase))?.Value ?? cell,
        FieldKind.Date => DateOf(cell),
        FieldKind.Phone => Telephone.Read(cell),
        FieldKind.Rows => Rows(question, cell),
        FieldKind.Text or FieldKind.LongText or FieldKind.Number or FieldKind.Money or FieldKind.Percent or FieldKind.Year
            or FieldKind.Regency or FieldKind.Origin or FieldKind.Code or FieldKind.Url or FieldKind.Place
            or FieldKind.Consent => cell,
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.Kind, null),
    };

    private IReadOnlyList<string> Line(Dossier draft)
    {
        var form = ApplicationForm.Of(draft);
        return
        [
            .. Before.Select(column => column.Cell(draft)),
            .. ProducerTable.Questions.Select(question => Cell(question, form[question.Code])),
        ];
    }

    private string Cell(FormField question, string answer) => question.Kind switch
    {
        FieldKind.Choice or FieldKind.Province or FieldKind.Regency or FieldKind.Origin =>
            FormWords.Shown(question, answer, _words, language),
        FieldKind.Rows => string.Join('\n', FormRows.Read(answer).Select(row => string.Join(
            $" {Bar} ", row.Zip(question.Columns, (part, column) => Cell(column, part).Replace(Bar, BrokenBar))))),
        FieldKind.Text or FieldKind.LongText or FieldKind.Number or FieldKind.Money or FieldKind.Percent or FieldKind.Year
            or FieldKind.Date or FieldKind.Phone or FieldKind.Code or FieldKind.Url or FieldKind.Place or FieldKind.Consent => answer,
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.Kind, null),
    };

    /// <summary>What stands between the bars of each row of a question.</summary>
    private string Parts(FormField question) => question.Kind != FieldKind.Rows ? ""
        : $": {string.Join($" {Bar} ", question.Columns.Select(column => _words[$"column.{question.Code}.{column.Code}"]))}";

    /// <summary>
    /// Rows stand below each other in their cell, or on one line with semicolons between them where each then has all of its parts.
    /// </summary>
    private static string Rows(FormField question, string cell)
    {
        var rows = cell.ReplaceLineEndings("\n").Split('\n');
        if (rows is [var line] && line.Split(';') is { Length: > 1 } several
            && Array.TrueForAll(several, row => row.Count(letter => letter == Bar) == question.Columns.Count - 1))
            rows = several;
        return FormRows.Write(rows.Select(row => row.Split(Bar, question.Columns.Count)
            .Zip(question.Columns, (part, column) => Read(column, part.Trim().Replace(BrokenBar, Bar)))));
    }

    /// <summary>As it is written, or the number of days by which a spreadsheet keeps a date.</summary>
    private static string DateOf(string cell) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 1000 and < 100_000
            ? DateOnly.FromDateTime(DateTime.FromOADate(days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : $"{TypedDate.Read(box => box == "x-hari" ? cell : null, "x")}";
}
