using Ovop.Core.Places;
using Ovop.Functions.Register.Map;

namespace Ovop.Functions.Tests.Register.Map;

public sealed class TileTests
{
    [Fact]
    public void Every_province_has_letters_of_its_own() =>
        Provinces.All.Select(province => Tile.LettersOf(province.Code)).ShouldBeUnique();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(7, 1)]
    [InlineData(25, 2)]
    [InlineData(50, 3)]
    [InlineData(100, 4)]
    public void Tile_is_darker_with_each_doubling_up_to_the_fullest(int awards, int shade) =>
        Tile.Shade(awards, most: 100).ShouldBe(shade);
}
