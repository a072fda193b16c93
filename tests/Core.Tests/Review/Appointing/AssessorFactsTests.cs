using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Review.Appointing;
using Ovop.Core.Rounds;

namespace Ovop.Core.Tests.Review.Appointing;

public sealed class AssessorFactsTests
{
    private static readonly string[] Batik = ["jenis_batik.tulis", "jenis_batik.cap", "jenis_batik.kombinasi"];

    [Fact]
    public void What_is_noted_is_what_hints_of_conflicts_and_the_draw_look_at()
    {
        var noted = AssessorFacts.Read(Make.Assessor("p1"), "3174", "Sentra Babagan", "0812 3456 7890", "\n1234567890123  2026-03-31\n", ["jenis_batik.tulis", "kbli.107"]).Value.Of(Make.Assessor("p1"));

        noted.Crafts.ShouldBe(["jenis_batik.tulis"], "food is not theirs");
        noted.Coached.ShouldHaveSingleItem().Until.ShouldBe(new(2026, 3, 31));
        ConflictHints.Of(noted, Form(("kab", "3174"), ("nama_sentra", "SENTRA BABAGAN"), ("telepon", "+6281234567890"), ("nib", "1234567890123")), "sri@lain.id").Select(hint => hint.Code)
            .ShouldBe(["regency", "sentra", "phone", "coached"]);
    }

    [Theory]
    [InlineData("3317", "", "", "kab")]
    [InlineData("", "0812x", "", "telepon")]
    [InlineData("", "", "1234567890123 2026-03-31\n123 2026-03-31", "pembinaan")]
    [InlineData("", "", "1234567890123 31-03-2026", "pembinaan")]
    public void What_cannot_be_is_told_at_its_field(string regency, string phone, string coached, string field) =>
        AssessorFacts.Read(Make.Assessor("p1"), regency, "", phone, coached, []).Problems.ShouldHaveSingleItem().Field.ShouldBe(field);

    [Fact]
    public void A_ware_asks_for_the_crafts_that_its_form_names()
    {
        Crafts.Of(Form(("komoditi", "BT"), ("jenis_batik", "cap"))).ShouldBe(["jenis_batik.cap"]);
        Crafts.Of(Form(("komoditi", "AN"), ("bahan_anyam", "rotan"), ("teknik_anyam", "lilit"))).ShouldBe(["bahan_anyam.rotan", "teknik_anyam.lilit"]);
        Crafts.Of(Form(("komoditi", "MM"), ("kbli", "10763"))).ShouldBe(["kbli.107"]);
        Crafts.Of(Form(("komoditi", "TN"), ("teknik_tenun", "lainnya"))).ShouldBeEmpty();
        Crafts.Of(Form()).ShouldBeEmpty();
        Crafts.Of(Commodity.BT).ShouldBe(Batik);
    }

    private static ApplicationForm Form(params (string Code, string Answer)[] answers) =>
        ApplicationForm.Empty(Dossiers.Now) with { Answers = System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(answers.Select(answer => KeyValuePair.Create(answer.Code, answer.Answer))) };
}
