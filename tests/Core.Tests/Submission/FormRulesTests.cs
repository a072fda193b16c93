using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Submission;

public sealed class FormRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly ApplicationForm Good = SubmissionStage.Form(Cases.AtEndorsement());

    [Fact]
    public void A_whole_form_has_no_problem() => FormRules.Check(Good, Today).ShouldBeEmpty();

    [Fact]
    public void An_empty_form_names_every_required_field_at_once()
    {
        var problems = FormRules.Check(ApplicationForm.Empty(Cases.Now), Today);

        foreach (var field in FormSections.All.SelectMany(section => section.For(null)).Where(field => field.Required))
            problems.ShouldContain(problem => problem.Field == field.Code && problem.Code == "form.required");
    }

    [Theory]
    [InlineData("nib", "123456789012", "form.code.nib")]
    [InlineData("nib", "12345678901234", "form.code.nib")]
    [InlineData("nik", "3374014008850001", "form.code.nik")]
    [InlineData("nik", "3374017208850001", "form.code.nik")]
    [InlineData("nik", "3374011513850001", "form.code.nik")]
    [InlineData("npwp", "12345", "form.code.npwp")]
    [InlineData("kbli", "09134", "form.code.kbli")]
    [InlineData("kbli", "34134", "form.code.kbli")]
    [InlineData("kode_pos", "5927", "form.code.kode_pos")]
    [InlineData("telepon", "0211234567", "form.phone")]
    [InlineData("tgl_nib", "2026-11-26", "form.date.past")]
    [InlineData("tgl_nib", "2026-02-30", "form.date")]
    [InlineData("prov", "99", "form.choice")]
    [InlineData("bentuk_usaha", "yayasan", "form.choice")]
    [InlineData("jml_unit_sentra", "4", "form.range")]
    [InlineData("th_sentra", "2027", "form.range")]
    [InlineData("bahan_lokal", "101", "form.range")]
    [InlineData("bahan_lokal", "banyak", "form.number")]
    [InlineData("nama_ikm", "AB", "form.length")]
    [InlineData("setuju_data", "tidak", "form.consent")]
    [InlineData("pasar_kab", "99", "form.sum100")]
    [InlineData("tk_lokal", "5000", "form.workers")]
    public void A_wrong_answer_is_named_with_its_field(string field, string answer, string code) =>
        FormRules.Check(With(field, answer), Today).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => problem.Code.ShouldBe(code),
            problem => problem.Field.ShouldBe(field));

    [Theory]
    [InlineData("nib", " 1234 5678-9012.3 ", "1234567890123")]
    [InlineData("npwp", "12.345.678.9-012.345", "123456789012345")]
    [InlineData("telepon", "0812-3456-7890", "+6281234567890")]
    [InlineData("telepon", "62 812 3456 7890", "+6281234567890")]
    [InlineData("harga_jual", "Rp 450.000", "450000")]
    [InlineData("nama_ikm", "  Batik Sekar  ", "Batik Sekar")]
    public void Stray_spaces_and_punctuation_are_forgiven(string field, string typed, string kept) =>
        Field(field).Tidy(typed).ShouldBe(kept);

    [Fact]
    public void Questions_of_another_commodity_are_not_asked() =>
        FormSections.Find("khusus")!.For(Core.Rounds.Commodity.BT).Select(field => field.Code).ShouldBe(["jenis_batik", "pewarna"]);

    [Fact]
    public void However_long_an_answer_is_only_so_much_is_kept() =>
        Good.Answer(FormSections.Find("produk")!, _ => new string('a', 100_000), Cases.Now)["cerita"].Length.ShouldBe(8_000);

    private static FormField Field(string code) => FormSections.All.SelectMany(section => section.Fields).First(field => field.Code == code);

    private static ApplicationForm With(string field, string answer) =>
        new(Good.Answers.SetItem(field, Field(field).Tidy(answer)), Cases.Now);
}
