using FsCheck.Xunit;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;

namespace Ovop.Core.Tests.Forms;

public sealed class FormRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly ApplicationForm Good = ApplicationForm.Of(Dossiers.AtEndorsement());

    [Fact]
    public void A_whole_form_has_no_problem() => FormRules.Check(Good, Today).ShouldBeEmpty();

    [Fact]
    public void An_empty_form_names_every_required_field_at_once()
    {
        var problems = FormRules.Check(ApplicationForm.Empty(Dossiers.Now), Today);

        foreach (var field in FormSections.All.SelectMany(section => section.For(null)).Where(field => field.Required))
            problems.ShouldContain(problem => problem.Field == field.Code && problem.Code == "form.required");
    }

    [Theory]
    [InlineData("", "form.required")]
    [InlineData("XX", "form.choice")]
    public void A_commodity_that_lacks_is_told_once(string commodity, string code) =>
        FormRules.Check(new(Good.Answers.SetItem("komoditi", commodity), Dossiers.Now), Today)
            .Where(problem => problem.Field == "komoditi").ShouldHaveSingleItem().Code.ShouldBe(code);

    [Theory]
    [InlineData("nib", "123456789012", "form.code.nib")]
    [InlineData("nib", "12345678901234", "form.code.nib")]
    [InlineData("npwp", "12345", "form.code.npwp")]
    [InlineData("kode_pos", "5927", "form.code.kode_pos")]
    [InlineData("tgl_nib", "2026-11-26", "form.date.past")]
    [InlineData("tgl_nib", "2026-02-30", "form.date")]
    [InlineData("prov", "99", "form.choice")]
    [InlineData("kab", "9999", "form.choice")]
    [InlineData("kab", "3578", "form.regency")]
    [InlineData("bentuk_usaha", "yayasan", "form.choice")]
    [InlineData("jml_unit_sentra", "4", "form.range")]
    [InlineData("th_sentra", "2027", "form.range")]
    [InlineData("nama_ikm", "AB", "form.length")]
    [InlineData("nama_ikm", "Batik \ua9a7\ua9ab\ua9b6", "form.letters")]
    [InlineData("nama_produk", "\u1b13\u1b2d\u1b44", "form.letters")]
    [InlineData("merek", "\u7af9\u7f16", "form.letters")]
    [InlineData("merek", "Sekar \ud83c\udf3a", "form.letters")]
    [InlineData("merek", "Seka\u0331r", "form.letters")]
    [InlineData("setuju_data", "tidak", "form.consent")]
    [InlineData("nik", "337401550885000", "form.code.nik")]
    [InlineData("kbli", "1313", "form.code.kbli")]
    [InlineData("telepon", "081", "form.phone")]
    [InlineData("telepon", "0812-3456-7890", "form.phone")]
    [InlineData("telepon", "+62 81234567890", "form.phone")]
    [InlineData("telepon", "+12025550100", "form.phone")]
    [InlineData("omzet_1", "banyak", "form.number")]
    [InlineData("omzet_1", "1,5", "form.number.meant")]
    [InlineData("tk_l", "2.5", "form.number.meant")]
    [InlineData("tk_l", "25.00", "form.number.meant")]
    [InlineData("tk_l", "3-5", "form.number")]
    [InlineData("tk_l", "-5", "form.number")]
    [InlineData("tk_l", "\u22125", "form.number")]
    [InlineData("tk_l", "(5)", "form.number")]
    [InlineData("tk_l", "3/5", "form.number")]
    [InlineData("tk_l", "10\u00b2", "form.number")]
    [InlineData("tk_l", "25 00", "form.number")]
    [InlineData("tk_l", "\u0663", "form.number")]
    [InlineData("omzet_1", "450000.50", "form.number.meant")]
    [InlineData("omzet_1", "45.00.000", "form.number")]
    [InlineData("omzet_1", "2024-2025", "form.number")]
    [InlineData("pasar_kab", "12,5%", "form.number.meant")]
    [InlineData("th_sentra", "2012/2013", "form.number")]
    [InlineData("harga_jual", "0", "form.range")]
    [InlineData("medsos", "instagram", "form.url")]
    [InlineData("koordinat", "-6.7", "form.place")]
    [InlineData("koordinat", "52.5, 13.4", "form.place")]
    [InlineData("koordinat", "6.6, 111.4", "form.place")]
    [InlineData("tgl_lahir", "2026-11-26", "form.date.past")]
    [InlineData("pasar_kab", "99", "form.sum100")]
    [InlineData("pasar_kab", "101", "form.range")]
    [InlineData("bahan_baku", "Kain mori\t3317\t99", "form.sum100.rows")]
    [InlineData("tk_lokal", "5000", "form.workers")]
    public void A_wrong_answer_is_named_with_its_field(string field, string answer, string code) =>
        FormRules.Check(With(field, answer), Today).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => problem.Code.ShouldBe(code),
            problem => problem.Field.ShouldBe(field));

    [Theory]
    [InlineData("nib", " 1234 5678-9012.3 ", "1234567890123")]
    [InlineData("npwp", "12.345.678.9-012.345", "123456789012345")]
    [InlineData("harga_jual", "Rp 450.000", "450000")]
    [InlineData("harga_jual", "Rp450.000,-", "450000")]
    [InlineData("harga_jual", "1.500.000,00", "1500000")]
    [InlineData("harga_jual", "Rp.\u00a0450.000,\u2013", "450000")]
    [InlineData("harga_jual", "1 500\u2009000", "1500000")]
    [InlineData("harga_jual", "\uff14\uff15\uff10", "450")]
    [InlineData("nib", "1234\u20135678\u20119012\u22123", "1234567890123")]
    [InlineData("nib", "NIB: 1234567890123", "1234567890123")]
    [InlineData("nik", "\uff13\uff13740155\u200908850001", "3374015508850001")]
    [InlineData("nik", "'3374015508850001", "3374015508850001")]
    [InlineData("npwp", "NITKU 0123 4567 8901 2345 000001", "0123456789012345000001")]
    [InlineData("izin_no", "P-IRT No. 2063371010012-27", "206337101001227")]
    [InlineData("izin_no", "PIRT: 206.3371.01.0012-27", "206337101001227")]
    [InlineData("izin_no", "BPOM RI MD 867010123456", "MD867010123456")]
    [InlineData("koordinat", "\u22126,7012, 111,4471", "-6,7012,111,4471")]
    [InlineData("medsos", "instagram.com/batik", "https://instagram.com/batik")]
    [InlineData("laman", "http://batik.id", "https://batik.id")]
    [InlineData("koordinat", " -6.7012, 111.4471 ", "-6.7012,111.4471")]
    [InlineData("kab", "kabupaten rembang", "3317")]
    [InlineData("bahan_baku", "Malam \tKabupaten Rembang\t 40%\n\t\t\nMori\tLuar negeri\t60", "Malam\t3317\t40\nMori\tLN\t60")]
    [InlineData("nama_ikm", "  Batik Sekar  ", "Batik Sekar")]
    [InlineData("nama_ikm", "Batik\u2011Sekar\u00a0\u2019Cafe\u0301\u2019", "Batik-Sekar \u2019Caf\u00e9\u2019")]
    public void Stray_spaces_and_punctuation_are_forgiven(string field, string typed, string kept) =>
        Field(field).Tidy(typed).ShouldBe(kept);

    [Theory]
    [InlineData("450000.50", "450000")]
    [InlineData("450,000", "450000")]
    [InlineData("Rp 1,450,000.00", "1450000")]
    [InlineData("Rp450.000.-", "450000")]
    [InlineData("2,5 juta", "2500000")]
    [InlineData("450 ribu", "450000")]
    [InlineData("25.00", "25")]
    [InlineData("25 juta rupiah", "25000000")]
    [InlineData("1.500 lembar", "1500")]
    [InlineData("3-5", null)]
    [InlineData("-5", null)]
    [InlineData("99999999999999 juta", null)]
    public void A_number_written_otherwise_is_refused_with_its_reading(string typed, string? meant) =>
        FormRules.Check(With("omzet_1", typed), Today).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => problem.Code.ShouldBe(meant is null ? "form.number" : "form.number.meant"),
            problem => problem.Args.ShouldBe(meant is null ? [] : [meant]));

    [Fact]
    public void Questions_of_another_commodity_are_not_asked() =>
        FormSections.Find("khusus")!.For(Core.Rounds.Commodity.BT).Select(field => field.Code).ShouldBe(["jenis_batik", "pewarna", "no_batikmark"]);

    [Theory]
    [InlineData("Kain mori\t3317\t60\nMalam\t\t40", "bahan_baku-2-asal", "form.required")]
    [InlineData("Kain mori\t9999\t100", "bahan_baku-1-asal", "form.origin")]
    [InlineData("Kain mori\t3317\t101", "bahan_baku-1-persen", "form.range")]
    public void What_is_wrong_in_a_row_is_told_at_its_cell(string answer, string field, string code) =>
        FormRules.Check(With("bahan_baku", answer), Today).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => problem.Code.ShouldBe(code),
            problem => problem.Field.ShouldBe(field));

    [Fact]
    public void More_rows_than_are_asked_for_are_refused() =>
        FormRules.Check(With("bahan_baku", string.Join('\n', Enumerable.Repeat("Mori\t3317\t5", 21))), Today).ShouldHaveSingleItem().Code.ShouldBe("form.rows");

    [Fact]
    public void Sales_abroad_need_their_exports_told()
    {
        var abroad = new ApplicationForm(Good.Answers.SetItem("pasar_kab", "90").SetItem("pasar_ekspor", "10"), Dossiers.Now);

        FormRules.Check(abroad, Today).ShouldHaveSingleItem().Code.ShouldBe("form.export");
        FormRules.Check(abroad with { Answers = abroad.Answers.SetItem("ekspor", "SG\t25000000\t2025\tlangsung") }, Today).ShouldBeEmpty();
    }

    [Fact]
    public void A_business_that_began_after_joining_its_sentra_says_why()
    {
        var later = new ApplicationForm(Good.Answers.SetItem("th_berdiri", "2013"), Dossiers.Now);

        FormRules.Check(later, Today).ShouldHaveSingleItem().Code.ShouldBe("form.years");
        FormRules.Check(later with { Answers = later.Answers.SetItem("th_alasan", "Meneruskan usaha ibu.") }, Today).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-12-31", false)]
    [InlineData("2027-01-01", true)]
    public void A_food_permit_outlives_the_round(string until, bool isGood) =>
        FormRules.Check(FormSections.Find("khusus")!, new(Good.Answers.SetItem("komoditi", "MM").SetItem("izin_exp", until), Dossiers.Now), Today, new(2026, 12, 31))
            .Any(problem => problem.Field == "izin_exp").ShouldBe(!isGood);

    [Property]
    public void Materials_are_accepted_exactly_when_they_make_100(byte one, byte other)
    {
        var (first, second) = (one % 100 + 1, other % 100 + 1);

        FormRules.Check(With("bahan_baku", FormattableString.Invariant($"Mori\t3317\t{first}\nMalam\t3317\t{second}")), Today)
            .Select(problem => problem.Code).ShouldBe(first + second == 100 ? [] : ["form.sum100.rows"]);
    }

    [Property]
    public void Tidying_twice_is_tidying_once(string? typed)
    {
        foreach (var field in FormSections.All.SelectMany(section => section.Fields))
            field.Tidy(field.Tidy(typed ?? "")).ShouldBe(field.Tidy(typed ?? ""), field.Code);
    }

    [Fact]
    public void However_long_an_answer_is_only_so_much_is_kept() =>
        Good.Answer(FormSections.Find("produk")!, _ => new string('a', 100_000), Dossiers.Now)["cerita"].Length.ShouldBe(8_000);

    private static FormField Field(string code) => FormSections.All.SelectMany(section => section.Fields).First(field => field.Code == code);

    private static ApplicationForm With(string field, string answer) =>
        new(Good.Answers.SetItem(field, Field(field).Tidy(answer)), Dossiers.Now);
}
