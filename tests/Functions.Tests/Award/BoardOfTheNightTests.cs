using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Backup;
using Ovop.Functions.Tests.Administration;

namespace Ovop.Functions.Tests.Award;

/// <summary>An instance that begins: the lines of the last copy, and of the table what was written since.</summary>
public sealed class BoardOfTheNightTests
{
    private readonly InMemoryBlobs _blobs = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What is older than the copy is not asked of the table again.</summary>
    [Fact]
    public async Task A_list_begins_with_the_copy()
    {
        var office = await Office.Open();
        await Copy(office, DateTimeOffset.UtcNow + Board.Overlap * 2);
        await Rename(office, "Sesudahnya");

        (await Begun(office)).Select(line => line.Producer).ShouldNotContain("Sesudahnya");
        office.Tables.Of("Board").Filter.ShouldContain("Timestamp ge");
    }

    [Fact]
    public async Task What_was_written_since_the_copy_shows()
    {
        var office = await Office.Open();
        await Copy(office, DateTimeOffset.UtcNow);
        await Rename(office, "Sesudahnya");

        (await Begun(office)).ShouldHaveSingleItem().Producer.ShouldBe("Sesudahnya");
    }

    [Fact]
    public async Task Of_several_copies_the_latest_whole_one_counts()
    {
        var office = await Office.Open();
        await Rename(office, "Kemarin");
        await Copy(office, DateTimeOffset.UtcNow + TimeSpan.FromHours(1));
        await Rename(office, "Semalam");
        await Copy(office, DateTimeOffset.UtcNow + TimeSpan.FromHours(2));
        await Rename(office, "Belum utuh");
        await Copy(office, DateTimeOffset.UtcNow + TimeSpan.FromHours(3));
        await Blob($"{Name(3)}/whole.json").DeleteIfExistsAsync(cancellationToken: Cancel);

        (await Begun(office)).ShouldHaveSingleItem().Producer.ShouldBe("Semalam");
    }

    [Fact]
    public async Task A_copy_that_cannot_be_read_hides_no_case()
    {
        var office = await Office.Open();
        await Copy(office, DateTimeOffset.UtcNow + TimeSpan.FromHours(1));
        await Blob($"{Name(1)}/Board.jsonl.gz").UploadAsync(BinaryData.FromString("rusak"), overwrite: true, Cancel);

        (await Begun(office)).Count.ShouldBe(1);
    }

    private static string Name(int hours) => NightlyCopy.NameOf(DateTimeOffset.UtcNow + TimeSpan.FromHours(hours));

    private BlobClient Blob(string name) => _blobs.GetBlobContainerClient(NightlyCopy.Container).GetBlobClient(name);

    private Task Copy(Office office, DateTimeOffset at) => new NightlyCopy(office.Tables, _blobs).Make(NightlyCopy.NameOf(at), Cancel);

    private Task<IReadOnlyList<BoardLine>> Begun(Office office) =>
        new Board(office.Tables, office.Web.Clock, new(new(office.Tables, _blobs), NullLogger<BoardOfTheNight>.Instance)).Read("2026", Cancel);

    private static async Task Rename(Office office, string producer)
    {
        var line = (await office.Board.Read("2026", Cancel))[0] with { Producer = producer };
        await office.Tables.Of("Board").UpsertEntityAsync(
            new TableEntity("2026", $"{line.Number}") { ["Line"] = JsonSerializer.Serialize(line, CaseJson.Options) }, cancellationToken: Cancel);
    }
}
