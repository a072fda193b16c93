using Ovop.Core;
using Ovop.Core.Forms.Questions;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Questions;

namespace Ovop.Functions.Tests.Questions;

public sealed class FormWordsTests
{
    private static readonly string[] Nonsense = ["", "x", "0", "-1", "2099-01-01", "1999-99-99", "9999999999999999999999999999", new('y', 5000)];

    private static readonly FormField[] Fields = [.. FormSections.All.SelectMany(section => section.Fields)];

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void Every_question_and_every_choice_has_words(string code)
    {
        var language = Language.Of(code);
        foreach (var field in Fields)
        {
            Words(language)[$"field.{field.Code}"].ShouldNotBeEmpty();
            FormWords.Options(field, Words(language), language).ShouldAllBe(option => option.Label.Length > 0);
        }
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void Whatever_is_wrong_with_an_answer_is_told_with_the_name_of_the_question(string code)
    {
        var language = Language.Of(code);
        foreach (var field in Fields)
            foreach (var problem in Nonsense.Select(answer => field.Check(answer, new(2026, 11, 24))).OfType<Problem>())
                ProblemWords.Of(FormWords.Named([problem], Words(language), language)[0], language).ShouldStartWith(Words(language)[$"field.{field.Code}"]);
    }

    [Fact]
    public void Amounts_in_a_problem_are_written_as_the_language_does() =>
        Named(new("form.range", Field: "jml_unit_sentra", Args: ["5", "100000"])).ShouldEndWith("dari 5 sampai 100.000.");

    [Fact]
    public void Years_in_a_problem_are_written_without_points() =>
        Named(new("form.range", Field: "th_sentra", Args: ["1900", "2026"])).ShouldEndWith("dari 1900 sampai 2026.");

    [Theory]
    [InlineData("omzet_1", "250000000", "Rp250.000.000")]
    [InlineData("bahan_baku", "Malam\t3317\t40\nMori\tLN\t60", "Malam, Kabupaten Rembang, 40%; Mori, Luar negeri, 60%")]
    [InlineData("ekspor", "SG\t25000000\t2025\tlangsung", "Singapura, Rp25.000.000, 2025, Langsung")]
    [InlineData("komoditi", "TN", "Kain tenun")]
    [InlineData("prov", "51", "Bali")]
    [InlineData("tgl_nib", "2020-03-15", "15 Maret 2020")]
    [InlineData("tgl_nib", "2020-31-15", "2020-31-15")]
    [InlineData("setuju_data", "ya", "Disetujui")]
    [InlineData("nama_ikm", "", "")]
    [InlineData("nik", "3374015508850001", "••••••••••••0001")]
    [InlineData("npwp", "012345678901234", "•••••••••••1234")]
    [InlineData("nib", "1234567890123", "1234567890123")]
    public void An_answer_is_read_back_in_words(string code, string answer, string shown) =>
        FormWords.Shown(Fields.Single(field => field.Code == code), answer, Words(Language.Indonesian), Language.Indonesian).ShouldBe(shown);

    private static string Named(Problem problem) =>
        ProblemWords.Of(FormWords.Named([problem], Words(Language.Indonesian), Language.Indonesian)[0], Language.Indonesian);

    private static Texts Words(Language language) => FormWords.In(language);
}
