using Ovop.Core.Places;

namespace Ovop.Core.Tests.Places;

public sealed class VillageTests
{
    [Theory]
    [InlineData("Babagan", "babagan")]
    [InlineData("  desa  BABAGAN ", "babagan")]
    [InlineData("Kelurahan Karang Turi", "karang-turi")]
    [InlineData("Kel. Karangturi", "karangturi")]
    [InlineData("Désa Wïdos", "widos")]
    [InlineData("Desa", "desa")]
    [InlineData("–", "")]
    public void All_spellings_of_a_village_have_one_address(string name, string key) => Village.KeyOf(name).ShouldBe(key);
}
