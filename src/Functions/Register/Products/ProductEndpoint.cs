using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Register;
using Ovop.Core.Rounds;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices;

namespace Ovop.Functions.Register.Products;

/// <summary>A product with a star, its story and all its stars; found by any of its certificates, kept by search engines under the newest.</summary>
internal sealed class ProductEndpoint(TableRegister register, IOptions<SiteOptions> site, TimeProvider clock)
{
    [Function(nameof(ProductEndpoint))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "produk/{number}")] HttpRequest request, string number, CancellationToken cancel)
    {
        var http = request.HttpContext;
        var reading = CertificateNumber.Read(number);
        if (!reading.IsOk)
            return (reading.Problems[0] with { Kind = ProblemKind.NotFound }).ToHttp(http);
        if (await register.Find(reading.Value, cancel) is not { } award)
            return new Problem("certificate.unknown", ProblemKind.NotFound).ToHttp(http);

        var today = WorkingCalendar.DateOf(clock.GetUtcNow());
        var history = StarHistory.Of(award, await register.All(cancel)).Select(star => star.On(today)).ToList();
        var story = await register.Story(history[0].Certificate, cancel) ?? await register.Story(award.Certificate, cancel);
        return PublicCache.Keep(http, new { history, story }, isPage: true)
            ?? Pages.Render<ProductPage>(http, new { Award = award.On(today), History = history, Story = story, Site = site.Value.BaseAddress });
    }
}
