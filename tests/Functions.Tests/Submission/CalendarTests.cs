using Microsoft.Extensions.Options;
using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Submission.Outcome;
using Ovop.Functions.Submission.Sending;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Notices;
using Ovop.Functions.Tests.Sharing;

namespace Ovop.Functions.Tests.Submission;

public sealed class CalendarTests
{
    private static readonly Uri Site = new("https://ovop.contoh.id/");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task The_file_has_the_date_of_the_page_and_no_line_that_calendars_would_break_at(string language)
    {
        var (dossier, setting) = await Asked();

        var file = CalendarFile.Of(dossier, setting, Site, Core.Language.Of(language));

        file.ShouldContain($"DTSTART:{dossier.Case.Wait!.Due.ToUniversalTime():yyyyMMdd'T'HHmmss'Z'}\r\n");
        file.ShouldContain($"UID:{dossier.Number}-others@ovop.contoh.id\r\n");
        file.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        file.ShouldEndWith("END:VCALENDAR\r\n");
    }

    [Fact]
    public async Task A_draft_offers_its_deadline_as_a_file()
    {
        var applying = await Applying.Begin();
        var endpoint = new CalendarEndpoint(applying.Own, Options.Create(new SiteOptions { BaseAddress = Site }));

        var answer = await applying.Get(request => endpoint.Get(request, $"{Applying.Number}", Cancel));

        answer.Body.ShouldContain("-own@ovop.contoh.id");
        answer.Body.ShouldContain($"{Drafts.Round.Closes.ToUniversalTime():yyyyMMdd'T'HHmmss'Z'}");
    }

    [Fact]
    public async Task An_amended_application_has_one_date_in_page_receipt_and_mail_and_names_whom_to_call()
    {
        var linked = await LinkedCase.Begin();
        await linked.Do(Amendment.Begin);
        var setting = await linked.Desk.SettingOf((await linked.Dossier()).Case, Cancel);
        var dossier = await linked.Dossier();
        var day = WhenText.Day(dossier.Case.Wait!.Due, Zone.Wib, Core.Language.Indonesian);

        (await Drawn.Page<StatusPage>(new { Dossier = dossier, Setting = setting })).ShouldContain($"Sekarang, sampai {day}");
        (await Drawn.Page<ReceiptPage>(new { Dossier = dossier, At = setting.Now })).ShouldContain(day);
        await using var services = Drawn.Services();
        var letter = new Letter(Notice.AmendmentReminder, "once", People.Applicant, "sri@contoh.id", Core.Language.Indonesian);
        (await MailBody.RenderAsync<LetterMail>(services, letter.Language, new { Dossier = dossier, Letter = letter, Address = Site })).Text.ShouldContain(day);

        await linked.Do(Amendment.Drop);
        var after = await linked.Dossier();
        var page = await Drawn.Page<StatusPage>(new { Dossier = after, Setting = setting });
        page.ShouldContain($"Sekarang, sampai {WhenText.Day(after.Case.Wait!.Due, Zone.Wib, Core.Language.Indonesian)}");
        page.ShouldContain(Cast.Endorser.Name);
        page.ShouldContain("/tenggat.ics");
    }

    [Fact]
    public async Task The_head_of_the_dinas_can_be_called_while_the_case_lies_there()
    {
        var (dossier, setting) = await Asked();
        var called = setting with { People = setting.People with { Endorsers = [new(Cast.Endorser with { Telephone = "(024) 8311321" }, null)] } };

        (await Drawn.Page<StatusPage>(new { Dossier = dossier, Setting = called })).ShouldMatch("href=\"tel:(?:\\+|&#x2B;)62248311321\">\\(024\\) 8311321</a>");
        (await Drawn.Page<StatusPage>(new { Dossier = dossier, Setting = setting })).ShouldNotContain("62248311321");
        var endorsed = await LinkedCase.Begin();
        await endorsed.Endorse();
        await endorsed.Advance();
        (await Drawn.Page<StatusPage>(new { Dossier = await endorsed.Dossier(), Setting = called })).ShouldNotContain("(024) 8311321");
    }

    private static async Task<(Dossier, Setting)> Asked()
    {
        var linked = await LinkedCase.Begin();
        var dossier = await linked.Dossier();
        return (dossier, await linked.Desk.SettingOf(dossier.Case, Cancel));
    }
}
