using Microsoft.Playwright;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Places;
using Ovop.Core.Rounds;
using Ovop.Core.Start;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Applying;

/// <summary>
/// By the keys of a keyboard alone, from the first page to the receipt: nothing is pointed at, and nothing is focused but by Tab. An address
/// is typed where a mail brings it.
/// </summary>
public sealed class KeyboardTests(Product product)
{
    private const string Applicant = "papan.ketik@contoh.id";

    private static readonly IReadOnlyDictionary<string, string> Answers = Demo.Answers.For(Commodity.BT);

    private IPage _page = null!;

    [Fact]
    public async Task An_application_is_begun_filled_in_and_sent()
    {
        _page = await product.Visit();
        await SignIn();
        var number = await OpenDraft();
        await Press($"a[href$='/bagian/{FormSections.All[0].Code}']", $"**/bagian/{FormSections.All[0].Code}");
        foreach (var section in FormSections.Asked(Commodity.BT))
            await Fill(section);
        await SendDocuments(number);

        await Press("a.govuk-back-link", $"**/permohonan/{number}");
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

    /// <summary>Answers each question of a section, and goes on to the next, after the last to the documents.</summary>
    private async Task Fill(FormSection section)
    {
        foreach (var field in section.For(Commodity.BT).Where(field => Answers[field.Code].Length > 0))
            if (field.Kind == FieldKind.Rows)
                await FillRows(section, field);
            else
                await Answer(field, field.Code, Answers[field.Code]);
        await Press("main form button:not(.govuk-button--secondary):not([hidden])", section.Next(Commodity.BT) is { } next ? $"**/bagian/{next.Code}" : "**/dokumen");
    }

    private async Task FillRows(FormSection section, FormField field)
    {
        foreach (var (at, row) in FormRows.Read(Answers[field.Code]).Index())
        {
            if (at > 0)
                await Press($"button[name=baris][value='{field.Code}']", $"**/bagian/{section.Code}?*tambah={field.Code}*");
            await _page.Locator($"[name='{FormRows.Cell(field, at + 1, field.Columns[0])}']").WaitForAsync(); // the address of a second row is that of a third
            foreach (var (column, cell) in field.Columns.Zip(row))
                await Answer(column, FormRows.Cell(field, at + 1, column), cell);
        }
    }

    private async Task Answer(FormField field, string name, string answer)
    {
        if (field.Kind == FieldKind.Date)
            foreach (var (box, digits) in new[] { ("hari", answer[8..]), ("bulan", answer[5..7]), ("tahun", answer[..4]) })
                await Type($"[name='{name}-{box}']", digits);
        else if (field.Kind is FieldKind.Province or FieldKind.Regency)
            await Search(name, field.Kind == FieldKind.Regency ? Regencies.NameOf(answer) : Provinces.Find(answer)!.Name);
        else if (field.Kind == FieldKind.Consent)
        {
            await Tab($"input[name='{name}']");
            await _page.Keyboard.PressAsync("Space");
        }
        else if (field.Kind == FieldKind.Choice && await _page.Locator($"select[name='{name}']").CountAsync() > 0)
            await Pick($"select[name='{name}']", answer);
        else if (field.Kind == FieldKind.Choice)
            await Choose(name, answer);
        else
            await Type($"[name='{name}']", answer);
    }

    /// <summary>All at once, each by a name that begins with the code of its document.</summary>
    private async Task SendDocuments(string number)
    {
        await Press("a[href$='/banyak-berkas']", "**/banyak-berkas");
        await Tab("input[type=file]");
        var chooser = await Chooser();
        await chooser.SetFilesAsync(
            from document in DemoRound.MandatoryDocuments(Commodity.BT)
            from file in Enumerable.Range(1, document.Files)
            select document.Code == "D-PHOTO"
                ? new FilePayload { Name = $"{document.Code} {file}.jpg", MimeType = "image/jpeg", Buffer = Papers.Photo($"{number} {file}", file) }
                : new FilePayload { Name = $"{document.Code}.pdf", MimeType = "application/pdf", Buffer = Papers.Pdf(document.Code, number, file) });
        await Press("form:has(input[type=file]) button[type=submit]", "**/dokumen");
    }

    /// <summary>A browser forgets a pressed key within seconds, and opens no files for what it has forgotten: on a full machine one presses again.</summary>
    private async Task<IFileChooser> Chooser()
    {
        for (var left = 4; ; left--)
            try
            {
                return await _page.RunAndWaitForFileChooserAsync(() => _page.Keyboard.PressAsync("Space"), new() { Timeout = 15_000 });
            }
            catch (TimeoutException) when (left > 1)
            {
            }
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
    }

    private async Task Type(string selector, string text)
    {
        await Tab(selector);
        await _page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>One of a list, found while its name is typed.</summary>
    private async Task Search(string name, string choice)
    {
        await Type($"input[role=combobox]#{name}", choice);
        await _page.Locator($"#{name}__option--0").WaitForAsync();
        await _page.Keyboard.PressAsync("Enter");
        (await _page.EvaluateAsync<string>($"document.querySelector('select[name={name}]').selectedOptions[0].text")).ShouldBe(choice);
    }

    /// <summary>One of a list that jumps to what is typed.</summary>
    private async Task Pick(string selector, string value)
    {
        await Tab(selector);
        await _page.Keyboard.TypeAsync(await _page.EvaluateAsync<string>("value => [...document.activeElement.options].find(option => option.value === value).text", value));
        (await _page.EvaluateAsync<string>("document.activeElement.value")).ShouldBe(value);
    }

    /// <summary>One of a group of radios: the space key takes the first, arrows go on.</summary>
    private async Task Choose(string name, string value)
    {
        await Tab($"input[type=radio][name='{name}']");
        await _page.Keyboard.PressAsync("Space");
        for (var turns = 0; turns < 50 && await _page.EvaluateAsync<string>("document.activeElement.value") != value; turns++)
            await _page.Keyboard.PressAsync("ArrowDown");
        (await _page.EvaluateAsync<string>("document.activeElement.value")).ShouldBe(value);
    }
}
