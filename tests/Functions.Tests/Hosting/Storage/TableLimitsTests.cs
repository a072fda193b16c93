using Azure.Data.Tables;
using Ovop.Functions.Hosting.Storage;

namespace Ovop.Functions.Tests.Hosting.Storage;

/// <summary>What the service takes, by our own measure: the emulator takes more.</summary>
public sealed class TableLimitsTests
{
    /// <summary>Fixed: 4 bytes, keys "p" and "r", the time, and of each column 8 bytes, its name and 4 bytes of its length.</summary>
    private const int Bare = 4 + 4 + 8 + 18 + 8;

    [Fact]
    public void A_row_is_measured_as_the_service_does() =>
        TableLimits.SizeOf(new("p", "r") { ["Text"] = "é12", ["Flag"] = true, ["Many"] = 5 })
            .ShouldBe(Bare + (8 + 8 + 4 + 6) + (8 + 8 + 1) + (8 + 8 + 4));

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "row")]
    public void A_mebibyte_is_the_most(int more, string? why)
    {
        var row = new TableEntity("p", "r");
        for (var column = 0; column < 16; column++)
            row[$"Data{column:D2}"] = new string('x', 32_000);
        var left = TableLimits.Row - TableLimits.SizeOf(row) - (8 + 8 + 4);
        row["Rest"] = new string('y', (int)(left / 2) + more);

        TableLimits.LimitExceededBy(row).ShouldBe(why);
    }

    [Theory]
    [InlineData(TableLimits.Column, null)]
    [InlineData(TableLimits.Column + 1, "column")]
    public void A_text_has_its_own_limit(int length, string? why) =>
        TableLimits.LimitExceededBy(new("p", "r") { ["Data"] = new string('é', length) }).ShouldBe(why);

    [Theory]
    [InlineData(TableLimits.Columns, null)]
    [InlineData(TableLimits.Columns + 1, "columns")]
    public void Columns_are_counted(int columns, string? why)
    {
        var row = new TableEntity("p", "r") { ETag = new("a"), Timestamp = DateTimeOffset.UnixEpoch };
        for (var column = 0; column < columns; column++)
            row[$"C{column}"] = column;

        TableLimits.LimitExceededBy(row).ShouldBe(why);
    }

    [Theory]
    [InlineData("document-D-NIB-001", null)]
    [InlineData("a/b", "key")]
    [InlineData("a\\b", "key")]
    [InlineData("a#b", "key")]
    [InlineData("a?b", "key")]
    [InlineData("a\nb", "key")]
    public void Keys_are_what_the_service_can_address(string key, string? why)
    {
        TableLimits.LimitExceededBy(new("p", key)).ShouldBe(why);
        TableLimits.LimitExceededBy(new(key, "r")).ShouldBe(why);
        TableLimits.LimitExceededBy(new("p", new string('k', TableLimits.Key + 1))).ShouldBe("key");
    }

    [Fact]
    public void A_batch_has_a_hundred_rows_with_the_one_that_goes_along()
    {
        var batches = TableLimits.Batches([.. Enumerable.Range(0, 250).Select(row => new TableEntity("p", $"{row:D3}"))], new("p", "head"));

        batches.Select(batch => batch.Count).ShouldBe([99, 99, 52]);
        batches.SelectMany(batch => batch).Select(row => row.RowKey).ShouldBeInOrder();
        TableLimits.Batches([], new("p", "head")).ShouldHaveSingleItem().ShouldBeEmpty();
    }

    [Fact]
    public void A_batch_is_no_longer_than_four_mebibytes_as_it_is_sent()
    {
        var rows = Enumerable.Range(0, 12).Select(number => new TableEntity("p", $"{number}")
        {
            ["Data0"] = new string('"', 30_000),
            ["Data1"] = new string('é', 30_000),
            ["Data2"] = new string('x', 30_000),
        });

        var batches = TableLimits.Batches([.. rows], new("p", "head"));

        batches.Select(batch => batch.Count).ShouldBe([10, 2]);
    }
}
