using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Applying;

/// <summary>A producer without mail, by telephone alone: the messages come in on the loopback.</summary>
public sealed class PhoneTests(Product product)
{
    private const string Number = "+6281298765432";

    [Fact]
    public async Task Without_mail_an_application_is_sent_and_followed_by_text_messages()
    {
        using var play = new CasePlay(product.Site, product.Mailbox, Number, Commodity.BT);
        await play.SignIn(product.Inbox);
        await play.OpenDraft();
        await play.FillForm();
        await play.UploadDocuments(DemoRound.MandatoryDocuments(Commodity.BT));
        await play.Submit();
        (await product.Inbox.Await(Number, $"Permohonan {play.Number} sudah kami terima")).Words.ShouldContain($"/permohonan/{play.Number}");
        await play.Endorse("kadis33@contoh.id");
        await product.Inbox.Await(Number, "Dinas mengusulkan");

        var phone = await Reader.Open(product, 360, "id");
        await phone.Look("/masuk");
        await phone.Page.Locator("#ponsel").ClickAsync();
        await phone.Page.Reaches("**/masuk/ponsel?kembali=**");
        await phone.Look();
        var since = TimeProvider.System.GetUtcNow();
        await phone.Page.Locator("[name=telepon]").FillAsync("0812-9876-5432");
        await phone.Page.Locator("[name=telepon]").PressAsync("Enter");
        await phone.Page.Reaches("**/masuk/ponsel/kode");
        await phone.Look();
        await phone.Page.Locator("[name=kode]").FillAsync((await product.Inbox.Await(Number, "#", since)).Code);
        await phone.Page.Locator("[name=kode]").PressAsync("Enter");
        await phone.Page.Reaches("**/permohonan");
        (await phone.Page.Locator("main").InnerTextAsync()).ShouldContain(play.Number);
        await phone.Look("/nomor-saya");
        await phone.Look($"/permohonan/{play.Number}");
        phone.Faults.ShouldBeEmpty();
    }
}
