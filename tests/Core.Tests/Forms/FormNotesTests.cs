using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;

namespace Ovop.Core.Tests.Forms;

public sealed class FormNotesTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly ApplicationForm Good = ApplicationForm.Of(Dossiers.AtEndorsement());

    [Fact]
    public void Nothing_is_odd_in_a_usual_form() => FormNotes.Of(Good, Today).ShouldBeEmpty();

    [Fact]
    public void An_empty_form_is_not_odd() => FormNotes.Of(ApplicationForm.Empty(Dossiers.Now), Today).ShouldBeEmpty();

    [Theory]
    [InlineData("nik", "3374014008850001", "form.note.nik")]
    [InlineData("nik", "3374017208850001", "form.note.nik")]
    [InlineData("nik", "3374015513850001", "form.note.nik")]
    [InlineData("tgl_lahir", "1985-08-16", "form.note.nik.birth")]
    [InlineData("jk", "l", "form.note.nik.birth")]
    [InlineData("npwp", "3374015508850002", "form.note.npwp")]
    [InlineData("kbli", "09134", "form.note.kbli")]
    [InlineData("kbli", "34134", "form.note.kbli")]
    [InlineData("telepon", "+62211234567", "form.note.telepon")]
    [InlineData("telepon_kantor", "+62112345678", "form.note.telepon_kantor")]
    [InlineData("no_merek", "ABC123456", "form.note.no_merek")]
    [InlineData("halal_no", "33110000123456789", "form.note.halal_no")]
    [InlineData("lab_tgl", "2025-11-24", "form.note.lab_tgl")]
    [InlineData("harga_jual", "49", "form.note.harga_jual")]
    [InlineData("tgl_lahir", "2020-08-15", "form.note.tgl_lahir")]
    [InlineData("tgl_lahir", "9999-12-31", "form.note.tgl_lahir")]
    [InlineData("produksi_th", "601", "form.note.produksi_th")]
    public void What_is_odd_is_noted(string field, string answer, string note) =>
        FormNotes.Of(With(field, answer), Today).Select(odd => odd.Code).ShouldContain(note);

    [Theory]
    [InlineData("lab_tgl", "2025-11-25")]
    [InlineData("lab_tgl", "9999-12-31")]
    [InlineData("kbli", "10110")]
    [InlineData("kbli", "33200")]
    [InlineData("npwp", "123456789012345")]
    [InlineData("produksi_th", "600")]
    public void The_edge_of_what_is_usual_is_not_noted(string field, string answer) => FormNotes.Of(With(field, answer), Today).ShouldBeEmpty();

    [Fact]
    public void What_is_odd_stops_nobody() => FormRules.Check(With("nik", "3374014008850001"), Today).ShouldBeEmpty();

    [Fact]
    public void What_follows_from_the_answers_is_worked_out() =>
        DerivedFacts.Of(Good).ShouldBe(new DerivedFacts(LocalMaterials: 60, ValueAdded: 449_950, Workers: 100, LocalWorkers: 0) { ValueAddedShare = 99 });

    private static ApplicationForm With(string field, string answer) =>
        new(Good.Answers.SetItem("komoditi", field is "halal_no" or "lab_tgl" ? "MM" : "BT").SetItem("halal_no", "ID33110000123456789").SetItem("lab_tgl", "2026-11-01").SetItem(field, answer), Dossiers.Now);
}
