using System.Text.Json;
using Ovop.Core.Register;
using Ovop.Functions.Register.Photos;

namespace Ovop.Functions.Register.Products;

/// <summary>A product as search engines read it (schema.org, JSON-LD).</summary>
internal static class ProductData
{
    /// <summary>A script element of data: nothing runs it, and all that could end it is escaped.</summary>
    public static string Script(PublicAward award, PublicShow shown, string commodity, string? star, Uri address) =>
        $"""<script type="application/ld+json">{JsonSerializer.Serialize(Of(award, shown, commodity, star, address))}</script>""";

    private static SortedDictionary<string, object> Of(PublicAward award, PublicShow shown, string commodity, string? star, Uri address)
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
        if (shown.Story is { } story)
            data["description"] = story.Description;
        if (shown.Photos.Count > 0)
            data["image"] = shown.Photos.Select(name => new Uri(address, PublicPhotos.AddressOf(name, PhotoPrint.Sizes[^1])).AbsoluteUri);
        return data;
    }

    private static SortedDictionary<string, string> Typed(string type, string name) =>
        new(StringComparer.Ordinal) { ["@type"] = type, ["name"] = name };
}
