using Ovop.Core.Cases;
using Ovop.Core.Forms;

namespace Ovop.Core.Tests.Forms;

public sealed class ProductKeyTests
{
    [Theory]
    [InlineData("Batik  Sekar-Lasem", "batik sekar lasem", true)]
    [InlineData("Caf\u00e9 d\u2019Or", "Cafe\u0301 d'or", true)]
    [InlineData("Caf\u00e9", "Cafe", true)]
    [InlineData("Batik Sekar", "Batik Sekar 2", false)]
    public void Names_are_one_but_for_capitals_spaces_and_marks(string one, string other, bool same) =>
        (Key("1234567890123", one) == Key("1234567890123", other)).ShouldBe(same);

    [Fact]
    public void Another_NIB_is_another_product() => Key("1234567890123", "Batik").ShouldNotBe(Key("1234567890124", "Batik"));

    [Theory]
    [InlineData("", "Batik")]
    [InlineData("1234567890123", " - ")]
    public void Without_NIB_or_name_there_is_nothing_to_compare(string nib, string name) => Key(nib, name).ShouldBeNull();

    [Fact]
    public void Only_applications_that_stand_are_counted() =>
        ProductKey.Shared([("a", CaseState.Draft), ("a", CaseState.Published), ("b", CaseState.Draft), ("b", CaseState.Withdrawn), (null, CaseState.Draft), (null, CaseState.Draft)]).ShouldBe(["a"]);

    private static string? Key(string nib, string name) => ProductKey.Of(new(
        System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("nib", nib).Add("nama_produk", name), Dossiers.Now));
}
