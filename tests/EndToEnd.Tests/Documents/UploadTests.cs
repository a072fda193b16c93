using System.Net;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Playwright;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Documents;

/// <summary>Files on their way from a browser into a case.</summary>
public sealed class UploadTests(Product product)
{
    [Fact]
    public async Task An_upload_that_was_cut_goes_on_after_a_reload_and_keeps_every_byte()
    {
        using var photo = new BigPhoto(megabytes: 40, seed: 1);
        var (page, document) = await Open("putus@contoh.id", "D-STORY");
        var blocks = 0;
        page.Request += (_, request) => _ = request.Method == "PUT" && ++blocks == 24 ? page.Context.SetOfflineAsync(true) : Task.CompletedTask;
        await page.Locator("[name=asli]").CheckAsync();
        await Choose(page, photo.Name);
        await page.Locator(".uploads__state", new() { HasTextRegex = new("^Sambungan terputus di [5-9][0-9] %") }).WaitForAsync();

        await page.GotoAsync("about:blank");
        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync(document);
        (await page.Locator(".uploads").InnerTextAsync()).ShouldContain("Pilih berkas ini lagi untuk melanjutkan");
        var again = 0;
        page.Request += (_, request) => again += request.Method == "PUT" ? 1 : 0;
        await page.Locator("[name=asli]").CheckAsync();
        await Choose(page, photo.Name);
        await page.Reaches("**/dokumen?baru=D-STORY**");

        again.ShouldBeInRange(1, 21, "half of the 40 blocks had arrived, and one request ends the upload");
        await page.GotoAsync(document);
        (await page.Locator("#berkas-terkirim").TextContentAsync() ?? "").ShouldContain(photo.Sha256);
    }

    [Fact]
    public async Task A_large_file_is_received_without_scripts_too()
    {
        using var photo = new BigPhoto(megabytes: 12, seed: 2);
        var (page, document) = await Open("tanpaskrip@contoh.id", "D-STORY", scripts: false);

        await Choose(page, photo.Name);
        await page.Reaches("**/dokumen?baru=D-STORY**");

        await page.GotoAsync(document);
        (await page.Locator("#berkas-terkirim").TextContentAsync() ?? "").ShouldContain(photo.Sha256);
    }

    [Fact]
    public async Task A_large_photo_is_made_smaller_on_the_phone_and_the_sheets_of_a_paper_become_one_document()
    {
        using var photo = new BigPhoto(megabytes: 6, seed: 3);
        var (page, document) = await Open("lembaran@contoh.id", "D-STORY");

        var blocks = 0;
        page.Request += (_, request) => blocks += request.Method == "PUT" ? 1 : 0;
        await Choose(page, photo.Name);
        await page.Reaches("**/dokumen?baru=D-STORY**");
        blocks.ShouldBe(1, "of six megabytes less than one is left");

        await page.GotoAsync(document.Replace("D-STORY", "D-NIB", StringComparison.Ordinal));
        await page.Locator("input[name=berkas]").SetInputFilesAsync([photo.Name, photo.Name]);
        await page.Locator("form:has(input[name=berkas]) button[type=submit]").ClickAsync();
        await page.Reaches("**/dokumen?baru=D-NIB**");
        await page.GotoAsync(document.Replace("D-STORY", "D-NIB", StringComparison.Ordinal));
        (await page.Locator("#berkas-terkirim").TextContentAsync())!.ShouldContain("2 halaman");

        await page.Locator("form[action*='/keluarkan/'] button").ClickAsync();
        await page.Locator("#berkas-terkirim .govuk-tag", new() { HasText = "Dikeluarkan" }).WaitForAsync();
    }

    [Fact]
    public async Task What_is_no_document_is_refused_in_words_and_changes_nothing()
    {
        var (page, document) = await Open("palsu@contoh.id", "D-NIB");
        var before = await page.Locator("#berkas-terkirim").InnerHTMLAsync();

        await page.Locator("input[name=berkas]").SetInputFilesAsync(new FilePayload { Name = "nib.pdf", MimeType = "application/pdf", Buffer = Encoding.UTF8.GetBytes("Ini bukan dokumen.") });
        await page.Locator("form:has(input[name=berkas]) button[type=submit]").ClickAsync();

        await page.Locator(".uploads__state.govuk-error-message", new() { HasText = "isinya bukan salah satu dari itu" }).WaitForAsync();
        await page.GotoAsync(document);
        (await page.Locator("#berkas-terkirim").InnerHTMLAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_grant_writes_one_blob_until_it_is_done_and_reads_none()
    {
        using var play = await product.Drafted("izin@contoh.id");
        using var owner = new Sender(product.Site);
        await owner.SignIn(product.Mailbox, "izin@contoh.id");
        var (asked, file) = ($"/permohonan/{play.Number}/unggahan/D-NIB", Papers.Pdf("D-NIB", "izin@contoh.id"));
        (string, string)[] told = [("nama", "nib.pdf"), ("ukuran", $"{file.Length}")];
        using var grant = JsonDocument.Parse((await owner.Post(asked, told)).Body);
        var (address, upload) = (grant.RootElement.GetProperty("alamat").GetString()!, grant.RootElement.GetProperty("unggahan").GetString()!);
        var other = address.Replace(upload, new string('0', 32), StringComparison.Ordinal);

        (await Send(HttpMethod.Put, $"{address}&comp=block&blockid=MDAwMDAw", file)).ShouldBe(HttpStatusCode.Created);
        (await Send(HttpMethod.Put, $"{other}&comp=block&blockid=MDAwMDAw", file)).ShouldBe(HttpStatusCode.Forbidden);
        (await Send(HttpMethod.Get, address)).ShouldBe(HttpStatusCode.Forbidden);
        (await owner.Post($"{asked}/{upload}", told)).Status.ShouldBe(HttpStatusCode.OK);
        (await Send(HttpMethod.Put, $"{address}&comp=block&blockid=MDAwMDAw", file)).ShouldBe(HttpStatusCode.PreconditionFailed);
        (await Send(HttpMethod.Put, address, file)).ShouldBe(HttpStatusCode.PreconditionFailed);
        (await owner.Post($"{asked}/{upload}", told)).Status.ShouldBe(HttpStatusCode.OK);
        (await owner.Get($"/permohonan/{play.Number}/dokumen/D-NIB/2")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task More_than_was_granted_is_taken_away_refused_and_told(bool whole)
    {
        var applicant = $"lebih{whole}@contoh.id".ToLowerInvariant();
        using var play = await product.Drafted(applicant);
        using var owner = new Sender(product.Site);
        await owner.SignIn(product.Mailbox, applicant);
        var (asked, block) = ($"/permohonan/{play.Number}/unggahan/D-NIB", new byte[1024 * 1024]);
        (string, string)[] told = [("nama", "nib.pdf"), ("ukuran", "1000")];
        using var grant = JsonDocument.Parse((await owner.Post(asked, told)).Body);
        var (address, upload) = (grant.RootElement.GetProperty("alamat").GetString()!, grant.RootElement.GetProperty("unggahan").GetString()!);

        foreach (var id in (string[])["MDAwMDAw", "MDAwMDAx", "MDAwMDAy"])
            (await Send(HttpMethod.Put, $"{address}&comp=block&blockid={id}", block)).ShouldBe(HttpStatusCode.Created);
        if (whole)
            (await Send(HttpMethod.Put, $"{address}&comp=blocklist", "<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList><Latest>MDAwMDAw</Latest><Latest>MDAwMDAx</Latest></BlockList>"u8.ToArray())).ShouldBe(HttpStatusCode.Created);

        for (var again = 0; again < 2; again++)
        {
            using var form = new FormUrlEncodedContent([new(Answer.TokenField, await owner.Token()), .. told.Select(field => KeyValuePair.Create(field.Item1, field.Item2))]);
            var done = await owner.Send(HttpMethod.Post, $"{asked}/{upload}", form, "application/json");
            (done.Status, JsonDocument.Parse(done.Body).RootElement.GetProperty("code").GetString()).ShouldBe((HttpStatusCode.Conflict, "document.over"));
        }

        (await Send(HttpMethod.Put, $"{address}&comp=block&blockid=MDAwMDAw", block)).ShouldBe(HttpStatusCode.PreconditionFailed);
        var left = new BlobServiceClient(product.Storage).GetBlobContainerClient("uploads").GetBlobClient($"{play.Number}/D-NIB/{upload}");
        (await left.GetPropertiesAsync(cancellationToken: TestContext.Current.CancellationToken)).Value.ContentLength.ShouldBe(0);
        (await owner.Get($"/permohonan/{play.Number}/dokumen")).Body.ShouldContain("unggahan dihapus");
    }

    [Fact]
    public async Task More_than_was_granted_is_taken_away_when_storage_tells_of_it_though_nobody_asks_to_have_it_taken_in()
    {
        using var play = await product.Drafted("diam@contoh.id");
        using var owner = new Sender(product.Site);
        await owner.SignIn(product.Mailbox, "diam@contoh.id");
        using var grant = JsonDocument.Parse((await owner.Post($"/permohonan/{play.Number}/unggahan/D-NIB", ("nama", "nib.pdf"), ("ukuran", "1000"))).Body);

        (await Send(HttpMethod.Put, grant.RootElement.GetProperty("alamat").GetString()!, new byte[2 * 1024 * 1024])).ShouldBe(HttpStatusCode.Created);

        var until = TimeProvider.System.GetUtcNow().AddSeconds(60);
        while (!(await owner.Get($"/permohonan/{play.Number}/dokumen")).Body.Contains("unggahan dihapus", StringComparison.Ordinal))
        {
            TimeProvider.System.GetUtcNow().ShouldBeLessThan(until);
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
    }

    private static async Task Choose(IPage page, string file)
    {
        await page.Locator("input[name=berkas]").SetInputFilesAsync(file);
        await page.Locator("form:has(input[name=berkas]) button[type=submit]").ClickAsync();
    }

    private static async Task<HttpStatusCode> Send(HttpMethod method, string address, byte[]? content = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, address) { Content = content is null ? null : new ByteArrayContent(content) };
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>A draft of one's own at the page of a document.</summary>
    private async Task<(IPage Page, string Document)> Open(string applicant, string code, bool scripts = true)
    {
        using var play = await product.Drafted(applicant);
        var page = await product.Visit(360, scripts);
        await product.SignIn(page, applicant);
        var document = $"/permohonan/{play.Number}/dokumen/{code}";
        await page.GotoAsync(document);
        return (page, document);
    }
}
