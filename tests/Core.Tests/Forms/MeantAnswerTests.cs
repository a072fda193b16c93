using System.Collections.Immutable;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;

namespace Ovop.Core.Tests.Forms;

public sealed class MeantAnswerTests
{
    private static readonly DateOnly Today = new(2026, 6, 5);

    [Theory]
    [InlineData("medsos", "@batiksekar", "https://instagram.com/batiksekar", "form.url.meant")]
    [InlineData("medsos", "@batik.sekar", "https://instagram.com/batik.sekar", "form.url.meant")]
    [InlineData("koordinat", "111.4420, -6.7040", "-6.7040,111.4420", "form.place.meant")]
    [InlineData("koordinat", "-6,7040, 111,4420", "-6.7040,111.4420", "form.place.meant")]
    [InlineData("koordinat", "6.7040° S, 111.4420° E", "-6.7040,111.4420", "form.place.meant")]
    [InlineData("koordinat", "3.8s, 102.3e", "-3.8,102.3", "form.place.meant")]
    [InlineData("omzet_1", "25 juta", "25000000", "form.number.meant")]
    public void What_was_meant_is_offered_and_can_be_taken(string code, string typed, string meant, string problem)
    {
        var found = Problems(code, typed).ShouldHaveSingleItem();

        (found.Code, found.Args[0]).ShouldBe((problem, meant));
        MeantAnswer.Of(Field(code), Field(code).Tidy(typed)).ShouldBe(meant);
        Problems(code, meant).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("medsos", "batiksekar")]
    [InlineData("medsos", "@")]
    [InlineData("koordinat", "48.8566, 2.3522")]
    [InlineData("omzet_1", "banyak")]
    public void What_nobody_can_tell_is_not_guessed(string code, string typed) =>
        Problems(code, typed).ShouldHaveSingleItem().Code.ShouldNotEndWith(".meant");

    /// <summary>Whoever puts right what was told is not told of something else then.</summary>
    [Fact]
    public void What_answers_must_be_together_is_told_with_what_is_wrong_with_others()
    {
        var form = Form(("prov", "51"), ("kab", "3317"));

        var problems = FormRules.Check(FormSections.Find("lokasi")!, form, Today);

        problems.ShouldContain(problem => problem.Code == "form.required" && problem.Field == "alamat");
        problems.ShouldContain(problem => problem.Code == "form.regency");
    }

    [Fact]
    public void Both_that_shares_make_no_100_and_that_exports_are_missing_is_told_at_once()
    {
        var form = Form(("pasar_kab", "20"), ("pasar_prov", "30"), ("pasar_nasional", "40"), ("pasar_ekspor", "20"));

        FormRules.Check(FormSections.Find("pasar")!, form, Today).Select(problem => problem.Code)
            .ShouldBeSubsetOf(["form.required", "form.sum100", "form.export"]);
        FormRules.Check(FormSections.Find("pasar")!, form, Today).Count(problem => problem.Code is "form.sum100" or "form.export").ShouldBe(2);
    }

    [Fact]
    public void What_is_wrong_is_told_in_the_order_of_the_page()
    {
        var form = Form(("pasar_kab", "20"), ("pasar_prov", "30"), ("pasar_nasional", "40"), ("pasar_ekspor", "20"), ("toko_daring", "kios"));

        FormRules.Check(FormSections.Find("pasar")!, form, Today).Select(problem => problem.Field)
            .ShouldBe(["pasar_kab", "ekspor", "toko_daring"]);
    }

    private static FormField Field(string code) => FormSections.Asking(code)!.Fields.Single(field => field.Code == code);

    private static IEnumerable<Problem> Problems(string code, string typed) =>
        FormRules.Check(FormSections.Asking(code)!, Form((code, Field(code).Tidy(typed))), Today).Where(problem => problem.Field == code);

    private static ApplicationForm Form(params (string Code, string Answer)[] answers) =>
        new(answers.ToImmutableSortedDictionary(answer => answer.Code, answer => answer.Answer), default);
}
