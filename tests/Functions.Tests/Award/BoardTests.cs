using System.Globalization;
using System.Text.RegularExpressions;
using Ovop.Functions.Award;

namespace Ovop.Functions.Tests.Award;

public sealed partial class BoardTests
{
    private readonly InMemoryTables _tables = new();

    /// <summary>After a night in which every line changed, and none since, each page would read all of them again.</summary>
    [Fact]
    public async Task A_reading_begins_where_the_last_one_did_not_at_the_last_change()
    {
        var board = new Board(_tables, TimeProvider.System);
        await board.Read("2026", CancellationToken.None);

        await board.Read("2026", CancellationToken.None);

        Since().ShouldBe(DateTimeOffset.UtcNow - Board.Overlap, TimeSpan.FromSeconds(30));
    }

    private DateTimeOffset Since() => DateTimeOffset.Parse(
        Asked().Match(_tables.Of("Board").Filter).Groups["since"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("Timestamp ge datetime'(?<since>[^']+)'")]
    private static partial Regex Asked();
}
