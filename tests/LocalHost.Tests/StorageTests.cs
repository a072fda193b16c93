using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace LocalHost.Tests;

public sealed class StorageTests(RunningHost running)
{
    private readonly HostProcess _host = running.Host;

    [Fact]
    public async Task Blob_starts_its_function_within_seconds()
    {
        var documents = new BlobContainerClient(_host.Storage, "documents");
        await documents.CreateIfNotExistsAsync();
        await documents.UploadBlobAsync("77/photo one.jpg", BinaryData.FromBytes(new byte[1234]));
        (await NotedAsync("document-77")).ShouldBe("photo one.jpg: 1234 bytes");
    }

    [Fact]
    public async Task Text_in_a_queue_starts_its_function()
    {
        await SendAsync("texts", "halo");
        (await NotedAsync("text")).ShouldBe("halo");
    }

    [Fact]
    public async Task Message_by_reference_starts_its_function()
    {
        await SendAsync("messages", "apa kabar");
        (await NotedAsync("message")).ShouldBe("apa kabar");
    }

    [Fact]
    public async Task Message_that_keeps_failing_ends_in_the_poison_queue()
    {
        await SendAsync("bad", "never");
        var poison = Queue("bad-poison");
        await Eventually.Is(async () => await poison.ExistsAsync() && (await poison.PeekMessageAsync()).Value is not null, there => there);
    }

    [Fact]
    public async Task What_a_scanner_says_of_a_blob_by_its_tag_is_told_by_a_queue()
    {
        var documents = new BlobContainerClient(_host.Storage, "documents");
        await documents.CreateIfNotExistsAsync();
        var blob = documents.GetBlobClient("78/scanned.pdf");
        await blob.UploadAsync(BinaryData.FromString("x"));
        await blob.SetTagsAsync(new Dictionary<string, string> { ["Malware Scanning scan result"] = "Malicious" });

        var verdict = JsonDocument.Parse(await NotedAsync("verdict")).RootElement;
        verdict.GetProperty("eventType").GetString().ShouldBe("Microsoft.Security.MalwareScanningResult");
        verdict.GetProperty("data").GetProperty("scanResultType").GetString().ShouldBe("Malicious");
        verdict.GetProperty("data").GetProperty("blobUri").GetString()!.ShouldEndWith("/documents/78/scanned.pdf");
    }

    [Fact]
    public async Task Timer_ticks() => (await NotedAsync("tick")).ShouldNotBeEmpty();

    /// <summary>Elsewhere all hosts of a machine would share it, and one whose clock is ahead would stop the timers of all.</summary>
    [Fact]
    public void What_a_host_keeps_of_its_timers_lies_among_its_own_data() =>
        Directory.EnumerateFiles(Path.Combine(_host.Data, "timers")).Select(Path.GetFileName).ShouldContain("Host.Functions.Yearly.status");

    private Task<string> NotedAsync(string key) => Eventually.TextAt(_host.Http, $"/noted/{key}", text => text.Length > 0);

    private QueueClient Queue(string name) => new(_host.Storage, name, new() { MessageEncoding = QueueMessageEncoding.Base64 });

    private async Task SendAsync(string queue, string text)
    {
        await Queue(queue).CreateIfNotExistsAsync();
        await Queue(queue).SendMessageAsync(text);
    }
}
