using System.Net;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Open;

/// <summary>What the host answers by itself says no less about what may be done with it than a page of the app.</summary>
public sealed class HostAnswersTests(Product product)
{
    private static readonly string[] Same =
        ["Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy", "Referrer-Policy", "X-Content-Type-Options"];

    [Theory]
    [InlineData("//register", HttpStatusCode.NotFound)]
    [InlineData("/admin/host/ping", HttpStatusCode.OK)]
    [InlineData("/admin/functions", HttpStatusCode.Unauthorized)]
    public async Task An_answer_of_the_host_has_the_headers_of_a_page(string address, HttpStatusCode status)
    {
        using var http = new HttpClient { BaseAddress = product.Site };
        using var page = await http.GetAsync(new Uri("masuk", UriKind.Relative), TestContext.Current.CancellationToken);
        using var answer = await http.GetAsync(new Uri($"{product.Site.GetLeftPart(UriPartial.Authority)}{address}"), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(status);
        foreach (var name in Same)
            answer.Headers.GetValues(name).ShouldContain(page.Headers.GetValues(name).Single(), name);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")).ShouldContain("default-src 'none'");
    }
}
