using Ovop.Functions.Register;
using Ovop.Functions.Register.Data;

namespace Ovop.Functions.Tests.Register.Data;

public sealed class CatalogueTests
{
    [Fact]
    public void A_portal_finds_every_file_with_its_licence_at_the_sites_own_address()
    {
        var files = Catalogue.Of(new RegisterSnapshot("1", new(2027, 2, 1), Awards.All), new("https://ovop.example/"))["dcat:dataset"]!.AsArray()
            .SelectMany(dataset => dataset!["dcat:distribution"]!.AsArray()).ToList();

        files.Select(file => (string)file!["dcat:downloadURL"]!["@id"]!).ShouldBe(
        [
            "https://ovop.example/data/register.csv", "https://ovop.example/data/register.json", "https://ovop.example/data/register.atom",
            "https://ovop.example/data/penolakan.csv", "https://ovop.example/data/penolakan.json",
        ]);
        files.ShouldAllBe(file => (string)file!["dct:license"]!["@id"]! == "https://creativecommons.org/licenses/by/4.0/");
    }
}
