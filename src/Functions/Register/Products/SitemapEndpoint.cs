using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Ovop.Core.Places;
using Ovop.Core.Register;
using Ovop.Core.Rounds;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices;

namespace Ovop.Functions.Register.Products;

/// <summary>
/// The public pages for search engines (sitemaps.org, at most 50,000 addresses): products only while their star is in force.
/// </summary>
internal sealed class SitemapEndpoint(TableRegister table, IOptions<SiteOptions> site)
{
    private const int Most = 50_000;

    private static readonly XNamespace Names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly string[] Pages =
    [
        "", "register", "jelajah", "peta", "sertifikat", "cara-bintang", "aturan-bintang",
        "data", "catatan-harian", "bantuan", "istilah", "bintang-palsu", "privasi", "aksesibilitas",
    ];

    [Function(nameof(SitemapEndpoint))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sitemap.xml")] HttpRequest request, CancellationToken cancel)
    {
        var register = await table.Read(cancel);
        return PublicCache.Keep(request.HttpContext, register.Mark)
            ?? Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{Map(register.InForce)}", "application/xml");
    }

    private XElement Map(IEnumerable<PublicAward> awards) => new(Names + "urlset",
    [
        .. Pages.Concat(Provinces.All.Select(province => $"peta/{province.Code}"))
            .Concat(Enum.GetNames<Commodity>().Select(commodity => $"komoditas/{commodity}")).Select(page => Entry(page)),
        .. awards.Take(Most - 100).Select(award => Entry($"produk/{award.Certificate}", award.StateSince)),
    ]);

    private XElement Entry(string path, DateOnly? since = null) => new(Names + "url",
        new XElement(Names + "loc", new Uri(site.Value.BaseAddress, path).AbsoluteUri),
        since is { } day ? new XElement(Names + "lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null);
}
