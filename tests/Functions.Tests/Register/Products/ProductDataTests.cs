using System.Text.Json;
using Ovop.Core.Register;
using Ovop.Functions.Register;
using Ovop.Functions.Register.Products;

namespace Ovop.Functions.Tests.Register.Products;

public sealed class ProductDataTests
{
    private static readonly PublicAward Award = Awards.Batik with { Product = "Batik </script><b>" };

    [Fact]
    public void No_name_can_end_the_script_element() =>
        Script().Split("</script>").Length.ShouldBe(2);

    [Fact]
    public void Search_engines_read_name_maker_and_star()
    {
        var data = JsonDocument.Parse(Script().Replace("<script type=\"application/ld+json\">", "").Replace("</script>", "")).RootElement;

        data.GetProperty("@type").GetString().ShouldBe("Product");
        data.GetProperty("name").GetString().ShouldBe(Award.Product);
        data.GetProperty("manufacturer").GetProperty("name").GetString().ShouldBe("UD Sekar");
        data.GetProperty("award").GetString().ShouldBe("3 dari 3 bintang");
    }

    [Fact]
    public void Search_engines_find_the_photos_that_are_shown() =>
        Script(new(null, ["ab12"])).ShouldContain("\"image\":[\"https://ovop.example.go.id/foto/ab12-1200\"]");

    private static string Script(PublicShow? shown = null) => ProductData.Script(Award, shown ?? PublicShow.Nothing, "Kain batik", "3 dari 3 bintang", new("https://ovop.example.go.id/produk/1"));
}
