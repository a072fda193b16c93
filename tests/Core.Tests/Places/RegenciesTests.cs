using Ovop.Core.Places;

namespace Ovop.Core.Tests.Places;

public sealed class RegenciesTests
{
    [Fact]
    public void There_are_514_each_in_one_of_the_38_provinces()
    {
        Regencies.All.Count.ShouldBe(514);
        Regencies.All.ShouldAllBe(regency => regency.Code.Length == 4 && Provinces.Find(regency.Province) != null);
        Regencies.All.Select(regency => regency.Province).Distinct().Count().ShouldBe(38);
    }

    [Theory]
    [InlineData("3317", "Kabupaten Rembang")]
    [InlineData("3578", "Kota Surabaya")]
    [InlineData("entah", "entah")]
    public void A_code_has_a_name(string code, string name) => Regencies.NameOf(code).ShouldBe(name);
}
