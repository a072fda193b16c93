using System.Text.Json;
using Ovop.Core.Register;

namespace Ovop.Functions.Register.Products;

/// <summary>A product as search engines read it (schema.org, JSON-LD).</summary>
internal static class ProductData
{
    /// <summary>A script element of data: nothing runs it, and all that could end it is escaped.</summary>
    public static string Script(PublicAward award, ProductStory? story, string commodity, string? star, Uri address) =>
        $"""<script type="application/ld+json">{JsonSerializer.Serialize(Of(award, story, commodity, star, address))}</script>""";

    private static SortedDictionary<string, object> Of(PublicAward award, ProductStory? story, string commodity, string? star, Uri address)
    {
        var data = new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Product",
            ["brand"] = Typed("Brand", award.Brand),
            ["category"] = commodity,
            ["identifier"] = award.Certificate.ToString(),
            ["manufacturer"] = Typed("Organization", award.Producer),
            ["name"] = award.Product,
            ["countryOfOrigin"] = Typed("Country", "Indonesia"),
            ["url"] = address.AbsoluteUri,
        };
        if (star is not null)
            data["award"] = star;
        if (story is not null)
            data["description"] = story.Description;
        return data;
    }

    private static SortedDictionary<string, string> Typed(string type, string name) => new(StringComparer.Ordinal) { ["@type"] = type, ["name"] = name };
}
