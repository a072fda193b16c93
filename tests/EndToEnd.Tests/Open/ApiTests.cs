using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;
using Ovop.Functions.Api;
using Ovop.Functions.Api.Hooks;

namespace Ovop.EndToEnd.Tests.Open;

/// <summary>Programs that read applications.</summary>
public sealed class ApiTests(Product product)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_opens_what_was_sent_from_its_province_and_nothing_else_until_it_is_ended()
    {
        using var play = await product.Drafted("api@contoh.id");
        var one = $"api/v1/applications/{play.Number}";
        var keys = new ApiKeys(product.Tables, TimeProvider.System);
        var (central, secret) = await keys.Make("Dinas Jawa Tengah", KeyScope.Province, "33", "admin-1", Cancel);
        var (_, elsewhere) = await keys.Make("Dinas Bali", KeyScope.Province, "51", "admin-1", Cancel);
        (await Get(one, secret)).Status.ShouldBe(HttpStatusCode.NotFound);
        await play.UploadDocuments(DemoRound.MandatoryDocuments(Commodity.BT));
        await play.Submit();

        var (status, body) = await Get(one, secret);
        status.ShouldBe(HttpStatusCode.OK);
        var seen = JsonNode.Parse(body)!;
        ((string)seen["number"]!).ShouldBe(play.Number);
        seen["documents"]!.AsArray().ShouldContain(document => (string)document!["state"]! == "accepted");
        body.ShouldNotContain("contoh.id");
        (await Get("api/v1/applications", secret)).Body.ShouldContain(play.Number);
        (await Get(one, elsewhere)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Get("api/v1/applications", elsewhere)).Body.ShouldNotContain(play.Number);
        (await Get(one, "")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await Get(one, $"{secret}x")).Status.ShouldBe(HttpStatusCode.Unauthorized);

        await keys.Revoke(central.Id, Cancel);
        (await Get(one, secret)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_program_is_told_of_every_stage_by_signed_calls()
    {
        await using var program = await Listener.Start();
        var reader = await Reader.Open(product, 1280, "id");
        await product.SignIn(reader.Page, "admin02@contoh.id", "/kantor/masuk");
        await reader.Look("/kantor/kunci");
        await reader.Page.Locator("[name=nama]").FillAsync("Sistem dinas");
        await reader.Page.Locator("[name=cakupan][value=pemilik]").CheckAsync();
        await reader.Page.Locator("[name=pemilik]").FillAsync("kait@contoh.id");
        await reader.Page.Locator("[name=webhook]").FillAsync($"{program.Address}");
        await reader.Page.Locator("form[action='/kantor/kunci'] button:not([name])").ClickAsync();
        var secret = await reader.Page.Locator("#rahasia").InnerTextAsync();
        await reader.Look();

        using var play = await product.Published("kait@contoh.id");
        await play.Certificate();

        var calls = await program.Until(call => call.Body.Contains("\"Published\""));
        calls.Select(call => (string)JsonNode.Parse(call.Body)!["data"]!["number"]!).Distinct().ShouldBe([play.Number]);
        calls.ShouldAllBe(call => call.Signature == HookSignature.Of(secret, call.Id, call.At, call.Body));
        calls.Select(call => call.Id).ShouldBeUnique();
        reader.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Applicants_read_their_own_by_their_session()
    {
        using var play = new CasePlay(product.Site, product.Mailbox, "api2@contoh.id", Commodity.BT);
        await play.SignIn();
        await play.OpenDraft();
        using var owner = new Sender(product.Site);
        using var other = new Sender(product.Site);
        await owner.SignIn(product.Mailbox, "api2@contoh.id");
        await other.SignIn(product.Mailbox, "api3@contoh.id");

        (await owner.Get($"/api/v1/applications/{play.Number}")).Body.ShouldContain("\"Draft\"");
        (await other.Get($"/api/v1/applications/{play.Number}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.Get("/api/v1/applications")).Body.ShouldBe("""{"applications":[]}""");
    }

    private async Task<(HttpStatusCode Status, string Body)> Get(string address, string secret)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(product.Site, address));
        if (secret.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        using var response = await http.SendAsync(request, Cancel);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }
}
