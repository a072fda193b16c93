using System.Globalization;
using Ovop.Core;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Places;
using Ovop.Core.Rounds;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Fields.Choices;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Questions;

/// <summary>The form's questions, answers and problems in the reader's words.</summary>
internal static class FormWords
{
    private static readonly Dictionary<string, FormField> Fields = FormSections.All.SelectMany(section => section.Fields)
        .ToDictionary(field => field.Code);

    private static readonly IReadOnlyList<Option> RegenciesByProvince =
    [
        .. from province in Provinces.All
           from regency in Regencies.All
           where regency.Province == province.Code
           select new Option(regency.Code, regency.Name) { Group = province.Name },
    ];

    public static Texts In(Language language) => Texts.Of(typeof(FormWords), language);

    /// <summary>What a business is in law.</summary>
    public static string LegalForm(string form, Language language) => In(language)[$"choice.bentuk_usaha.{form}"];

    /// <summary>The origins of a material, by name.</summary>
    public static IEnumerable<string> Origins(Texts words) =>
        [words["origin.abroad"], .. RegenciesByProvince.Select(option => option.Label)];

    /// <summary>The answers to choose from; a consent has one, with its whole wording.</summary>
    public static IReadOnlyList<Option> Options(FormField field, Texts words, Language language) => field.Kind switch
    {
        FieldKind.Province => [.. Provinces.All.Select(province => new Option(province.Code, province.Name))],
        FieldKind.Regency => RegenciesByProvince,
        FieldKind.Consent => [new("ya", words[$"consent.{field.Code}"])],
        FieldKind.Choice when field.Code == "komoditi" =>
            [.. Enum.GetValues<Commodity>().Select(commodity => new Option($"{commodity}", commodity.In(language)))],
        FieldKind.Choice => [.. field.Choices.Select(choice => new Option(choice, words[$"choice.{field.Code}.{choice}"]))],
        FieldKind.Text or FieldKind.LongText or FieldKind.Number or FieldKind.Money or FieldKind.Percent or FieldKind.Year
            or FieldKind.Date or FieldKind.Origin or FieldKind.Phone or FieldKind.Code or FieldKind.Url or FieldKind.Place
            or FieldKind.Rows => [],
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, null),
    };

    /// <summary>
    /// The answer as it is read back; what cannot be read as its kind is shown as it was typed. Of a number that names a
    /// person only the end is shown: whole it stands in its input alone.
    /// </summary>
    public static string Shown(FormField field, string answer, Texts words, Language language) => field.Kind switch
    {
        FieldKind.Choice or FieldKind.Province or FieldKind.Regency =>
            Options(field, words, language).FirstOrDefault(option => option.Value == answer)?.Label ?? answer,
        FieldKind.Origin => answer == "LN" ? words["origin.abroad"] : Regencies.NameOf(answer),
        FieldKind.Rows => string.Join("; ", FormRows.Read(answer).Select(row => string.Join(
            ", ", row.Zip(field.Columns, (cell, column) => Shown(column, cell, words, language)).Where(cell => cell.Length > 0)))),
        FieldKind.Consent => answer == "ya" ? words["consent.given"] : "",
        FieldKind.Code when field.Code is "nik" or "npwp" => Masked(answer),
        FieldKind.Date when DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) =>
            WhenText.Day(date, language),
        FieldKind.Money when Whole(answer) is { } rupiah => $"Rp{rupiah.ToString("N0", language.Culture())}",
        FieldKind.Number when Whole(answer) is { } number => number.ToString("N0", language.Culture()),
        FieldKind.Percent when answer.Length > 0 => $"{answer}%",
        FieldKind.Text or FieldKind.LongText or FieldKind.Number or FieldKind.Money or FieldKind.Percent or FieldKind.Year
            or FieldKind.Date or FieldKind.Phone or FieldKind.Code or FieldKind.Url or FieldKind.Place => answer,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, null),
    };

    private static string Masked(string number) => number.Length <= 4 ? number : $"{new string('•', number.Length - 4)}{number[^4..]}";

    /// <summary>The name of a section; null when there is none of this code.</summary>
    public static string? Section(string code, Language language) =>
        FormSections.Find(code) is null ? null : In(language)[$"section.{code}"];

    /// <summary>The problems with the names of their questions, so that each can be understood away from its field.</summary>
    public static IReadOnlyList<Problem> Named(IEnumerable<Problem> problems, Texts words, Language language) =>
        [.. problems.Select(problem => Named(problem, words, language))];

    /// <summary>The same for beside their questions, whose names stand there already.</summary>
    public static IReadOnlyList<Problem> AtFields(IEnumerable<Problem> problems, Language language) =>
    [
        .. problems.Select(problem => problem.Field is { } input && Fields.TryGetValue(FormRows.CodeOf(input), out var field)
            ? problem with { Args = Written(problem, field, language) }
            : problem),
    ];

    private static Problem Named(Problem problem, Texts words, Language language) =>
        problem.Field is { } input && Fields.TryGetValue(FormRows.CodeOf(input), out var field)
            ? problem with
            {
                Code = "form.named",
                Args = [NameOf(field, input, words), ProblemWords.Of(problem with { Args = Written(problem, field, language) }, language)],
            }
            : problem;

    /// <summary>The question; of a cell with its row and column.</summary>
    private static string NameOf(FormField field, string input, Texts words) => input.Split('-') is [_, var row, var column]
        ? words["row.cell", words[$"field.{field.Code}"], row, words[$"column.{field.Code}.{column}"]]
        : words[$"field.{field.Code}"];

    /// <summary>Amounts as the language writes them; years stay as they are.</summary>
    private static IReadOnlyList<string> Written(Problem problem, FormField field, Language language) =>
        field.Kind == FieldKind.Year || problem.Field!.EndsWith("-tahun", StringComparison.Ordinal) ? problem.Args
            : [.. problem.Args.Select(arg => Whole(arg)?.ToString("N0", language.Culture()) ?? arg)];

    private static long? Whole(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
