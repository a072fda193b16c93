using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Ovop.Core.Cases;
using Ovop.Functions.Award;

namespace Ovop.Functions.SignIn.Roles;

/// <summary>Somebody of the office saw personal data.</summary>
/// <param name="Who">Id of the person.</param>
/// <param name="What">Which page of the case ("case", "wording"), or "document" with its code and turn after a colon
/// ("document:D-KTP/1").</param>
public sealed record Reading(DateTimeOffset When, string Who, ApplicationNumber Number, string What);

/// <summary>Who saw what: a row under the case and one under the person, the newest first, never changed.</summary>
internal sealed class ReadLog(TableServiceClient tables, TimeProvider clock)
{
    private readonly TableClient _table = tables.GetTableClient("Readings");

    public async Task Add(string who, ApplicationNumber number, string what, CancellationToken cancel)
    {
        var reading = new Reading(clock.GetUtcNow(), who, number, what);
        var key = string.Create(
            CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.Ticks - reading.When.Ticks:D19}-{Guid.NewGuid():n}");
        foreach (var partition in (string[])[OfCase(number), OfPerson(who)])
            await _table.AddEntityAsync(
                new TableEntity(partition, key) { ["Reading"] = JsonSerializer.Serialize(reading, CaseJson.Options) }, cancel);
    }

    /// <summary>The latest readings of a case, the newest first; those by one person where one is given.</summary>
    public Task<IReadOnlyList<Reading>> Of(ApplicationNumber number, string? who, int count, CancellationToken cancel) =>
        Latest(OfCase(number), reading => who is null || reading.Who == who, count, cancel);

    /// <summary>The latest readings by a person, the newest first.</summary>
    public Task<IReadOnlyList<Reading>> By(string who, int count, CancellationToken cancel) =>
        Latest(OfPerson(who), _ => true, count, cancel);

    private async Task<IReadOnlyList<Reading>> Latest(string partition, Func<Reading, bool> isAskedFor, int count, CancellationToken cancel)
    {
        var readings = new List<Reading>();
        var page = Math.Min(count, 1000);
        var rows = _table.QueryAsync<TableEntity>(row => row.PartitionKey == partition, maxPerPage: page, cancellationToken: cancel);
        await foreach (var row in rows)
        {
            if (JsonSerializer.Deserialize<Reading>(row.GetString("Reading"), CaseJson.Options)! is var reading && isAskedFor(reading))
                readings.Add(reading);
            if (readings.Count == count)
                break;
        }

        return readings;
    }

    private static string OfCase(ApplicationNumber number) => $"case-{number}";

    /// <summary>Ids from Entra hold letters that a key may not.</summary>
    private static string OfPerson(string who) => $"person-{Uri.EscapeDataString(who).Replace('%', '=')}";
}
