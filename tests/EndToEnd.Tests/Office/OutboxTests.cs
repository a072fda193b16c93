using Ovop.Core.Notices;
using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Office;

/// <summary>An administrator keeps letters of a kind back, looks at one and sends it with a note.</summary>
public sealed class OutboxTests(Product product)
{
    private const string Invited = "keponakan@contoh.id", Note = "Undangan ini tertunda karena libur kantor.";

    [Fact]
    public async Task Letter_that_was_kept_back_arrives_once_with_the_note_of_who_reviewed_it()
    {
        using var play = new CasePlay(product.Site, product.Mailbox, "kotak@contoh.id", Commodity.BT);
        await play.SignIn();
        await play.OpenDraft();
        var administrator = await Reader.Open(product, 360, "id");
        await product.SignIn(administrator.Page, "admin02@contoh.id", "/kantor/masuk");
        await Hold(administrator, Notice.InvitedToView);

        await play.Invite(Invited);
        await administrator.Look("/kantor/surat");
        (await product.Mailbox.Newest()).ShouldNotContain(mail => mail.IsTo(Invited));

        await administrator.Page.Locator($"main a[href^='/kantor/permohonan/{play.Number}/surat/']").ClickAsync();
        await administrator.Page.Locator("[name=tambahan]").FillAsync(Note);
        await administrator.Look();
        await administrator.Page.Locator("button[value=kirim]").ClickAsync();
        await administrator.Page.Reaches("**/kantor/surat");

        (await product.Mailbox.Await(Invited)).Html.ShouldContain(Note);
        (await product.Mailbox.Newest()).Count(mail => mail.IsTo(Invited)).ShouldBe(1);
        await administrator.Page.Locator("form[action='/kantor/surat/lepas'] button").ClickAsync();
        (await administrator.Page.Locator("#ditahan").CountAsync()).ShouldBe(0);
        administrator.Faults.ShouldBeEmpty();
    }

    private static async Task Hold(Reader administrator, Notice kind)
    {
        await administrator.Look("/kantor/surat");
        await administrator.Page.Locator("[name=jenis]").SelectOptionAsync($"{kind}");
        await administrator.Page.Locator("[name=alasan]").FillAsync("Libur kantor.");
        await administrator.Page.Locator("form[action='/kantor/surat/tahan'] button").ClickAsync();
        await administrator.Page.Locator("#ditahan").WaitForAsync();
    }
}
