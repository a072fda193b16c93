using System.IO.Compression;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Ovop.Core.Anchor;
using Ovop.Core.Award;
using Ovop.Functions.Administration.Trails;
using Ovop.Functions.Anchor;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Verify;

namespace Ovop.Functions.Tests.Administration.Trails;

/// <summary>One log over all cases, and several dossiers at once.</summary>
public sealed class TrailsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_entries_of_all_cases_stand_in_one_log_in_words()
    {
        var office = await Opened();

        var page = (await Get(office, "")).Body;

        page.ShouldContain("OVOP-2026-000001");
        page.ShouldContain("OVOP-2026-000002");
        page.ShouldContain("Permohonan dikirim");
        page.ShouldNotContain("Documents →");
    }

    [Theory]
    [InlineData("?apa=submitted", 2)]
    [InlineData("?apa=submitted&nomor=OVOP-2026-000002", 1)]
    [InlineData("?apa=submitted&dari=2026-11-26", 0)]
    [InlineData("?apa=submitted&dari=2026-11-25&sampai=2026-11-25", 2)]
    [InlineData("?apa=submitted&orang=system", 0)]
    public async Task It_can_be_asked_by_act_case_day_and_person(string query, int entries) =>
        (await Get(await Opened(), query)).Body.ShouldContain($"{entries} catatan dari");

    [Fact]
    public async Task Storage_sends_no_row_that_it_wrote_before_the_first_day()
    {
        var office = await Opened();

        await Get(office, "?dari=2026-11-20");

        office.Tables.Of("Cases").Filter.ShouldEndWith("Timestamp ge datetime'2026-11-19T16:59:00Z'");
    }

    [Fact]
    public async Task It_is_taken_as_a_file_and_that_is_noted()
    {
        var office = await Opened();

        var file = (await office.Post(Cast.Auditor, "bentuk=csv&apa=submitted", request => Endpoint(office).Post(request, Cancel))).Body;

        file.TrimEnd().Split('\n').Length.ShouldBe(3, "the titles and two entries");
        file.ShouldContain("Waktu (WIB);", Case.Sensitive, "whose clock it is");
        file.ShouldContain((await office.Dossier()).Trail.Single(entry => entry.What == "submitted").Hash);
        (await office.Log.Latest(1, Cancel)).Single().What.ShouldBe("trails.exported");
    }

    [Fact]
    public async Task Several_dossiers_are_one_file_and_each_case_knows_who_took_it()
    {
        var office = await Opened();

        await office.Post(Cast.Auditor, "nomor=OVOP-2026-000001%0AOVOP-2026-000002", request => Dossiers(office).Post(request, Cancel));

        var dossier = await office.Dossier();
        dossier.Trail.Last().What.ShouldBe("dossier.exported");
        dossier.Trail.Last().Who.ShouldBe(Cast.Auditor.Id);
        (await office.Reads.By(Cast.Auditor.Id, 5, Cancel)).Count(reading => reading.What == "dossier").ShouldBe(2);
        (await office.Log.Latest(1, Cancel)).Single().Facts["cases"].ShouldBe("2");
    }

    [Fact]
    public async Task A_case_that_has_ended_brings_the_proof_of_it()
    {
        var (office, records) = (await Opened(), new DayRecords(new InMemoryBlobs()));
        await office.Linked.Do((dossier, at) => Interventions.Disqualify(dossier, Cast.Administrator.Id, "Dokumen palsu.", at.Now));
        var ended = await office.Dossier();
        var (day, head) = DayRecord.Heads(ended.Number, ended.Trail).Last();
        await records.Keep(new(DayRecord.Of(day, [head], DayRecord.BeforeTheFirst), [head]), Cancel);
        byte[] taken = [];

        await office.Post(Cast.Auditor, "nomor=OVOP-2026-000001%0AOVOP-2026-000002", async request =>
        {
            await (await Dossiers(office, records).Post(request, Cancel)).ExecuteAsync(request.HttpContext);
            taken = ((MemoryStream)request.HttpContext.Response.Body).ToArray();
            return Results.NoContent();
        });

        await using var zip = new ZipArchive(new MemoryStream(taken));
        zip.Entries.Select(entry => entry.FullName).Order().ShouldBe(
            ["OVOP-2026-000001-bukti.json", "OVOP-2026-000001.json", "OVOP-2026-000002.json"]);
        ProofCheck.Of(await Text("OVOP-2026-000001-bukti.json"), await Text("OVOP-2026-000001.json")).ShouldAllBe(finding => finding.Holds);

        async Task<string> Text(string name)
        {
            using var reader = new StreamReader(await zip.GetEntry(name)!.OpenAsync(Cancel));
            return await reader.ReadToEndAsync(Cancel);
        }
    }

    [Fact]
    public async Task The_record_of_a_day_is_read_once_for_all_cases_that_ended_on_it()
    {
        var (office, blobs) = (await Opened(), new InMemoryBlobs());
        foreach (var line in await office.Cases.Read(Cancel))
            await office.Desk.Decide(line.Number, (dossier, at) => Interventions.Disqualify(dossier, Cast.Administrator.Id, "Dokumen palsu.", at.Now), Cancel);

        await office.Post(Cast.Auditor, "nomor=OVOP-2026-000001%0AOVOP-2026-000002", request => Dossiers(office, new(blobs)).Post(request, Cancel));

        blobs.Reads.ShouldBe(1);
    }

    [Fact]
    public async Task No_dossiers_are_refused() =>
        (await Dossier("nomor=")).Status.ShouldBe(400);

    private static async Task<Answered> Dossier(string form)
    {
        var office = await Opened();
        return await office.Post(Cast.Auditor, form, request => Dossiers(office).Post(request, Cancel));
    }

    private static async Task<Office> Opened()
    {
        var office = await Office.Open();
        await office.OpenAnother(2);
        foreach (var line in await office.Cases.Read(Cancel))
            foreach (var entry in (await office.Desk.Find(line.Number, Cancel))!.Trail)
                await office.Tables.Of("Cases").UpsertEntityAsync(CaseRow.Write(line.Number, entry), TableUpdateMode.Replace, Cancel);
        return office;
    }

    private static TrailsEndpoint Endpoint(Office office) =>
        new(office.Guard, new(office.Tables, office.Cases), office.Rounds, office.People, office.Log, office.Web.Clock);

    private static DossiersEndpoint Dossiers(Office office, DayRecords? records = null) =>
        new(office.Guard, office.Desk, records ?? new(new InMemoryBlobs()), office.Reads, office.Log);

    private static Task<Answered> Get(Office office, string query) => office.Get(Cast.Auditor, request =>
    {
        request.QueryString = new(query);
        return Endpoint(office).Get(request, Cancel);
    });
}
