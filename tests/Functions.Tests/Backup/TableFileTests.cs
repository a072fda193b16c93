using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Ovop.Functions.Backup;
using Ovop.Functions.Tests.Hosting.Languages;

namespace Ovop.Functions.Tests.Backup;

public sealed class TableFileTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static TableEntity Row(string key) => new("2026", key)
    {
        ["Line"] = "{\"teks\":\"dua baris\\n\"}",
        ["Count"] = 7,
        ["Ticks"] = 1L << 40,
        ["Points"] = 91.25,
        ["GivenUp"] = true,
        ["Since"] = new DateTimeOffset(2026, 11, 29, 13, 0, 0, 123, TimeSpan.Zero),
        ["Id"] = Guid.Parse("0a1b2c3d-0000-4000-8000-000000000001"),
        ["Bytes"] = new byte[] { 1, 2, 3 },
    };

    [Fact]
    public async Task A_table_comes_back_row_by_row_with_the_types_that_its_columns_had()
    {
        var (kept, empty) = (new InMemoryTables().Of("Cases"), new InMemoryTables().Of("Cases"));
        for (var row = 0; row < 30; row++)
            await kept.AddEntityAsync(Row($"{row:D2}"), Cancel);

        (await Copy(kept, empty)).ShouldBe(30);

        (await Rows(empty)).ShouldBe(await Rows(kept));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(100)]
    public async Task A_case_that_is_written_between_two_pages_is_copied_as_it_was_at_one_moment(int pageSize)
    {
        var (kept, empty) = (new InMemoryTables().Of("Cases"), new InMemoryTables().Of("Cases"));
        kept.PageSize = pageSize;
        await Acts(0);
        kept.BetweenPages = after => Acts(after is null ? 0 : 1).Wait();

        await Copy(kept, empty);

        foreach (var one in (await Rows(empty)).GroupBy(row => Regex.Match(row, "PartitionKey:String=(\\S+)").Groups[1].Value))
            one.Select(row => row.Contains("Acts:Int32=1", StringComparison.Ordinal)).Distinct().ShouldHaveSingleItem(one.Key);

        async Task Acts(int acts)
        {
            foreach (var (number, part) in from number in (string[])["01", "02", "03"] from part in (string[])["case", "entry", "score"] select (number, part))
                await kept.UpsertEntityAsync(new TableEntity(number, part) { ["Acts"] = acts }, TableUpdateMode.Replace, Cancel);
        }
    }

    [Fact]
    public async Task What_is_there_stays_as_it_is()
    {
        var (kept, there) = (new InMemoryTables().Of("Cases"), new InMemoryTables().Of("Cases"));
        await kept.AddEntityAsync(Row("01"), Cancel);
        await kept.AddEntityAsync(Row("02"), Cancel);
        await there.AddEntityAsync(new TableEntity("2026", "01") { ["Line"] = "newer" }, Cancel);

        (await Copy(kept, there)).ShouldBe(1);

        (await there.GetEntityIfExistsAsync<TableEntity>("2026", "01", cancellationToken: Cancel)).Value!.GetString("Line").ShouldBe("newer");
    }

    [Fact]
    public async Task A_column_of_a_type_that_is_not_known_is_no_copy() =>
        await Should.ThrowAsync<NotSupportedException>(async () =>
        {
            var kept = new InMemoryTables().Of("Cases");
            await kept.AddEntityAsync(new TableEntity("2026", "01") { ["Odd"] = 'x' }, Cancel);
            await Copy(kept, new InMemoryTables().Of("Cases"));
        });

    [Fact]
    public void Every_table_of_the_product_is_copied() =>
        Directory.EnumerateFiles(Path.Combine(Sources.Root, "src/Functions"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), @"GetTableClient\(""(\w+)""\)"))
            .Select(found => found.Groups[1].Value).Distinct().Order(StringComparer.Ordinal).ToList().ShouldBe(NightlyCopy.Tables);

    [Fact]
    public void Copies_are_named_in_the_order_of_time() =>
        NightlyCopy.NameOf(new(2027, 1, 5, 4, 30, 0, TimeSpan.FromHours(7))).ShouldBe("2027-01-04T2130");

    private static async Task<int> Copy(TableClient from, TableClient to)
    {
        using var file = new MemoryStream();
        await TableFile.Write(from, file, Cancel);
        file.Position = 0;
        return await TableFile.Read(file, to, Cancel);
    }

    private static async Task<IReadOnlyList<string>> Rows(TableClient table)
    {
        var rows = new List<string>();
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: Cancel))
            rows.Add(string.Join(' ', row.Where(cell => cell.Key is not ("odata.etag" or "Timestamp")).OrderBy(cell => cell.Key, StringComparer.Ordinal)
                .Select(cell => $"{cell.Key}:{cell.Value.GetType().Name}={(cell.Value is byte[] bytes ? Convert.ToHexString(bytes) : cell.Value)}")));

        return rows;
    }
}
