using System.Net;
using Azure.Storage.Blobs;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.EndToEnd.Tests.Running;
using Ovop.Functions.Anchor;
using Ovop.Functions.Rounds;
using Ovop.Verify;
using UglyToad.PdfPig;

namespace Ovop.EndToEnd.Tests.Open;

/// <summary>A star is revoked: an administrator asks, the ratifier confirms, and everything public shows it with the next request.</summary>
public sealed class RevocationTests(Product product)
{
    private const string Reason = "Izin edar produk ini dicabut.";

    private readonly Dictionary<string, string> _tags = [];

    [Fact]
    public async Task Revocation_shows_at_once_everywhere_and_the_trail_proves_it()
    {
        using var play = await product.Published("dicabut@contoh.id");
        var certificate = await play.Certificate();
        using var http = Stranger();
        foreach (var address in Addresses(certificate))
            (await Fetch(http, address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
        await IsKeptWhileNothingChanges(http, $"/sertifikat/{certificate}");

        var since = TimeProvider.System.GetUtcNow().AddSeconds(-1);
        await Ask(play.Number);
        (await Text(http, $"/sertifikat/{certificate}")).ShouldNotContain(Reason);
        await play.Confirm("dirjen@contoh.id", since);

        foreach (var address in Addresses(certificate))
            (await Fetch(http, address)).StatusCode.ShouldBe(HttpStatusCode.OK, $"{address} was good before; it must not be now.");
        await EverythingShowsIt(http, certificate);
        (await product.Mailbox.Await("dicabut@contoh.id", "dicabut", since)).Html.ShouldContain(certificate);
        await TheProofHolds(http, play.Number, certificate);
    }

    /// <summary>Photos of this case and stars of others' change the register too, so it is asked until nothing has changed in between.</summary>
    private async Task IsKeptWhileNothingChanges(HttpClient http, string address)
    {
        for (var patience = 0; patience < 40; patience++, await Task.Delay(250))
            if ((await Fetch(http, address)).StatusCode == HttpStatusCode.NotModified)
                return;

        Assert.Fail($"{address} is sent anew each time.");
    }

    private static string[] Addresses(string certificate) =>
    [
        $"/sertifikat/{certificate}", $"/sertifikat/{certificate}/pdf", $"/produk/{certificate}", $"/register?cari={certificate}", "/peta", "/peta/33",
        "/data/register.csv", "/data/register.json", $"/api/v1/register/{certificate}", "/sitemap.xml",
    ];

    /// <summary>As an administrator does in a browser, with a look at the outcome first.</summary>
    private async Task Ask(string number)
    {
        var page = await product.Visit();
        await product.SignIn(page, "admin02@contoh.id", "/kantor/masuk");
        await page.GotoAsync($"/kantor/permohonan/{number}/penghargaan");
        await page.Locator("input[name=tindakan][value=revoke]").CheckAsync();
        await page.Locator("main form:has([name=tindakan][value=revoke]) [name=alasan]").FillAsync(Reason);
        await page.Locator("main form:has([name=tindakan][value=revoke]) button[type=submit]").ClickAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Dicabut");
        await page.Locator("button[value=lakukan]").ClickAsync();
        await page.Locator("#menunggu").WaitForAsync();
        await page.Context.CloseAsync();
    }

    private static async Task EverythingShowsIt(HttpClient http, string certificate)
    {
        (await Text(http, $"/sertifikat/{certificate}")).ShouldContain(Reason);
        (await Text(http, $"/produk/{certificate}")).ShouldContain("Dicabut");
        (await Text(http, $"/register?cari={certificate}")).ShouldContain("Dicabut");
        (await Text(http, "/peta/33")).ShouldNotContain(certificate);
        (await Text(http, "/sitemap.xml")).ShouldNotContain(certificate);
        (await Text(http, "/data/register.csv")).Split("\r\n").Single(line => line.StartsWith(certificate, StringComparison.Ordinal)).ShouldContain("Revoked,");
        (await Text(http, $"/api/v1/register/{certificate}")).ShouldContain("\"state\":\"Revoked\"");
        using var paper = PdfDocument.Open(await http.GetByteArrayAsync($"/sertifikat/{certificate}/pdf"));
        string.Concat(paper.GetPage(1).Letters.Select(letter => letter.Value)).ShouldContain("DICABUT / REVOKED");
    }

    /// <summary>After midnight the day is closed, by the real store and the real rules.</summary>
    private async Task TheProofHolds(HttpClient http, string number, string certificate)
    {
        var blobs = new BlobServiceClient(product.Storage);
        var (cases, rounds) = (product.Cases, new BlobRounds(blobs, TimeProvider.System));
        var tomorrow = new Tomorrow();
        var closing = new DayClosing(new DayRecords(blobs), cases, product.Tables, tomorrow);
        await closing.Run(TestContext.Current.CancellationToken);
        var record = await Text(http, "/catatan-harian.json");
        await closing.Run(TestContext.Current.CancellationToken);
        (await Text(http, "/catatan-harian.json")).ShouldBe(record);

        (await Text(http, $"/sertifikat/{certificate}/bukti")).ShouldContain("Cocok");
        var proof = await Text(http, $"/sertifikat/{certificate}/bukti.json");
        var dossier = (await cases.Find(ApplicationNumber.Parse(number), TestContext.Current.CancellationToken))!;
        var file = DossierFile.Of(dossier, await rounds.At(dossier.Case.Round, dossier.Case.RoundHash, TestContext.Current.CancellationToken)).Write();

        Verification.Of(file).Where(finding => !finding.Holds).ShouldBeEmpty();
        ProofCheck.Of(proof, file).ShouldAllBe(finding => finding.Holds);
        ProofCheck.Of(proof, file.Replace(Reason, "Alasan lain.", StringComparison.Ordinal)).ShouldContain(finding => !finding.Holds);
    }

    /// <summary>Asks as a cache does, with the tag of the last answer.</summary>
    private async Task<HttpResponseMessage> Fetch(HttpClient http, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (_tags.TryGetValue(address, out var tag))
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        var answer = await http.SendAsync(request);
        _tags[address] = answer.Headers.ETag!.Tag;
        return answer;
    }

    private sealed class Tomorrow : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(1);
    }

    private static Task<string> Text(HttpClient http, string address) => http.GetStringAsync(address);

    private HttpClient Stranger()
    {
        var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = product.Site };
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html, */*;q=0.8");
        return http;
    }
}
