using System.Globalization;
using System.Text.Json.Nodes;

namespace Ovop.Functions.Register.Data;

/// <summary>The open data as data portals read them (W3C, Data Catalog Vocabulary 3, as JSON-LD).</summary>
internal static class Catalogue
{
    private const string Licence = "https://creativecommons.org/licenses/by/4.0/";

    /// <param name="site">Where the files lie: the description is read away from the site.</param>
    public static JsonObject Of(RegisterSnapshot register, Uri site) => new()
    {
        ["@context"] = new JsonObject
        {
            ["dcat"] = "http://www.w3.org/ns/dcat#",
            ["dct"] = "http://purl.org/dc/terms/",
            ["foaf"] = "http://xmlns.com/foaf/0.1/",
            ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
        },
        ["@id"] = new Uri(site, "data").AbsoluteUri,
        ["@type"] = "dcat:Catalog",
        ["dct:title"] = InBoth("Data terbuka penghargaan OVOP", "Open data of the OVOP award"),
        ["dct:publisher"] = Publisher(),
        ["dct:license"] = Link(Licence),
        ["dcat:dataset"] = new JsonArray(
            Dataset(site, "register", InBoth("Daftar penerima penghargaan OVOP", "Register of OVOP awards"), register.Day,
            [
                File(site, "data/register.csv", "text/csv", "data/register.csv-metadata.json"),
                File(site, "data/register.json", "application/json", "data/register.schema.json"),
                File(site, ChangeFeed.Path, "application/atom+xml"),
            ]),
            Dataset(site, "penolakan",
                InBoth("Permohonan yang berakhir tanpa bintang, menurut tahap dan provinsi",
                    "Applications that ended without a star, by stage and province"), register.Day,
            [
                File(site, "data/penolakan.csv", "text/csv"), File(site, "data/penolakan.json", "application/json"),
            ])),
    };

    private static JsonObject Dataset(Uri site, string name, JsonArray title, DateOnly day, JsonNode[] files) => new()
    {
        ["@id"] = new Uri(site, $"data#{name}").AbsoluteUri,
        ["@type"] = "dcat:Dataset",
        ["dct:title"] = title,
        ["dct:publisher"] = Publisher(),
        ["dct:license"] = Link(Licence),
        ["dct:modified"] = new JsonObject
        { ["@type"] = "xsd:date", ["@value"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        ["dct:spatial"] = Link("http://publications.europa.eu/resource/authority/country/IDN"),
        ["dcat:landingPage"] = Link(new Uri(site, "data").AbsoluteUri),
        ["dcat:distribution"] = new JsonArray(files),
    };

    private static JsonObject File(Uri site, string path, string type, string? describedBy = null)
    {
        var file = new JsonObject
        {
            ["@type"] = "dcat:Distribution",
            ["dcat:downloadURL"] = Link(new Uri(site, path).AbsoluteUri),
            ["dcat:mediaType"] = Link($"https://www.iana.org/assignments/media-types/{type}"),
            ["dct:license"] = Link(Licence),
        };
        if (describedBy is not null)
            file["dct:conformsTo"] = Link(new Uri(site, describedBy).AbsoluteUri);
        return file;
    }

    private static JsonObject Publisher() => new()
    {
        ["@type"] = "foaf:Agent",
        ["foaf:name"] = InBoth("Kementerian Perindustrian Republik Indonesia", "Ministry of Industry of the Republic of Indonesia"),
    };

    private static JsonObject Link(string address) => new() { ["@id"] = address };

    private static JsonArray InBoth(string indonesian, string english) => new(Written("id", indonesian), Written("en", english));

    private static JsonObject Written(string language, string words) => new() { ["@language"] = language, ["@value"] = words };
}
