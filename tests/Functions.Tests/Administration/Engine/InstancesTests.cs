using DurableTask.Core.History;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.Engine.Acts;
using Ovop.Functions.Administration.Engine.History;
using Ovop.Functions.Administration.Engine.Hubs;
using Ovop.Functions.Administration.Engine.List;
using Ovop.Functions.Administration.Engine.Runs;
using Ovop.Functions.Hosting.Tables;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Administration.Engine;

public sealed class InstancesTests
{
    private static readonly DateTimeOffset Now = Drafts.Today.Now;

    private static readonly OrchestrationMetadata Bulk = new("BulkOrchestrator", "massal-1")
    {
        RuntimeStatus = OrchestrationRuntimeStatus.Failed,
        CreatedAt = Now,
        LastUpdatedAt = Now.AddMinutes(7),
        SerializedInput = "\"untuk <sri@contoh.id>\"",
        SerializedCustomStatus = "{\"done\":3}",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nama", "sama", "bulkorchestrator", true)]
    [InlineData("nama", "bukan-sama", "AwardOrchestrator", true)]
    [InlineData("id", "mulai", "massal-", true)]
    [InlineData("id", "bukan-mulai", "massal-", false)]
    [InlineData("khusus", "memuat", "done", true)]
    [InlineData("masukan", "bukan-memuat", "sri", false)]
    [InlineData("keadaan", "salah-satu", "Running, Failed", true)]
    [InlineData("keadaan", "bukan-salah-satu", "Running, Failed", false)]
    [InlineData("lama", "sama", "7", true)]
    public void Any_column_can_be_asked_for_in_every_way(string column, string how, string words, bool isMet) =>
        InstanceClause.Of(column, how, words)!.IsMetBy(Bulk).ShouldBe(isMet);

    [Fact]
    public void What_is_asked_for_stands_in_the_address_and_is_read_from_it_again()
    {
        var asked = new Dictionary<string, string>
        {
            ["id"] = "massal-",
            ["keadaan"] = "Failed",
            ["rentang"] = "menit-5",
            ["mulai"] = "2026-11-25T10:00",
            ["butir"] = "nama",
            ["cara"] = "memuat",
            ["isi"] = "Bulk",
            ["kolom"] = "nama,khusus",
            ["segar"] = "1",
        };
        var filter = InstanceFilter.Of(name => asked.GetValueOrDefault(name, ""));

        filter.Asked.Count.ShouldBe(asked.Count);
        filter.Asked.ToDictionary(part => part.Key, part => part.Value!).ShouldBe(asked, ignoreOrder: true);
        filter.After.ShouldBe(new DateTimeOffset(2026, 11, 25, 3, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task The_view_that_a_reader_keeps_is_the_one_that_opens()
    {
        var office = await Office.Open();
        var http = office.Web.Get(cookies: $"{office.Web.SignedIn(Cast.Administrator.Email, Administrators.Kind)}; ovop-mesin={Uri.EscapeDataString("/kantor/mesin?keadaan=Failed")}");

        var answer = await new InstancesEndpoint(office.Guard, new(office.Tables, (_, _) => throw new NotSupportedException()), office.Web.Clock).Show(http.Request, office.Engine, Cancel);

        answer.ShouldBeOfType<Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult>().Url.ShouldBe("/kantor/mesin?keadaan=Failed");
    }

    [Fact]
    public async Task All_that_are_filtered_are_taken_as_a_table_with_addresses_masked_and_the_log_says_so()
    {
        var office = await Office.Open();
        office.Engine.Failed.Add(Bulk);

        var answer = await office.Post(Cast.Administrator, "bentuk=csv&kolom=nama,masukan", request => List(office).Export(request, office.Engine, Cancel));

        answer.Body.ShouldContain("BulkOrchestrator");
        answer.Body.ShouldNotContain("sri@contoh.id");
        (await office.Log.Latest(1, Cancel)).ShouldHaveSingleItem().What.ShouldBe("instances.exported");
    }

    [Fact]
    public async Task In_a_table_to_take_away_times_say_their_zone_and_a_spreadsheet_can_count_with_them()
    {
        var office = await Office.Open();
        office.Engine.Failed.Add(Bulk);

        var answer = await office.Post(Cast.Administrator, "bentuk=csv&kolom=dibuat,lama", request => List(office).Export(request, office.Engine, Cancel));

        answer.Body.ShouldContain("(WIB)");
        InstanceColumn.Cell(Bulk, "dibuat").ShouldBe(Bulk.CreatedAt);
        InstanceColumn.Cell(Bulk, "lama").ShouldBeOfType<double>();
    }

    [Theory]
    [InlineData("pilih=massal-9")]
    [InlineData("nama=Bulk")]
    public async Task What_is_ticked_or_else_all_that_match_is_tried_before_anything_is_done(string chosen)
    {
        var office = await Office.Open();
        office.Engine.Failed.Add(Bulk);

        var answer = await office.Post(Cast.Administrator, $"{chosen}&tindakan=EnginePurge&alasan=Sudah+lama.", request => List(office).Act(request, office.Engine, Cancel));

        answer.Location.ShouldStartWith("/kantor/massal/massal-coba-");
        office.Engine.Begun.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Given_more_than_can_be_acted_on_at_once_Then_neither_an_act_nor_a_file_leaves_some_out_unsaid()
    {
        var office = await Office.Open();
        office.Engine.Failed.AddRange(Enumerable.Range(0, BulkAct.Most + 1).Select(at => new OrchestrationMetadata("BulkOrchestrator", $"massal-{at}")));

        var act = await office.Post(Cast.Administrator, "tindakan=EnginePurge&alasan=Sudah+lama.", request => List(office).Act(request, office.Engine, Cancel));
        var file = await office.Post(Cast.Administrator, "bentuk=csv", request => List(office).Export(request, office.Engine, Cancel));

        foreach (var answer in (Answered[])[act, file])
            answer.Body.ShouldContain("Saring menjadi 1 sampai 5000");
        office.Engine.Begun.ShouldBeEmpty();
        (await office.Log.Latest(1, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public void A_cell_is_cut_where_a_spreadsheet_would_refuse_the_file()
    {
        var file = TextWorkbook.Write("OVOP", [["awal", new string('a', 32_766) + "😀"]]);

        Workbook.Read(file, "berkas").Value.ShouldHaveSingleItem().TextAt(1, 2).ShouldBe(new string('a', 32_766));
    }

    [Theory]
    [InlineData("Purge", "lakukan", true)]
    [InlineData("Stop", "lakukan", true)]
    [InlineData("Stop", "", false)]
    [InlineData("Suspend", "lakukan", false)]
    public void What_ends_or_takes_away_is_grave_once_it_is_done(string act, string step, bool isGrave) =>
        EngineEndpoint.IsGrave(new FormCollection(new() { ["tindakan"] = act, ["langkah"] = step })).ShouldBe(isGrave);

    [Theory]
    [InlineData("jumlah")]
    [InlineData("rentang")]
    public async Task What_is_filtered_can_be_seen_as_a_picture(string what)
    {
        var office = await Office.Open();
        office.Engine.Failed.Add(Bulk);

        (await office.Get(Cast.Administrator, request => List(office).Draw(request, what, office.Engine, Cancel))).Body.ShouldContain("<svg");
    }

    [Theory]
    [InlineData(EngineView.List, "id=\"riwayat\"")]
    [InlineData(EngineView.Sequence, "&#x2192; BulkActivity")]
    [InlineData(EngineView.Spans, "/rentang.svg")]
    public async Task A_history_is_a_list_a_sequence_or_spans_of_time(string way, string seen) =>
        (await Page(new(way, "", ""))).ShouldContain(seen);

    [Fact]
    public async Task Of_a_history_the_kind_and_the_words_that_are_asked_for_remain()
    {
        var page = await Page(new(EngineView.List, "failed", "storage"));

        page.ShouldContain("storage is away");
        page.ShouldNotContain(">massal-input<");
        (await Page(new(EngineView.List, "failed", "tidak-ada"))).ShouldNotContain("storage is away</span>");
    }

    [Fact]
    public async Task Contents_and_parent_are_shown_with_addresses_masked()
    {
        var page = await Page(new(EngineView.List, "", ""));

        page.ShouldContain("/kantor/mesin/jalan/massal-1/masukan");
        page.ShouldContain("/kantor/mesin/jalan/induk-1");
        page.ShouldNotContain("sri@contoh.id");
    }

    [Fact]
    public void An_activity_lasts_until_its_answer_and_a_timer_until_it_strikes()
    {
        EngineStep[] steps = [new(Now, "activity", "A"), new(Now, "timer", "", Now.AddHours(1)), new(Now.AddMinutes(2), "done", "A"), new(Now.AddHours(1), "fired", "", Now.AddHours(1))];

        EngineSpans.Of(steps, Now.AddHours(2)).Select(span => span.Until).ShouldBe([Now.AddMinutes(2), Now.AddHours(1)]);
    }

    [Fact]
    public void Of_activities_of_one_name_at_a_time_each_has_an_answer_of_its_own()
    {
        EngineStep[] steps = [new(Now, "activity", "A"), new(Now, "activity", "A"), new(Now.AddMinutes(2), "done", "A"), new(Now.AddMinutes(5), "failed", "A")];

        EngineSpans.Of(steps, Now.AddHours(2)).Select(span => span.Until).ShouldBe([Now.AddMinutes(2), Now.AddMinutes(5)]);
    }

    private static InstanceListEndpoint List(Office office) => new(office.Guard, office.Log, office.Web.Clock);

    private static Task<string> Page(EngineView view) => Drawn.Page<InstancePage>(new { Hub = new TaskHub("silent", true), Run = new EngineRun(Bulk, History), View = view, Acts = Array.Empty<EngineAct>() });

    private static IReadOnlyList<HistoryEvent> History =>
    [
        new ExecutionStartedEvent(-1, "massal-input")
        {
            Name = "BulkOrchestrator",
            ParentInstance = new() { OrchestrationInstance = new() { InstanceId = "induk-1" } },
        },
        new TaskScheduledEvent(1, "BulkActivity", null, "{}"),
        new TaskFailedEvent(2, 1, "storage is away", null, null),
    ];
}
