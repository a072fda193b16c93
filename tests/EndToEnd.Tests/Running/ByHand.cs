using Microsoft.Playwright;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Rounds;
using Ovop.Core.Start;
using Ovop.Demo;

namespace Ovop.EndToEnd.Tests.Running;

/// <summary>An application as somebody types it: box by box, section by section, file by file.</summary>
internal static class ByHand
{
    public static async Task<string> OpenDraft(IPage page)
    {
        await page.GotoAsync("/kelayakan");
        await page.Locator($"input[name={Eligibility.Ware}][value=BT]").CheckAsync();
        foreach (var question in Eligibility.Questions)
            await page.Locator($"input[name={question}][value=ya]").CheckAsync();
        await page.Locator("form[action='/kelayakan'] button").ClickAsync();
        await page.Locator("form[action='/permohonan'] button").ClickAsync();
        await page.Reaches("**/permohonan/OVOP-*");
        return new Uri(page.Url).Segments[^1];
    }

    public static async Task FillForm(IPage page, string number)
    {
        var answers = Answers.For(Commodity.BT);
        await page.GotoAsync($"/permohonan/{number}/bagian/{FormSections.All[0].Code}");
        foreach (var section in FormSections.All)
        {
            foreach (var field in section.For(Commodity.BT))
                await Answer(page, field, answers[field.Code]);
            await page.Locator("main form button[type=submit]").Last.ClickAsync();
            await page.Reaches($"**/permohonan/{number}/{(section.Next(Commodity.BT) is { } next ? $"bagian/{next.Code}" : "dokumen")}");
        }
    }

    private static async Task Answer(IPage page, FormField field, string answer)
    {
        switch (field.Kind)
        {
            case FieldKind.Rows:
                await AddRows(page, field, FormRows.Read(answer));
                break;
            case var _ when answer.Length == 0:
                break;
            case FieldKind.Choice or FieldKind.Consent when await page.Locator($"select[name='{field.Code}']").CountAsync() == 0:
                await page.Locator($"input[name='{field.Code}'][value='{answer}']").CheckAsync();
                break;
            case FieldKind.Province or FieldKind.Regency when await page.Locator($"input#{field.Code}").IsVisibleAsync():
                await Search(page, field.Code, answer);
                break;
            case FieldKind.Choice or FieldKind.Province or FieldKind.Regency:
                await page.Locator($"select[name='{field.Code}']").SelectOptionAsync(answer);
                break;
            case FieldKind.Date:
                await page.Locator($"[name='{field.Code}-hari']").FillAsync(answer[8..]);
                await page.Locator($"[name='{field.Code}-bulan']").FillAsync(answer[5..7]);
                await page.Locator($"[name='{field.Code}-tahun']").FillAsync(answer[..4]);
                break;
            default:
                await page.Locator($"[name='{field.Code}']").FillAsync(answer);
                break;
        }
    }

    /// <summary>Types the beginning of a name, takes the first match, and is right.</summary>
    private static async Task Search(IPage page, string name, string answer)
    {
        var list = page.Locator($"select[name='{name}']");
        var label = await list.EvaluateAsync<string>("(list, value) => [...list.options].find(option => option.value === value).text", answer);
        await page.Locator($"input#{name}").PressSequentiallyAsync(label);
        await page.Locator($"#{name}__listbox li").First.ClickAsync();
        (await list.InputValueAsync()).ShouldBe(answer);
    }

    private static async Task AddRows(IPage page, FormField field, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        foreach (var (row, cells) in rows.Index())
        {
            if (row > 0)
                await page.Locator($"button[name=baris][value='{field.Code}']").ClickAsync();
            foreach (var (column, cell) in field.Columns.Zip(cells))
            {
                var input = page.Locator($"[name='{FormRows.Cell(field, row + 1, column)}']");
                await input.WaitForAsync();
                await (column.Kind == FieldKind.Choice ? input.SelectOptionAsync(cell) : (Task)input.FillAsync(cell));
            }
        }
    }

    public static async Task UploadDocuments(IPage page, string number)
    {
        foreach (var (code, files) in DemoRound.MandatoryDocuments(Commodity.BT))
            for (var file = 1; file <= files; file++)
            {
                await page.GotoAsync($"/permohonan/{number}/dokumen/{code}");
                await page.Locator("input[name=berkas]").SetInputFilesAsync(new FilePayload
                {
                    Name = code == "D-PHOTO" ? $"foto {file}.jpg" : $"{code}.pdf",
                    MimeType = code == "D-PHOTO" ? "image/jpeg" : "application/pdf",
                    Buffer = code == "D-PHOTO" ? Papers.Photo($"{number} {file}", file) : Papers.Pdf(code, number, file),
                });
                await page.Locator("form:has(input[name=berkas]) button[type=submit]").ClickAsync();
                await page.Reaches($"**/permohonan/{number}/dokumen?baru={code}**");
            }
    }
}
