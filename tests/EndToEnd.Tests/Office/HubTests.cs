using System.Net;
using AngleSharp.Html.Parser;
using DurableTask.AzureStorage;
using DurableTask.Core;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Office;

/// <summary>A real engine works on another hub of the product's storage, and leaves more behind than one page holds.</summary>
public sealed class HubTests(Product product)
{
    private const string Hub = "OvopLama", Ended = "lama-selesai", Address = $"/kantor/mesin/hub/{Hub}";

    private const int Waiting = 120;

    [Fact]
    public async Task Another_hub_is_read_page_by_page_and_one_by_one_and_is_not_taken_for_the_apps_own()
    {
        await LeaveBehind();
        using var auditor = await product.Auditor();

        (await auditor.Get("/kantor/mesin")).Words.ShouldContain(Hub);
        (await Listed(auditor, Address)).Count.ShouldBe(Waiting + 1);
        (await Listed(auditor, $"{Address}?keadaan=Completed")).ShouldBe([Ended]);
        (await auditor.Get($"{Address}/buka?pengenal=lama-00")).Words.ShouldContain("lama-009");
        var one = (await auditor.Get($"{Address}/jalan/{Ended}")).Words;
        foreach (var said in (string[])["bekal lama", "keadaan lama", "hasil lama", nameof(FormerOrchestrator), nameof(FormerActivity)])
            one.ShouldContain(said);
        foreach (var away in (string[])[$"/kantor/mesin/jalan/{Ended}", "/kantor/mesin/hub/OvopAward", "/kantor/mesin/hub/TidakAda"])
            (await auditor.Get(away)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The hub stays: somebody may be reading of it.</summary>
    private async Task LeaveBehind()
    {
        var engine = new AzureStorageOrchestrationService(new()
        {
            TaskHubName = Hub,
            PartitionCount = 1,
            StorageAccountClientProvider = new StorageAccountClientProvider(product.Storage),
        });
        await engine.CreateIfNotExistsAsync();
        var client = new TaskHubClient(engine);
        using (var worker = new TaskHubWorker(engine))
        {
            await worker.AddTaskOrchestrations(typeof(FormerOrchestrator)).AddTaskActivities(typeof(FormerActivity)).StartAsync();
            var begun = await client.CreateOrchestrationInstanceAsync(typeof(FormerOrchestrator), Ended, "bekal lama");
            (await client.WaitForOrchestrationAsync(begun, TimeSpan.FromMinutes(2))).OrchestrationStatus.ShouldBe(OrchestrationStatus.Completed);
            await worker.StopAsync(isForced: true);
        }

        await Task.WhenAll(Enumerable.Range(0, Waiting).Select(at =>
            client.CreateOrchestrationInstanceAsync(typeof(FormerOrchestrator), $"lama-{at:000}", "menunggu")));
    }

    /// <summary>The ids of all pages of a list.</summary>
    private static async Task<IReadOnlyList<string>> Listed(Sender auditor, string list)
    {
        var ids = new List<string>();
        for (var next = list; next is not null;)
        {
            var page = new HtmlParser().ParseDocument((await auditor.Get(next)).Body);
            ids.AddRange(page.QuerySelectorAll("main tbody a").Select(link => link.TextContent.Trim()));
            next = page.QuerySelector("#lanjut")?.GetAttribute("href");
        }

        return ids;
    }

    private sealed class FormerOrchestrator : TaskOrchestration<string, string>
    {
        public override async Task<string> RunTask(OrchestrationContext context, string input) => await context.ScheduleTask<string>(typeof(FormerActivity), input);

        public override string OnGetStatus() => "keadaan lama";
    }

    private sealed class FormerActivity : TaskActivity<string, string>
    {
        protected override string Execute(TaskContext context, string input) => "hasil lama";
    }
}
