using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ovop.Core.Rounds;
using Ovop.EndToEnd.Tests.Running;
using Ovop.Functions.Hosting.Security;

namespace Ovop.EndToEnd.Tests.Office;

/// <summary>Grave acts of somebody who signed in some time ago ask for a mailed code first, and keep what was typed.</summary>
public sealed class StepUpTests(Product product)
{
    private const string Who = "admin03@contoh.id", Why = "Dokumen terbukti palsu.";

    [Fact]
    public async Task A_case_is_disqualified_only_with_the_mailed_code_and_the_reason_is_kept()
    {
        using var play = await product.Submitted("berat@contoh.id", Commodity.BT);
        await product.Mailbox.Await("kadis33@contoh.id", play.Number, within: TimeSpan.FromMinutes(1)); // It goes on by itself until then.
        using var office = new Sender(product.Site);
        office.Forge("/", "sesi", SessionOf(TimeProvider.System.GetUtcNow().AddMinutes(-45)));
        var (page, own) = ($"/kantor/permohonan/{play.Number}", await play.OwnPage());
        (string, string)[] act = [.. Hidden(await office.Post(page, ("tindakan", "disqualify"), ("alasan", Why))), ("langkah", "lakukan")];

        await SignInTurns.Take(Who, async since =>
        {
            var asked = await office.Post(page, act);
            asked.Words.ShouldContain("Buktikan bahwa ini Anda");
            (await play.OwnPage()).Text.ShouldBe(own.Text, "nothing is done yet");

            var fields = Hidden(asked);
            (await office.Post(page, [.. fields, ("bukti_kode", "x")])).ShouldRefuse("a wrong code");
            (await play.OwnPage()).Text.ShouldBe(own.Text);

            var mail = await product.Mailbox.Await(Who, "Kode untuk melanjutkan", since);
            (await office.Post(page, [.. fields, ("bukti_kode", Regex.Match(mail.Html, "(?<=: )[0-9]{6}").Value)])).Location.ShouldBe($"{page}?selesai=disqualify");
        });
        (await office.Get(page)).Words.ShouldContain(Why);
    }

    private static (string, string)[] Hidden(Answer page) =>
        [.. new HtmlParser().ParseDocument(page.Body).QuerySelectorAll("main form input[type=hidden]").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!)).Where(field => field.Item1 != Answer.TokenField)];

    /// <summary>The cookie of a session that began then, made with the site's own keys.</summary>
    private string SessionOf(DateTimeOffset since)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("ovop");
        services.AddOptions<KeyManagementOptions>().Configure(options => options.XmlRepository = new BlobKeyRepository(new BlobServiceClient(product.Storage).GetBlobContainerClient("keys")));
        using var provider = services.BuildServiceProvider();
        var http = new DefaultHttpContext();
        new Sessions(provider.GetRequiredService<IDataProtectionProvider>(), Options.Create(new SessionOptions()), new At(since)).SignIn(http, Who, "administrator");
        return Uri.UnescapeDataString(http.Response.Headers.SetCookie.ToString().Split(';')[0]["sesi=".Length..]);
    }

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
