using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ovop.Core.Anonymity;

namespace Ovop.Core.Tests.Anonymity;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("Batik canting  LESTARI dari Lasem", "Batik [•••] dari Lasem")]
    [InlineData("Batik Canting-Lestari.", "Batik [•••].")]
    [InlineData("Lestarikan budaya", "Lestarikan budaya")]
    [InlineData("Hubungi sri@contoh.id!", "Hubungi [•••]!")]
    [InlineData("Lihat https://toko.contoh.id/sri?x=1 dan @sri.batik", "Lihat [•••] dan [•••]")]
    [InlineData("Telepon 0812-3456-7890 atau +62 812 3456 7890", "Telepon [•••] atau [•••]")]
    [InlineData("Omzet Rp 1.500.000.000 pada 2024, 12 pekerja", "Omzet Rp 1.500.000.000 pada 2024, 12 pekerja")]
    [InlineData("NIB 1234567890123", "NIB [•••]")]
    [InlineData("NITKU 1234567890123456000001", "NITKU [•••]")]
    [InlineData("Canting Lestarinya, canting lestariku dan CANTING LESTARI-mu", "[•••]nya, [•••]ku dan [•••]-mu")]
    [InlineData("Canting Lestarilah!", "[•••]lah!")]
    [InlineData("Can\u00adting Les\u200btari", "[•••]")]
    public void Names_and_ways_to_somebody_go_and_the_rest_stays(string text, string seen) => new Redaction(["Canting Lestari"]).Of(text).ShouldBe(seen);

    [Fact]
    public void A_name_goes_in_composed_and_in_decomposed_letters()
    {
        new Redaction(["Ren\u00e9"]).Of("Batik Rene\u0301nya").ShouldBe("Batik [•••]nya");
        new Redaction(["Rene\u0301"]).Of("Batik Ren\u00e9").ShouldBe("Batik [•••]");
    }

    [Fact]
    public void A_firm_is_known_without_its_legal_form_and_a_person_by_each_name()
    {
        var names = Redaction.Of(Blind.AtCopies()).Names;

        names.ShouldContain("Canting Lestari");
        names.ShouldContain("Sulastri");
        names.ShouldContain("Babagan");
    }

    [Fact]
    public void The_office_hides_more_and_keeps_others_readable()
    {
        var waiting = Blind.AtCopies();
        var chosen = waiting.Do(BlindStage.Choose(waiting, Dossiers.Administrator.Id, ["Mbah Las"], [Blind.Brand], Blind.Setting));

        Redaction.Of(chosen).Of("Mbah Las membuat Nagaswara.").ShouldBe("[•••] membuat Nagaswara.");
    }

    [Property]
    public Property Whatever_the_text_no_name_is_left_in_it() => Prop.ForAll(Texts(), text =>
    {
        var redaction = new Redaction(["Canting Lestari", "Sulastri", "C.V. Nagaswara"]);
        var seen = redaction.Of(text);
        return redaction.Names.All(name => !Plain(seen).Contains($" {Plain(name)} ", StringComparison.Ordinal));
    });

    private static string Plain(string text) => $" {string.Join(' ', text.ToUpperInvariant().Replace("[•••]", " | ", StringComparison.Ordinal).Split([' ', '-', '.', ',', '\n', '\t', '(', ')'], StringSplitOptions.RemoveEmptyEntries))} ".Trim();

    private static Arbitrary<string> Texts() => Gen.Elements(
        "Canting", "canting", "LESTARI", "Lestari", "Sulastri", "sulastri", "C.V.", "cv", "Nagaswara", " ", "  ", "-", ".", ", ", "\n", "(", ")", "batik", "dari", "7", "0812", "@", "www.")
        .ListOf().Select(parts => string.Concat(parts)).ToArbitrary();
}
