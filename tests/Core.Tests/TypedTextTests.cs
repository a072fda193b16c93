using FsCheck.Xunit;

namespace Ovop.Core.Tests;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("Cafe\u0301 d\u2019Or", "CAF\u00c9 D'OR")]
    [InlineData("Ma\u02bcnyi \u2013 Sari", "ma`nyi - sari")]
    [InlineData("K\u00f6ken\u00a0Sari", "koken sari")]
    [InlineData("\uff22\uff41tik", "batik")]
    [InlineData("So\u00adto", "soto")]
    public void What_a_keyboard_gives_is_the_same_for_comparing(string pasted, string keyed) =>
        TypedText.Folded(pasted).ShouldBe(TypedText.Folded(keyed));

    [Fact]
    public void Other_letters_are_other_words() => TypedText.Folded("batik").ShouldNotBe(TypedText.Folded("botik"));

    [Property]
    public void Whatever_is_typed_has_one_form(string? typed)
    {
        var kept = TypedText.Of(typed ?? "");

        TypedText.Of(kept).ShouldBe(kept);
        kept.IsNormalized().ShouldBeTrue();
        TypedText.Keyed(TypedText.Keyed(kept)).ShouldBe(TypedText.Keyed(kept));
        TypedText.Folded(TypedText.Folded(kept)).ShouldBe(TypedText.Folded(kept));
    }
}
