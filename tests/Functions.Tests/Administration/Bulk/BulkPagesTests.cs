using System.Text.Json;
using DurableTask.Core.History;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.Engine.Acts;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Offices;
using Ovop.Functions.Tests.Award;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Bulk;

public sealed class BulkPagesTests
{
    private const string Waiting = "Waiting";

    private const string Chosen = "tindakan=Hold&alasan=Ada+laporan+yang+diperiksa.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(26)]
    public async Task All_that_match_are_tried_then_done_each_with_its_result_and_taken_back(int cases)
    {
        var (office, all) = await OfficeOf(cases);
        await using var engine = await EngineOf(office, all);

        var trial = await Post(office, engine, Chosen, null);
        var tried = await Over(office, engine, trial);
        tried.ShouldContain($"Dicoba pada {cases} dari {cases} perkara, tanpa mengubah apa pun: akan dilakukan pada {cases}.");
        (await office.Desk.Find(all[^1], Cancel))!.Case.Wait!.For.ShouldNotBe(CaseHold.For);

        var done = await Post(office, engine, "tindakan=Hold&langkah=lakukan", trial);
        (await Over(office, engine, done)).ShouldContain($"Selesai: {cases} dari {cases} perkara sudah dikerjakan; dilakukan pada {cases}.");
        (await Post(office, engine, "tindakan=Hold&langkah=lakukan", trial)).ShouldBe(done, "pressed twice it is begun once");
        foreach (var number in all)
            (await office.Desk.Find(number, Cancel))!.Case.Wait!.For.ShouldBe(CaseHold.For);

        var back = await Post(office, engine, "langkah=balik&alasan=Laporan+ternyata+keliru.", done);
        (await Over(office, engine, back)).ShouldContain($"akan dilakukan pada {cases}.");
        var taken = await Post(office, engine, "tindakan=Resume&langkah=lakukan", back);
        (await Over(office, engine, taken)).ShouldContain($"dilakukan pada {cases}.");
        foreach (var number in all)
            (await office.Desk.Find(number, Cancel))!.Case.Wait!.For.ShouldNotBe(CaseHold.For);
    }

    [Fact]
    public async Task Where_nothing_matches_nothing_is_begun()
    {
        var (office, _) = await OfficeOf(1);

        var answer = await office.Post(Cast.Administrator, $"{Chosen}&cari=tidak-ada", request => Choosing(office).Try(request, office.Engine, Cancel));

        answer.Body.ShouldContain("Saring menjadi 1 sampai");
        office.Engine.Begun.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_no_box_was_ticked_it_says_so_asks_for_nothing_and_leads_back_to_the_list_as_it_was()
    {
        var (office, _) = await OfficeOf(1);

        var page = (await office.Get(Cast.Administrator, request =>
        {
            request.QueryString = new("?perkara=-&putaran=2026&urut=produk");
            return Choosing(office).Choose(request, Cancel);
        })).Body;

        page.ShouldContain("Belum ada perkara yang dicentang.");
        page.ShouldNotContain("name=\"tindakan\"");
        page.ShouldContain("href=\"/kantor?putaran=2026&amp;urut=produk\"");
    }

    [Fact]
    public async Task Each_result_can_be_looked_at_alone_a_page_at_a_time()
    {
        var (office, all) = await OfficeOf(240);
        (await office.Desk.Decide(all[7], (dossier, setting) => HoldMoves.Begin(dossier, "admin", "Ada laporan.", setting), Cancel)).IsOk.ShouldBeTrue();
        await using var engine = await EngineOf(office, []);
        var trial = await Post(office, engine, Chosen, null);

        var page = await Over(office, engine, trial);
        var alone = await Page(office, engine, trial, "?hasil=held.there");

        page.ShouldContain("Dicoba pada 240 dari 240 perkara");
        RowsOf(page).ShouldBe(50);
        page.ShouldContain("halaman=2");
        RowsOf(alone).ShouldBe(1);
        alone.ShouldContain($"{all[7]}</a>");
        RowsOf(await Page(office, engine, trial, "?hasil=done&halaman=2")).ShouldBe(50);
        RowsOf(await Page(office, engine, trial, "?hasil=done&halaman=5")).ShouldBe(39);
    }

    [Fact]
    public async Task Stopped_it_says_what_it_had_done_and_that_can_be_taken_back()
    {
        const string Id = "massal-1";
        var office = await Office.Open();
        var begun = new OrchestrationMetadata(nameof(BulkOrchestrator), Id)
        {
            RuntimeStatus = OrchestrationRuntimeStatus.Terminated,
            SerializedInput = JsonDataConverter.Default.Serialize(new BulkWork(new(BulkKind.Hold, "admin", "Ada laporan.", null), [$"{Office.Number}", "OVOP-2026-000002"])),
            DataConverter = JsonDataConverter.Default,
        };
        office.Engine.Failed.Add(begun);
        office.Engine.History.Add(new TaskCompletedEvent(2, 1, JsonSerializer.Serialize<BulkOutcome[]>([new($"{Office.Number}", null, [])], CaseJson.Options)));

        var page = await office.Get(Cast.Administrator, request => Running(office).Show(request, Id, office.Engine, Cancel));
        await office.Post(Cast.Administrator, "langkah=balik&alasan=Laporan+ternyata+keliru.", request => Running(office).Step(request, Id, office.Engine, Cancel));

        page.Body.ShouldContain("Terhenti: 1 dari 2 perkara sudah dikerjakan.");
        var back = office.Engine.Inputs.ShouldHaveSingleItem().ShouldBeOfType<BulkWork>();
        (back.Act.Kind, back.IsTrial).ShouldBe((BulkKind.Resume, true));
        back.Numbers.ShouldBe([$"{Office.Number}"]);
    }

    [Fact]
    public async Task Whoever_is_for_a_part_carries_out_no_trial_of_the_engine_even_on_their_own_cases()
    {
        var (office, all) = await OfficeOf(1);
        await using var engine = await EngineOf(office, all);
        await office.People.Write(
            new Roster([], Cast.Of(6).Endorsers, Cast.Of(6).Ratifier, [Cast.Administrator, Office.Second with { Remit = new("2026", "33", "") }]), Cancel);
        var trial = await BulkStart.Try(engine.Client, new(new(BulkKind.EngineSuspend, "admin", "Ada laporan.", null), [$"{all[0]}"]), Cancel);
        await engine.Client.WaitForInstanceCompletionAsync(trial, Cancel);

        var answer = await office.Post(Office.Second, "tindakan=EngineSuspend&langkah=lakukan", request => Running(office).Step(request, trial, engine.Client, Cancel));

        answer.Status.ShouldBe(StatusCodes.Status404NotFound);
        (await engine.Client.GetInstanceAsync(BulkStart.IdOf(trial), Cancel)).ShouldBeNull();
    }

    private static int RowsOf(string page) => page.Split("<td class=\"govuk-table__cell \" data-label=\"Nomor").Length - 1;

    private static async Task<(Office Office, IReadOnlyList<ApplicationNumber> All)> OfficeOf(int cases)
    {
        var office = await Office.Open();
        var all = new List<ApplicationNumber> { Office.Number };
        for (var sequence = 2; sequence <= cases; sequence++)
            all.Add(await office.OpenAnother(sequence));
        return (office, all);
    }

    /// <summary>With something under the number of each case that takes events.</summary>
    private static async Task<DurableTaskTestHost> EngineOf(Office office, IReadOnlyList<ApplicationNumber> cases)
    {
        DurableTaskTestHost? host = null;
        var activity = new BulkActivity(office.Desk, office.Outlet, new EngineActs(office.Desk), new NoPeople(), NullLogger<BulkActivity>.Instance);
        host = await Scenery.HostOf(null, registry => registry.AddBulk(activity, () => host!.Client)
            .AddOrchestratorFunc<string, string>(Waiting, (context, _) => context.WaitForExternalEvent<string>("never")));
        foreach (var number in cases)
            await host.Client.ScheduleNewOrchestrationInstanceAsync(Waiting, "", new StartOrchestrationOptions($"{number}"), Cancel);
        return host;
    }

    private static BulkEndpoint Choosing(Office office) =>
        new(office.Guard, office.Filtered, office.Web.Clock);

    private static BulkRunEndpoint Running(Office office) => new(office.Guard, office.Filtered, office.Desk, new NoPeople(), office.Log, office.Web.Clock);

    /// <returns>The id of what was begun.</returns>
    private static async Task<string> Post(Office office, DurableTaskTestHost engine, string form, string? id)
    {
        var answer = await office.Post(Cast.Administrator, form, request => id is null ? Choosing(office).Try(request, engine.Client, Cancel) : Running(office).Step(request, id, engine.Client, Cancel));
        answer.Status.ShouldBe(StatusCodes.Status302Found, answer.Body);
        return answer.Location.Split('/')[^1];
    }

    private static async Task<string> Over(Office office, DurableTaskTestHost engine, string id)
    {
        await engine.Client.WaitForInstanceCompletionAsync(id, Cancel);
        return await Page(office, engine, id);
    }

    private static async Task<string> Page(Office office, DurableTaskTestHost engine, string id, string query = "") =>
        (await office.Get(Cast.Administrator, request =>
        {
            request.QueryString = new(query);
            return Running(office).Show(request, id, engine.Client, Cancel);
        })).Body;
}
