using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Ovop.Functions.Administration.Engine.Hubs;
using Ovop.Functions.Administration.Engine.List;
using Ovop.Functions.Administration.Engine.Runs;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Engine;

public sealed class HubTests
{
    private const string Own = "silent", Other = "OvopLama", Address = $"/kantor/mesin/hub/{Other}";

    private static readonly EngineDoor Door = EngineDoor.Of($$"""{"rpcBaseUrl":"http://127.0.0.1:4001/","taskHubName":"{{Own}}"}""");

    private static readonly OrchestrationMetadata Old = new("BulkOrchestrator", "lama-1")
    {
        RuntimeStatus = OrchestrationRuntimeStatus.Running,
        SerializedInput = "\"bekal lama\"",
        SerializedCustomStatus = "\"setengah jalan\"",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hubs_are_what_has_both_tables_and_a_name_that_the_engine_takes_the_apps_own_first()
    {
        var tables = new InMemoryTables();
        foreach (var name in (string[])["OvopLamaInstances", "OvopLamaHistory", "SilentInstances", "SilentHistory", "HalfInstances", "Cases", "Instances", "History"])
            tables.Of(name);

        (await Hubs(tables, new()).All(Own, Cancel)).ShouldBe([new(Own, true), new(Other, false)]);
    }

    [Fact]
    public async Task Given_other_hubs_Then_the_list_says_of_which_it_is_and_leads_to_the_others()
    {
        var page = await List(await Open());

        page.ShouldContain($"href=\"{Address}\"");
        page.ShouldContain($"aria-current=\"page\">{Own} (hub aplikasi ini)");
    }

    [Fact]
    public async Task Given_no_other_hub_Then_there_is_none_to_choose() => (await List(await Office.Open())).ShouldNotContain("id=\"hub\"");

    [Fact]
    public async Task Another_hub_is_listed_with_its_name_and_without_acts()
    {
        var (office, there) = (await Open(), Engine(Old));

        var page = (await office.Get(Cast.Administrator, request => OfAll(office, there).Show(request, Other, Door, Cancel))).Body;

        page.ShouldContain($"{Address}/jalan/lama-1");
        page.ShouldContain($"Ini hub {Other}");
        page.ShouldContain($"aria-current=\"page\">{Other}<");
        IsWithoutActs(page);
    }

    [Fact]
    public async Task Another_hub_without_orchestrations_says_so()
    {
        var office = await Open();

        (await office.Get(Cast.Administrator, request => OfAll(office, new()).Show(request, Other, Door, Cancel))).Body.ShouldContain("Tidak ada yang cocok.");
    }

    [Fact]
    public async Task One_of_another_hub_is_shown_with_its_contents_beside_and_without_acts()
    {
        var (office, there) = (await Open(), Engine(Old));

        var page = (await office.Get(Cast.Administrator, request => OfOne(office, there).Show(request, Other, "lama-1", Door, Cancel))).Body;

        page.ShouldContain($"Ini hub {Other}");
        page.ShouldContain("setengah jalan");
        page.ShouldContain($"{Address}/jalan/lama-1/masukan");
        IsWithoutActs(page);
        (await office.Get(Cast.Administrator, request => OfOne(office, there).Take(request, Other, "lama-1", "masukan", Door, Cancel))).Body.ShouldBe("\"bekal lama\"");
    }

    [Fact]
    public async Task An_orchestration_of_the_apps_own_hub_says_so_too()
    {
        var office = await Open();
        office.Engine.Failed.Add(Old);

        (await office.Get(Cast.Administrator, request => new InstanceEndpoint(office.Guard, new(office.Desk), new(office.Tables), office.Log).Show(request, "lama-1", office.Engine, Cancel))).Body
            .ShouldContain($"{Own} (hub aplikasi ini)");
    }

    [Fact]
    public async Task An_act_on_another_hub_is_refused_and_nothing_is_told_to_it()
    {
        var (office, there) = (await Open(), Engine(Old));

        var answer = await office.Post(Cast.Administrator, "tindakan=Purge&alasan=Sudah+lama.&langkah=lakukan", request => OfOne(office, there).Act(request, Cancel));

        answer.Status.ShouldBe(StatusCodes.Status403Forbidden);
        answer.Body.ShouldContain("Berkas perkara milik hub aplikasi ini");
        there.Failed.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task One_of_another_hub_is_opened_there_by_its_id()
    {
        var (office, there) = (await Open(), Engine(Old));

        (await office.Get(Cast.Administrator, request =>
        {
            request.QueryString = new("?pengenal=lama-1");
            return OfAll(office, there).Open(request, Other, Door, Cancel);
        })).Location.ShouldBe($"{Address}/jalan/lama-1");
    }

    [Fact]
    public async Task The_list_of_another_hub_is_taken_away_and_the_log_says_of_which()
    {
        var (office, there) = (await Open(), Engine(Old));

        (await office.Post(Cast.Administrator, "bentuk=csv", request => OfAll(office, there).Export(request, Other, Door, Cancel))).Body.ShouldContain("lama-1");
        (await office.Log.Latest(1, Cancel)).ShouldHaveSingleItem().Facts["filter"].ShouldStartWith(Address);
    }

    [Fact]
    public async Task One_with_the_number_of_a_case_is_noted_as_a_reading_of_the_case()
    {
        var (office, there) = (await Open(), Engine(new("AwardOrchestrator", $"{Office.Number}")));

        (await office.Get(Cast.Administrator, request => OfOne(office, there).Show(request, Other, $"{Office.Number}", Door, Cancel))).Body.ShouldContain("AwardOrchestrator");
        (await office.Reads.Of(Office.Number, null, 5, Cancel)).ShouldHaveSingleItem().What.ShouldBe("engine");
    }

    [Fact]
    public async Task One_with_the_number_of_a_case_that_only_the_other_app_has_is_shown()
    {
        var (office, there) = (await Open(), Engine(new("AwardOrchestrator", "OVOP-2026-009999")));

        (await office.Get(Cast.Administrator, request => OfOne(office, there).Show(request, Other, "OVOP-2026-009999", Door, Cancel))).Body.ShouldContain("AwardOrchestrator");
    }

    [Theory]
    [InlineData(Own)]
    [InlineData("TidakAda")]
    [InlineData("ovoplama")]
    [InlineData("Ovop'Lama")]
    [InlineData("")]
    public async Task What_is_no_other_hub_of_this_storage_is_not_asked_for(string hub)
    {
        var office = await Open();
        var hubs = new TaskHubs(office.Tables, (_, _) => throw new InvalidOperationException());

        (await office.Get(Cast.Administrator, request => new HubEndpoint(office.Guard, hubs, office.Log, office.Web.Clock).Show(request, hub, Door, Cancel)))
            .Status.ShouldBe(StatusCodes.Status404NotFound);
    }

    private static void IsWithoutActs(string page)
    {
        foreach (var field in (string[])["tindakan", "pilih", "alasan", "riwayat"])
            page.ShouldNotContain($"name=\"{field}\"");
    }

    private static async Task<Office> Open()
    {
        var office = await Office.Open();
        foreach (var hub in (string[])[Own, Other])
        {
            office.Tables.Of($"{hub}Instances");
            office.Tables.Of($"{hub}History");
        }

        return office;
    }

    private static async Task<string> List(Office office) => (await office.Get(Cast.Administrator, request =>
        new InstancesEndpoint(office.Guard, Hubs(office.Tables, new()), office.Web.Clock).Show(request, office.Engine, Cancel))).Body;

    private static SilentEngine Engine(OrchestrationMetadata one)
    {
        var engine = new SilentEngine();
        engine.Failed.Add(one);
        return engine;
    }

    private static TaskHubs Hubs(InMemoryTables tables, SilentEngine there) => new(tables, (_, _) => there);

    private static HubEndpoint OfAll(Office office, SilentEngine there) => new(office.Guard, Hubs(office.Tables, there), office.Log, office.Web.Clock);

    private static HubInstanceEndpoint OfOne(Office office, SilentEngine there) => new(office.Guard, office.StaffCases, office.Desk, Hubs(office.Tables, there), new(office.Tables));
}
