using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Ovop.Functions.Home;

public sealed class RobotsEndpoint(IConfiguration configuration)
{
    /// <summary>Public pages may be indexed; links out of mails and the language switch may not.</summary>
    private const string Rules =
        "User-agent: *\nDisallow: /bahasa/\nDisallow: /masuk\nDisallow: /tautan/\nDisallow: /permohonan\nDisallow: /usulan/\nDisallow: /penilaian/\nDisallow: /kunjungan/\nDisallow: /penetapan/\nDisallow: /konfirmasi/\nDisallow: /persetujuan/\nDisallow: /kantor\n";

    [Function(nameof(RobotsEndpoint))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "robots.txt")] HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Text($"{Rules}Sitemap: {configuration["Site:BaseAddress"]}sitemap.xml\n");
    }
}
