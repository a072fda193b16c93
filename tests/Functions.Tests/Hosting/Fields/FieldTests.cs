using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Functions.Hosting.Fields;
using Ovop.Functions.Hosting.Fields.Choices;

namespace Ovop.Functions.Tests.Hosting.Fields;

public sealed class FieldTests
{
    private static readonly Problem[] Refused = [new("form.malformed", Field: "name")];
    private static readonly Option[] Choices = [new("a", "First"), new("b", "Second", "A hint")];

    [Fact]
    public async Task A_label_belongs_to_its_control()
    {
        var html = await Render.One<TextField>(new { Name = "name", Label = "Nama" });

        html.ShouldContain("for=\"name\"");
        html.ShouldContain("id=\"name\"");
    }

    [Fact]
    public async Task A_control_is_described_by_its_hint_and_its_error()
    {
        var html = await Render.One<TextField>(new { Name = "name", Label = "Nama", Hint = "Lengkap" }, Refused);

        html.ShouldContain("aria-describedby=\"name-hint name-error\"");
        html.ShouldContain("id=\"name-hint\"");
        html.ShouldContain("id=\"name-error\"");
    }

    [Fact]
    public async Task A_problem_of_another_field_leaves_a_field_alone() =>
        (await Render.One<TextField>(new { Name = "other", Label = "Lain" }, Refused)).ShouldNotContain("error");

    [Fact]
    public async Task A_refused_field_shows_what_was_typed_rather_than_its_value()
    {
        var typed = new FormCollection(new() { ["name"] = "<typed>" });

        var html = await Render.One<TextField>(new { Name = "name", Label = "Nama", Value = "old" }, Refused, typed);

        html.ShouldContain("value=\"&lt;typed&gt;\"");
        html.ShouldNotContain("old");
    }

    [Fact]
    public async Task What_was_typed_does_not_hide_values_once_nothing_is_refused()
    {
        var typed = new FormCollection(new() { ["name"] = "typed" });

        (await Render.One<TextField>(new { Name = "name", Label = "Nama", Value = "saved" }, typed: typed)).ShouldContain("value=\"saved\"");
    }

    [Fact]
    public async Task Radios_select_nothing_unless_there_is_a_value() =>
        (await Render.One<Radios>(new { Name = "name", Label = "Pilih", Options = Choices })).ShouldNotContain("checked");

    [Fact]
    public async Task The_first_choice_has_the_fields_own_id_for_the_error_summarys_link() =>
        (await Render.One<Radios>(new { Name = "name", Label = "Pilih", Options = Choices })).ShouldContain("id=\"name\" name=\"name\" type=\"radio\" value=\"a\"");

    [Fact]
    public async Task Checkboxes_tick_each_of_their_values()
    {
        var html = await Render.One<Checkboxes>(new { Name = "name", Label = "Pilih", Options = Choices, Values = Choices.Select(choice => choice.Value).ToArray() });

        html.Split(" checked").Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_date_keeps_impossible_parts_as_they_were_typed()
    {
        var typed = new FormCollection(new() { ["name-hari"] = "31", ["name-bulan"] = "2", ["name-tahun"] = "2026" });

        TypedDate.Of(typed, "name").ShouldBeNull();
        (await Render.One<DateField>(new { Name = "name", Label = "Kapan" }, Refused, typed)).ShouldContain("value=\"31\"");
    }

    [Fact]
    public void A_date_is_read_without_leading_zeros() =>
        TypedDate.Of(new FormCollection(new() { ["name-hari"] = "5", ["name-bulan"] = "06", ["name-tahun"] = "2026" }), "name").ShouldBe(new DateOnly(2026, 6, 5));

    [Theory]
    [InlineData("5", "Desember", "2027")]
    [InlineData("5", "dec", "2027")]
    [InlineData(" 5 ", "12", "2027")]
    [InlineData("5/12/2027", "", "")]
    [InlineData("5 Desember 2027", "", "")]
    [InlineData("2027-12-05", "", "")]
    [InlineData("5 Des. 2027", "", "")]
    [InlineData("5\u20091\uff12 2027", "", "")]
    [InlineData("5\u201312\u20132027", "", "")]
    public void A_date_is_read_however_people_write_it(string day, string month, string year) =>
        TypedDate.Of(new FormCollection(new() { ["name-hari"] = day, ["name-bulan"] = month, ["name-tahun"] = year }), "name").ShouldBe(new DateOnly(2027, 12, 5));

    [Theory]
    [InlineData("17 Nopember 2026", 11)]
    [InlineData("17 Agt 2026", 8)]
    [InlineData("17 Ags. 2026", 8)]
    [InlineData("17 Pebruari 2026", 2)]
    [InlineData("17 Peb 2026", 2)]
    [InlineData("17 Sept 2026", 9)]
    [InlineData("17 mei 2026", 5)]
    [InlineData("17 Mrt 2026", 3)]
    public void Months_are_read_as_they_are_spelt_and_shortened(string typed, int month) =>
        TypedDate.Of(new FormCollection(new() { ["name-hari"] = typed }), "name").ShouldBe(new DateOnly(2026, month, 17));

    [Theory]
    [InlineData("17 M 2026")]
    [InlineData("17 Ma 2026")]
    [InlineData("17 Kapan 2026")]
    public void What_could_be_two_months_is_none(string typed) =>
        TypedDate.Of(new FormCollection(new() { ["name-hari"] = typed }), "name").ShouldBeNull();

    [Fact]
    public async Task A_date_that_is_none_is_still_there_when_the_page_is_opened_again()
    {
        var stored = TypedDate.Read(box => box switch { "name-hari" => "31", "name-bulan" => "2", _ => "2026" }, "name").ToString();

        (await Render.One<DateField>(new { Name = "name", Label = "Kapan", Value = stored })).ShouldContain("value=\"31\"");
    }

    [Fact]
    public async Task A_limit_is_told_as_the_language_writes_numbers()
    {
        var field = new { Name = "name", Label = "Cerita", Limit = 1500 };

        (await Render.One<TextArea>(field)).ShouldContain("Paling banyak 1.500 karakter.");
        (await Render.One<TextArea>(field, language: Language.English)).ShouldContain("At most 1,500 characters.");
        (await Render.One<TextArea>(field)).ShouldContain("data-limit=\"1500\" data-left=\"{0} karakter lagi.\"", customMessage: "the script counts");
    }
}
