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
    private readonly Texts _words = FormWords.In(language);

    /// <summary>The lines of the officer's drafts, headings first.</summary>
    public IEnumerable<IReadOnlyList<string>> Write(IEnumerable<Dossier> drafts) => drafts.Select(Line).Prepend(
    [
        ProducerTable.Number, ProducerTable.Version, ProducerTable.Email,
        .. ProducerTable.Questions.Select(question => $"{_words[$"field.{question.Code}"]} [{question.Code}]"),
    ]);

    /// <summary>What is meant by a cell; what is not understood stays as it is, and is told as wrong.</summary>
    public static string Read(FormField question, string cell) => question.Kind switch
    {
        FieldKind.Choice or FieldKind.Province => SpokenLanguages.All
            .SelectMany(spoken => FormWords.Options(question, FormWords.In(spoken), spoken))
            .FirstOrDefault(option => option.Label.Equals(cell, StringComparison.OrdinalIgnoreCase))?.Value ?? cell,
        FieldKind.Date => DateOf(cell),
        FieldKind.Phone => Telephone.Read(cell),
        FieldKind.Text or FieldKind.LongText or FieldKind.Number or FieldKind.Money or FieldKind.Percent or FieldKind.Year
            or FieldKind.Regency or FieldKind.Origin or FieldKind.Code or FieldKind.Url or FieldKind.Place or FieldKind.Rows
            or FieldKind.Consent => cell,
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.Kind, null),
    };

    private IReadOnlyList<string> Line(Dossier draft)
    {
        var form = ApplicationForm.Of(draft);
        return
        [
            draft.Number.ToString(), ProducerTable.VersionOf(form), Filing.Of(draft)!.Email,
            .. ProducerTable.Questions.Select(question => question.Kind is FieldKind.Choice or FieldKind.Province or FieldKind.Regency
                ? FormWords.Shown(question, form[question.Code], _words, language)
                : form[question.Code]),
        ];
    }

    /// <summary>As it is written, or the number of days by which a spreadsheet keeps a date.</summary>
    private static string DateOf(string cell) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 1000 and < 100_000
            ? DateOnly.FromDateTime(DateTime.FromOADate(days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : $"{TypedDate.Read(box => box == "x-hari" ? cell : null, "x")}";
}
