using System.Text.Json;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;

namespace Ovop.Core.Tests;

public sealed class LocalTextTests
{
    private static readonly Language Third = Language.Of("jv");

    private static readonly LocalText Three = new([new("jv", "Juru"), new("en", "Assessor"), new("id", "Penilai")]);

    [Fact]
    public void What_a_language_has_no_words_for_is_told_in_the_first() =>
        new[] { Language.Indonesian, Language.English, Third, Language.Of("su") }.Select(Three.In)
            .ShouldBe(["Penilai", "Assessor", "Juru", "Penilai"]);

    [Fact]
    public void There_are_always_words_in_the_first_language() =>
        Should.Throw<ArgumentException>(() => new LocalText([new("en", "Assessor")]));

    [Fact]
    public void Texts_of_the_same_words_are_the_same()
    {
        new LocalText("Penilai", "Assessor").ShouldBe(new LocalText("Penilai", "Assessor"));
        new LocalText("Penilai", "Assessor").GetHashCode().ShouldBe(new LocalText("Penilai", "Assessor").GetHashCode());
        new LocalText("Penilai", "Assessor").ShouldNotBe(Three);
    }

    [Theory]
    [InlineData("""{"id":"Penilai","en":"Assessor"}""")]
    [InlineData("""{"Id":"Penilai","En":"Assessor"}""")]
    public void What_was_stored_as_a_pair_is_read(string stored) =>
        Read<LocalText>(stored).ShouldBe(new LocalText("Penilai", "Assessor"));

    [Fact]
    public void It_is_stored_as_it_always_was_and_with_what_came_since()
    {
        JsonSerializer.Serialize(new LocalText("Penilai", "Assessor"), AwardJson.Options).ShouldBe("""{"id":"Penilai","en":"Assessor"}""");
        JsonSerializer.Serialize(Three, AwardJson.Options).ShouldBe("""{"id":"Penilai","en":"Assessor","jv":"Juru"}""");
        Read<LocalText>(JsonSerializer.Serialize(Three, AwardJson.Options)).ShouldBe(Three);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"en":"Assessor"}""")]
    [InlineData("[]")]
    public void What_is_no_text_is_not_read(string stored) => Should.Throw<JsonException>(() => Read<LocalText>(stored));

    [Theory]
    [InlineData("\"Indonesian\"", "id")]
    [InlineData("\"English\"", "en")]
    [InlineData("\"english\"", "en")]
    [InlineData("0", "id")]
    [InlineData("1", "en")]
    [InlineData("\"en\"", "en")]
    [InlineData("\"jv\"", "jv")]
    public void A_language_is_read_as_it_ever_was_stored(string stored, string code) =>
        Read<Language>(stored).ShouldBe(Language.Of(code));

    [Fact]
    public void A_language_is_stored_under_the_name_or_code_that_it_had_first() =>
        new[] { Language.Indonesian, Language.English, Third }.Select(language => JsonSerializer.Serialize(language, AwardJson.Options))
            .ShouldBe(["\"Indonesian\"", "\"English\"", "\"jv\""]);

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"Bahasa Jawa\"")]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("null")]
    public void What_is_no_language_is_not_read(string stored) => Should.Throw<JsonException>(() => Read<Language>(stored));

    [Fact]
    public void A_trail_that_was_signed_in_two_languages_is_sealed_as_before() =>
        Signed(new("Penilai", "Assessor")).Hash
            .ShouldBe("c0e6222e5a1e65f4f03413eaee50df322c3da20365a2f9aa053cab1029779a40");

    [Fact]
    public void Every_language_of_a_signature_is_sealed()
    {
        var entry = Signed(Three);
        var other = new LocalText([.. Three.Words.Where(word => word.Key != Third.Code), new(Third.Code, "Lain")]);

        Trail.FirstBroken([entry]).ShouldBeNull();
        Trail.FirstBroken([entry with { By = new("Sri", other) }]).ShouldNotBeNull();
    }

    private static TrailEntry Signed(LocalText office) => Trail.Append(
        TrailHead.Empty, new(2026, 6, 5, 3, 0, 0, TimeSpan.Zero), "p-1", "signed", null,
        new Dictionary<string, string>(), new("Sri", office));

    private static T Read<T>(string stored) => JsonSerializer.Deserialize<T>(stored, AwardJson.Options)!;
}
