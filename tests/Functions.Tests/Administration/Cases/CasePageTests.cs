using System.Text.RegularExpressions;
using Ovop.Core.Award;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Functions.Administration.Cases;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Cases;

/// <summary>The page of a case: what is needed, the facts, and the rest folded.</summary>
public sealed class CasePageTests
{
    private static readonly string[] InOrder = ["perlu", "facts", "tenggat", "bertindak", "berkas", "surat-surat", "jejak", "mesin"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Facts_come_before_acts_and_both_before_what_is_folded()
    {
        var page = await Shown(await Office.Open());

        int[] places = [.. InOrder.Select(part => page.IndexOf($"=\"{part}\"", StringComparison.Ordinal))];
        places.ShouldAllBe(place => place > 0);
        places.ShouldBeInOrder();
    }

    [Fact]
    public async Task Back_leads_to_the_list_as_it_was_filtered()
    {
        var office = await Office.Open();

        var page = (await office.Get(Cast.Administrator, request =>
        {
            request.Headers.Referer = "https://ovop.example/kantor?putaran=2026&status=Endorsement";
            return new CaseEndpoint(office.StaffCases, office.Desk, office.Board).Show(request, $"{Office.Number}", office.Engine, Cancel);
        })).Body;

        page.ShouldContain("href=\"/kantor?putaran=2026&amp;status=Endorsement\" class=\"govuk-back-link\"");
    }

    [Fact]
    public async Task What_is_folded_says_what_is_in_it()
    {
        var page = await Shown(await Office.Open());

        foreach (var part in InOrder.SkipWhile(part => part != "bertindak"))
            page.ShouldMatch($"<details class=\"fold\" id=\"{part}\">");
        page.ShouldMatch("Jejak perkara</h2><span class=\"fold__brief\">\\d+ catatan");
    }

    [Fact]
    public async Task Hashes_are_folded_within_what_is_folded() =>
        Regex.Replace(await Shown(await Office.Open()), "<details class=\"(govuk-details|fingerprint)\".*?</details>", "", RegexOptions.Singleline)
            .ShouldNotMatch("[0-9a-f]{64}");

    [Fact]
    public async Task What_the_office_has_to_do_stands_first()
    {
        var office = await Office.Open();
        await office.Desk.Act(office.Engine, Office.Number, (dossier, setting) => HoldMoves.Begin(dossier, Cast.Administrator.Id, "Ada laporan.", setting), Cancel);

        var page = await Shown(office);

        page.ShouldMatch("id=\"perlu\"[^§]*?href=\"[^\"]*#bertindak\" role=\"button\"[^§]*?class=\"facts\"");
        page.ShouldMatch("id=\"bertindak\" open");
    }

    [Fact]
    public async Task Reminders_that_went_out_stand_among_the_entries_of_the_trail()
    {
        var office = await Office.Open();
        var (dossier, sent) = (await office.Dossier(), new DateTimeOffset(2026, 11, 25, 8, 30, 0, TimeSpan.FromHours(7)));
        var reminded = dossier.By(People.System, sent)
            .Put(new Letter(Notice.ReviewReminder, "review-1", Cast.Administrator.Id, "", Core.Language.Indonesian) { State = LetterState.Sent, SentAt = sent })
            .Put(new Letter(Notice.ReviewReminder, "review-2", Cast.Administrator.Id, "", Core.Language.Indonesian)).After;

        var page = await Drawn.Page<TrailPart>(new { Dossier = reminded, Setting = await office.Desk.SettingOf(dossier.Case, Cancel) });

        Regex.Count(page, "Pengingat menilai").ShouldBe(1);
        page.ShouldContain($"08.30 WIB, Rabu 25 November 2026 · kepada {Cast.Administrator.Name}");
    }

    [Fact]
    public async Task Entries_stand_as_they_were_written_whatever_the_clocks_of_two_instances_say()
    {
        var (office, behind) = (await Office.Open(), new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.FromHours(7)));
        var dossier = (await office.Dossier()).By(People.System, behind).Log("letter.bounced").After;

        var page = await Drawn.Page<TrailPart>(new { Dossier = dossier, Setting = await office.Desk.SettingOf(dossier.Case, Cancel) });

        var written = dossier.Trail.ToList();
        written[^1].At.ShouldBeLessThan(written[^2].At);
        written.AsEnumerable().Reverse().Select(entry => page.IndexOf($"sha256: {entry.Hash}", StringComparison.Ordinal)).ShouldBeInOrder();
    }

    [Fact]
    public async Task Who_only_reads_is_given_nothing_to_do() =>
        (await Shown(await Office.Open(), asAuditor: true)).ShouldNotContain("id=\"bertindak\"");

    private static async Task<string> Shown(Office office, bool asAuditor = false) => (await office.Get(
        asAuditor ? Cast.Auditor : Cast.Administrator,
        request => new CaseEndpoint(office.StaffCases, office.Desk, office.Board).Show(request, $"{Office.Number}", office.Engine, Cancel))).Body;
}
