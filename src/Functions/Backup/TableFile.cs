using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Ovop.Functions.Backup;

/// <summary>A table as text: a row a line, every column with the type that it has in storage.</summary>
internal static class TableFile
{
    /// <summary>
    /// Storage answers a page at a time, and somebody may write between two: a partition that would be cut by the end of a page, such
    /// as a case, is read anew by itself, so that its rows were all there at one moment. Only one of more than a page is not.
    /// </summary>
    /// <returns>How many rows.</returns>
    public static async Task<int> Write(TableClient table, Stream file, CancellationToken cancel)
    {
        var rows = 0;
        await using var writer = new StreamWriter(file, leaveOpen: true);
        for (string? cut = ""; cut is not null;)
        {
            var following = TableClient.CreateQueryFilter($"PartitionKey gt {cut}");
            var page = await table.QueryAsync<TableEntity>(following, cancellationToken: cancel).AsPages().FirstAsync(cancel);
            cut = page.ContinuationToken is null ? null : page.Values[^1].PartitionKey;
            foreach (var row in page.Values.Where(row => row.PartitionKey != cut))
                await WriteRow(row);
            if (cut is not null)
            {
                var whole = TableClient.CreateQueryFilter($"PartitionKey eq {cut}");
                await foreach (var row in table.QueryAsync<TableEntity>(whole, cancellationToken: cancel))
                    await WriteRow(row);
            }
        }

        return rows;

        async Task WriteRow(TableEntity row)
        {
            var cells = row.Where(cell => cell.Key is not ("odata.etag" or "Timestamp") && cell.Value is not null)
                .ToDictionary(cell => cell.Key, cell => Cell.Of(cell.Value));
            await writer.WriteLineAsync(JsonSerializer.Serialize(cells).AsMemory(), cancel);
            rows++;
        }
    }

    /// <summary>Brings every row back that is not there; what is there stays as it is.</summary>
    /// <returns>How many were brought back.</returns>
    public static async Task<int> Read(Stream file, TableClient table, CancellationToken cancel)
    {
        var rows = 0;
        await foreach (var row in Rows(file, cancel))
            try
            {
                await table.AddEntityAsync(row, cancel);
                rows++;
            }
            catch (RequestFailedException there) when (there.Status == 409)
            {
                continue;
            }

        return rows;
    }

    public static async IAsyncEnumerable<TableEntity> Rows(Stream file, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var reader = new StreamReader(file);
        while (await reader.ReadLineAsync(cancel) is { } line)
        {
            var row = new TableEntity();
            foreach (var (name, cell) in JsonSerializer.Deserialize<Dictionary<string, Cell>>(line)!)
                row[name] = cell.Read();
            yield return row;
        }
    }

    private sealed record Cell(string Type, string Text)
    {
        public static Cell Of(object value) => value switch
        {
            string text => new("string", text),
            int number => new("int", number.ToString(CultureInfo.InvariantCulture)),
            long number => new("long", number.ToString(CultureInfo.InvariantCulture)),
            double number => new("double", number.ToString("R", CultureInfo.InvariantCulture)),
            bool flag => new("bool", flag ? "true" : "false"),
            DateTimeOffset moment => new("time", moment.ToString("O", CultureInfo.InvariantCulture)),
            Guid id => new("guid", $"{id}"),
            byte[] bytes => new("bytes", Convert.ToBase64String(bytes)),
            BinaryData bytes => new("bytes", Convert.ToBase64String(bytes)),
            _ => throw new NotSupportedException($"A column of {value.GetType()}."),
        };

        public object Read() => Type switch
        {
            "string" => Text,
            "int" => int.Parse(Text, CultureInfo.InvariantCulture),
            "long" => long.Parse(Text, CultureInfo.InvariantCulture),
            "double" => double.Parse(Text, CultureInfo.InvariantCulture),
            "bool" => Text == "true",
            "time" => DateTimeOffset.ParseExact(Text, "O", CultureInfo.InvariantCulture),
            "guid" => Guid.Parse(Text),
            "bytes" => Convert.FromBase64String(Text),
            _ => throw new NotSupportedException($"A column of {Type}."),
        };
    }
}
