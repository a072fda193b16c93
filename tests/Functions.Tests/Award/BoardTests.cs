using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Microsoft.Extensions.Time.Testing;
using Ovop.Core.Offices;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Tests.Administration;

namespace Ovop.Functions.Tests.Award;

public sealed partial class BoardTests
{
    private const string Round = "2026";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>After a night in which every line changed, and none since, each page would read all of them again.</summary>
    [Fact]
    public async Task A_reading_begins_where_the_last_one_did_not_at_the_last_change()
    {
        var (tables, clock) = (new InMemoryTables(), new FakeTimeProvider());
        var board = new Board(tables, clock);
        await board.Read(Round, Cancel);
        clock.Advance(Board.Overlap * 2);

        await board.Read(Round, Cancel);

        Since(tables).ShouldBe(DateTimeOffset.UtcNow - Board.Overlap, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_list_of_which_nothing_has_changed_is_asked_for_its_stamp_alone()
    {
        var office = await Office.Open();
        await office.Board.Read(Round, Cancel);
        office.Tables.Of("Board").BetweenPages = _ => throw new InvalidOperationException("Its lines were read.");

        (await office.Board.Read(Round, Cancel)).Count.ShouldBe(1);
    }

    /// <summary>Those of before the stamp, and those in which no case changes any more.</summary>
    [Fact]
    public async Task A_round_without_a_stamp_is_not_read_whole_for_each_page()
    {
        var office = await Office.Open();
        await office.Tables.Of("Board").DeleteEntityAsync(Board.Stamp, Round, cancellationToken: Cancel);
        await office.Board.Read(Round, Cancel);
        office.Tables.Of("Board").BetweenPages = _ => throw new InvalidOperationException("Its lines were read.");

        (await office.Board.Read(Round, Cancel)).Count.ShouldBe(1);
    }

    /// <summary>A former version, which runs on during a deployment or again after it, reads whatever lies there as a line.</summary>
    [Fact]
    public async Task Among_the_lines_of_a_round_lie_lines_alone()
    {
        var office = await Office.Open();

        (await office.Tables.Of("Board").QueryAsync<TableEntity>(row => row.PartitionKey == Round, cancellationToken: Cancel).ToListAsync(Cancel))
            .ShouldAllBe(row => row.GetString("Line") != null);
    }

    [Fact]
    public async Task What_another_instance_changes_shows_at_once()
    {
        var office = await Office.Open();
        await office.Board.Read(Round, Cancel);

        var stuck = (await office.Dossier()).By(People.System, office.Web.Clock.GetUtcNow()).With(head => head with { Stuck = "storage" }).After;
        await new Board(office.Tables, office.Web.Clock).Show(null, stuck, Cancel);

        (await office.Board.Read(Round, Cancel)).ShouldHaveSingleItem().Stuck.ShouldBe("storage");
    }

    [Fact]
    public async Task A_line_that_a_former_version_wrote_without_the_stamp_shows_within_a_minute()
    {
        var office = await Office.Open();
        var line = (await office.Board.Read(Round, Cancel))[0] with { Number = new(Round, 2) };
        await office.Tables.Of("Board").UpsertEntityAsync(
            new TableEntity(Round, $"{line.Number}") { ["Line"] = JsonSerializer.Serialize(line, CaseJson.Options) }, cancellationToken: Cancel);

        office.Web.Clock.Advance(Board.Overlap + TimeSpan.FromSeconds(1));

        (await office.Board.Read(Round, Cancel)).Count.ShouldBe(2);
    }

    private static DateTimeOffset Since(InMemoryTables tables) => DateTimeOffset.Parse(
        Asked().Match(tables.Of("Board").Filter).Groups["since"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("Timestamp ge datetime'(?<since>[^']+)'")]
    private static partial Regex Asked();
}
