using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ovop.Core.Anchor;
using Ovop.Core.Award;
using Ovop.Core.Award.Endings;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Functions.Anchor;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Verify;

namespace Ovop.Functions.Tests.Anchor;

/// <summary>How an application ended is proven to those of its applicant's side and to the office, and to nobody else.</summary>
public sealed class EndProofTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_office_and_the_applicant_see_who_decided_and_why_and_take_a_proof_that_checks_without_a_dossier()
    {
        var (office, page) = await Disqualified();

        var seen = (await office.Get(Cast.Administrator, request => page.OfficePage(request, $"{Office.Number}", Cancel))).Body;
        var own = (await office.Web.Get(office.Web.SignedIn("sri@contoh.id", "applicant"), request => page.OwnPage(request, $"{Office.Number}", Cancel))).Body;
        var taken = (await office.Web.Get(office.Web.SignedIn("sri@contoh.id", "applicant"), request => page.OwnJson(request, $"{Office.Number}", Cancel))).Body;

        foreach (var body in (string[])[seen, own])
        {
            body.ShouldContain("Dokumen palsu.");
            body.ShouldContain("Cocok");
        }

        var findings = ProofCheck.Of(taken, null);
        findings.Where(finding => !finding.Holds).ShouldBeEmpty();
        findings.ShouldContain(finding => finding.Words.Contains("disqualified") && finding.Words.Contains("Dokumen palsu."));
    }

    [Fact]
    public async Task Nobody_else_learns_that_there_is_such_a_case()
    {
        var (office, page) = await Disqualified();

        (await office.Web.Get(office.Web.SignedIn("orang@contoh.id", "applicant"), request => page.OwnPage(request, $"{Office.Number}", Cancel)))
            .Status.ShouldBe(StatusCodes.Status404NotFound);
        (await office.Web.Get("", request => page.OwnJson(request, $"{Office.Number}", Cancel))).Location.ShouldStartWith("/masuk");
        (await office.Web.Get("", request => page.OfficePage(request, $"{Office.Number}", Cancel))).Location.ShouldStartWith("/kantor/masuk");
    }

    [Fact]
    public async Task A_word_that_was_changed_in_the_proof_is_found()
    {
        var (office, page) = await Disqualified();
        var taken = (await office.Get(Cast.Administrator, request => page.OfficeJson(request, $"{Office.Number}", Cancel))).Body;

        ProofCheck.Of(taken.Replace("Dokumen palsu.", "Dokumen hilang.", StringComparison.Ordinal), null).ShouldContain(finding => !finding.Holds);
    }

    [Fact]
    public async Task A_proof_with_an_entry_that_is_none_cannot_be_read()
    {
        var (office, page) = await Disqualified();
        var taken = JsonNode.Parse((await office.Get(Cast.Administrator, request => page.OfficeJson(request, $"{Office.Number}", Cancel))).Body)!;
        taken["entries"]!.AsArray()[0] = null;

        ProofCheck.Of(taken.ToJsonString(), null).ShouldContain(finding => !finding.Holds && finding.Words.Contains("cannot be read"));
    }

    [Fact]
    public async Task While_the_day_is_not_over_there_is_no_proof()
    {
        var (office, page) = await Disqualified(isClosed: false);

        (await office.Get(Cast.Administrator, request => page.OfficePage(request, $"{Office.Number}", Cancel))).Body.ShouldContain("sesudah tengah malam");
        (await office.Get(Cast.Administrator, request => page.OfficeJson(request, $"{Office.Number}", Cancel))).Status.ShouldBe(StatusCodes.Status404NotFound);
    }

    [Theory]
    [InlineData("admin-1", false)]
    [InlineData(People.System, true)]
    public async Task Of_a_decision_without_a_name_it_is_said_who_took_it_only_where_that_was_the_system(string who, bool isSaid)
    {
        var (office, _) = await Disqualified();
        var (dossier, setting) = (await office.Dossier(), await office.Linked.Setting());
        var ending = Ending.Of(dossier)!;

        var page = await office.Get(Cast.Administrator, request => Task.FromResult(Pages.Render<EndProofPage>(request.HttpContext, new
        {
            Dossier = dossier,
            Setting = setting,
            Ending = ending with { Decided = ending.Decided with { Who = who, By = null } },
            IsOffice = true,
        })));

        page.Body.Contains("Diputuskan oleh", StringComparison.Ordinal).ShouldBe(isSaid);
    }

    [Fact]
    public async Task While_the_case_goes_on_the_office_is_led_to_it_and_no_reading_is_noted()
    {
        var office = await Office.Open();
        var page = PageOf(office, new(new InMemoryBlobs()));

        (await office.Get(Cast.Administrator, request => page.OfficePage(request, $"{Office.Number}", Cancel))).Location.ShouldBe($"/kantor/permohonan/{Office.Number}");

        (await office.Reads.By(Cast.Administrator.Id, 5, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_somebody_of_the_office_wrote_in_the_trail_that_day_the_proof_brings_no_entries()
    {
        var (office, page) = await Disqualified(then: dossier => dossier.By("auditor-1", LinkedNow).Log("dossier.exported"));
        var taken = (await office.Get(Cast.Administrator, request => page.OfficeJson(request, $"{Office.Number}", Cancel))).Body;

        JsonSerializer.Deserialize<Inclusion>(taken, AwardJson.Options)!.Entries.ShouldBeNull();
        ProofCheck.Of(taken, null).ShouldAllBe(finding => finding.Holds);
    }

    [Fact]
    public async Task What_the_ratifier_wrote_is_not_in_what_the_applicant_gets()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToProposal(0.4);
        await rehearsal.Ratify();
        await rehearsal.Ended();
        var dossier = await rehearsal.Dossier();

        var entries = EndProof.EntriesOf(dossier, Ending.Of(dossier)!, DayRecord.Heads(dossier.Number, dossier.Trail).Last().Head)!;

        entries.Select(entry => entry.What).ShouldBe(["moved"]);
    }

    private static DateTimeOffset LinkedNow { get; } = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);

    /// <summary>A case that was disqualified, on a day that is closed.</summary>
    private static async Task<(Office Office, EndProofEndpoint Page)> Disqualified(bool isClosed = true, Func<Dossier, Change>? then = null)
    {
        var office = await Office.Open();
        await office.Linked.Do((dossier, at) => Interventions.Disqualify(dossier, Cast.Administrator.Id, "Dokumen palsu.", at.Now));
        if (then is not null)
            await office.Linked.Do((dossier, _) => then(dossier));
        var (records, ended) = (new DayRecords(new InMemoryBlobs()), await office.Dossier());
        var (day, head) = DayRecord.Heads(ended.Number, ended.Trail).Last();
        DayHead[] heads = [head, new(new("2026", 999), 1, new string('a', 64))];
        if (isClosed)
            await records.Keep(new(DayRecord.Of(day, heads, DayRecord.BeforeTheFirst), heads), Cancel);
        return (office, PageOf(office, records));
    }

    private static EndProofEndpoint PageOf(Office office, DayRecords records) =>
        new(new(office.Web.Services.GetRequiredService<Sessions>(), office.Desk), office.StaffCases, records);
}
