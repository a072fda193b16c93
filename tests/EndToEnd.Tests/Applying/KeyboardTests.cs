using Microsoft.Playwright;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Rounds;
using Ovop.Core.Start;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Applying;

/// <summary>By the keys of a keyboard alone: nothing is pointed at, and nothing is focused but by Tab. An address is typed where a mail brings it.</summary>
public sealed class KeyboardTests(Product product)
{
    private const string Applicant = "papan.ketik@contoh.id";

    private IPage _page = null!;

    /// <summary>Every kind of field is met in the first section; the others are filled in by a program.</summary>
    [Fact]
    public async Task An_application_is_begun_filled_in_and_sent()
    {
        _page = await product.Visit();
        await SignIn();
        var number = await OpenDraft();
        await FillFirstSection(number);

        using var play = new CasePlay(product.Site, product.Mailbox, Applicant, Commodity.BT) { Number = number };
        await SignInTurns.Take(Applicant, _ => play.SignIn());
        await play.FillForm();
        await play.UploadDocuments(DemoRound.MandatoryDocuments(Commodity.BT).Where(document => document.Code != "D-NIB"));

        await _page.GotoAsync($"/permohonan/{number}");
        await Press("a[href$='/dokumen']", "**/dokumen");
        await Press("a[href$='/dokumen/D-NIB']", "**/dokumen/D-NIB");
        await Tab("input[type=file]");
        var chooser = await _page.RunAndWaitForFileChooserAsync(() => _page.Keyboard.PressAsync("Space"));
        await chooser.SetFilesAsync(new FilePayload { Name = "nib.pdf", MimeType = "application/pdf", Buffer = Papers.Pdf("D-NIB", number, 1) });
        await Press("form:has(input[type=file]) button[type=submit]", "**/dokumen?baru=D-NIB**");

        await _page.GotoAsync($"/permohonan/{number}");
        await Press("a[href$='/periksa']", "**/periksa");
        await Press("form[action$='/kirim'] button", $"**/permohonan/{number}/tanda-terima");
    }

    private Task SignIn() => SignInTurns.Take(Applicant, async since =>
    {
        await _page.GotoAsync("/");
        await Press("nav a[href='/masuk']", "**/masuk");
        await Type("[name=surel]", Applicant);
        await _page.Keyboard.PressAsync("Enter");
        await _page.Reaches("**/masuk/terkirim");
        var mail = await product.Mailbox.Await(Applicant, "/masuk/tautan", since);
        await _page.GotoAsync(mail.Links("/masuk/tautan")[0].ToString());
        await Press("main form button", "**/permohonan");
    });

    private async Task<string> OpenDraft()
    {
        await Press("main a[href='/kelayakan']", "**/kelayakan");
        await Choose(Eligibility.Ware, "BT");
        foreach (var question in Eligibility.Questions.Where(question => question != Eligibility.FoodPermits))
            await Choose(question, "ya");
        await _page.Keyboard.PressAsync("Enter");
        await _page.Locator("form[action='/permohonan'] button").WaitForAsync();
        await Press("form[action='/permohonan'] button", "**/permohonan/OVOP-*");
        return new Uri(_page.Url).Segments[^1];
    }

    private async Task FillFirstSection(string number)
    {
        var (section, answers) = (FormSections.All[0], Answers.For(Commodity.BT));
        await Press($"a[href$='/bagian/{section.Code}']", $"**/bagian/{section.Code}");
        foreach (var field in section.For(Commodity.BT).Where(field => answers[field.Code].Length > 0))
            await Answer(field, answers[field.Code]);
        await _page.Keyboard.PressAsync("Enter");
        await _page.Reaches($"**/permohonan/{number}/bagian/{section.Next(Commodity.BT)!.Code}");
    }

    private async Task Answer(FormField field, string answer)
    {
        if (field.Kind == FieldKind.Date)
            foreach (var (box, digits) in new[] { ("hari", answer[8..]), ("bulan", answer[5..7]), ("tahun", answer[..4]) })
                await Type($"[name='{field.Code}-{box}']", digits);
        else if (field.Kind == FieldKind.Choice && await _page.Locator($"select[name='{field.Code}']").CountAsync() > 0)
            await Turn($"select[name='{field.Code}']", answer);
        else if (field.Kind == FieldKind.Choice)
            await Choose(field.Code, answer);
        else
            await Type($"[name='{field.Code}']", answer);
    }

    /// <summary>Goes on by Tab, never back, until what is meant has the focus.</summary>
    private async Task Tab(string selector)
    {
        for (var presses = 0; presses < 200; presses++)
        {
            if (await _page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
            await _page.Keyboard.PressAsync("Tab");
        }

        throw new TimeoutException($"No Tab leads to {selector} on {_page.Url}.");
    }

    private async Task Press(string selector, string arrival)
    {
        await _page.HasLoaded();
        await Tab(selector);
        await _page.Keyboard.PressAsync("Enter");
        await _page.Reaches(arrival);
        await _page.HasLoaded();
    }

    private async Task Type(string selector, string text)
    {
        await Tab(selector);
        await _page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>One of a group of radios.</summary>
    private async Task Choose(string name, string value)
    {
        await Tab($"input[type=radio][name='{name}']");
        await _page.Keyboard.PressAsync("Space");
        await Turn($"input[type=radio][name='{name}']", value);
    }

    /// <summary>Turns on with the arrow until this is chosen.</summary>
    private async Task Turn(string selector, string value)
    {
        await Tab(selector);
        for (var turns = 0; turns < 50 && await _page.EvaluateAsync<string>("document.activeElement.value") != value; turns++)
            await _page.Keyboard.PressAsync("ArrowDown");
        (await _page.EvaluateAsync<string>("document.activeElement.value")).ShouldBe(value);
    }
}
