using Ovop.Core.Forms.Questions;
using Ovop.Core.Rounds;

namespace Ovop.Core.Tests.Forms;

public sealed class FormSectionsTests
{
    [Theory]
    [InlineData("usaha", "pemilik")]
    [InlineData("produk", "khusus")]
    [InlineData("riwayat", "pernyataan")]
    [InlineData("pernyataan", null)]
    public void After_a_section_comes_the_next_that_asks_anything(string section, string? next) =>
        FormSections.Find(section)!.Next(Commodity.BT)?.Code.ShouldBe(next);

    [Fact]
    public void What_depends_on_the_commodity_is_passed_over_until_it_is_known() =>
        FormSections.Find("produk")!.Next(null)!.Code.ShouldBe("bahan");

    [Fact]
    public void Whoever_goes_on_and_on_sees_every_section_once()
    {
        var seen = new List<FormSection>();
        for (FormSection? at = FormSections.All[0]; at is not null; at = at.Next(Commodity.TN))
            seen.Add(at);

        seen.ShouldBe(FormSections.Asked(Commodity.TN));
    }
}
