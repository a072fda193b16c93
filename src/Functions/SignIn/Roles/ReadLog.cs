using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Award.Storage;

namespace Ovop.Functions.SignIn.Roles;

/// <summary>In which capacity somebody saw personal data.</summary>
public enum ReadAs
{
    Office,
    Dinas,
    Assessor,
    Visitor,
    Ratifier,

    /// <summary>A member of a sitting.</summary>
    Member,

    /// <summary>Whom the applicant gave access.</summary>
    Helper,
}

/// <summary>Somebody saw personal data of others.</summary>
/// <param name="Who">Id of the person.</param>
/// <param name="What">Which page of the case ("case", "wording"), or "document" with its code and turn after a colon
/// ("document:D-KTP/1").</param>
public sealed record Reading(DateTimeOffset When, string Who, ApplicationNumber Number, string What)
{
    public ReadAs As { get; init; }
}

/// <summary>Who saw what: a row under the case and one under the person, the newest first, never changed.</summary>
internal sealed class ReadLog(TableServiceClient tables, TimeProvider clock)
{
    private readonly TableClient _table = tables.GetTableClient("Readings");

    /// <summary>What this instance knows to be noted of the day.</summary>
    private readonly ConcurrentDictionary<string, byte> _noted = new();

    private DateOnly _day;

    /// <summary>Every time that somebody of the office sees something.</summary>
    public Task Add(string who, ApplicationNumber number, string what, CancellationToken cancel)
    {
        var reading = new Reading(clock.GetUtcNow(), who, number, what);
        return Write(reading, KeyOf(reading.When, $"{Guid.NewGuid():n}"), cancel);
    }

    /// <summary>
    /// The answer with a document, noted when it shows the document: once a day for each person and document, since whoever works
    /// through a case opens the same ones again and again. Its key is the end of the day: by its beginning, all else that was seen
    /// that day would stand before it and could crowd it out.
    /// </summary>
    public async Task<IResult> Once(
        IResult answer, ReadAs capacity, string who, ApplicationNumber number, string code, int turn, CancellationToken cancel)
    {
        var reading = new Reading(clock.GetUtcNow(), who, number, $"document:{code}/{turn}") { As = capacity };
        var day = WorkingCalendar.DateOf(reading.When);
        var end = new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), WorkingCalendar.Wib);
        var key = KeyOf(end, Seal.Of([who, $"{number}", reading.What, $"{capacity}"]));
        if (_day != day)
        {
            _noted.Clear();
            _day = day;
        }

        if (Shows(answer) && !_noted.ContainsKey(key))
        {
            await Write(reading, key, cancel);
            _noted.TryAdd(key, 0);
        }

        return answer;
    }

    /// <summary>Whether the answer lets anything be seen.</summary>
    public static bool Shows(IResult answer) =>
        answer is not (RedirectHttpResult or IStatusCodeHttpResult { StatusCode: >= StatusCodes.Status400BadRequest });

    private Task Write(Reading reading, string key, CancellationToken cancel) =>
        Task.WhenAll(Write(OfCase(reading.Number), reading, key, cancel), Write(OfPerson(reading.Who), reading, key, cancel));

    private async Task Write(string partition, Reading reading, string key, CancellationToken cancel)
    {
        try
        {
            await _table.AddEntityAsync(
                new TableEntity(partition, key) { ["Reading"] = JsonSerializer.Serialize(reading, CaseJson.Options) }, cancel);
        }
        catch (RequestFailedException there) when (there.Status == StatusCodes.Status409Conflict)
        {
        }
    }

    private static string KeyOf(DateTimeOffset when, string mark) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.Ticks - when.UtcTicks:D19}-{mark}");

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

        return [.. readings.OrderByDescending(reading => reading.When)];
    }

    private static string OfCase(ApplicationNumber number) => $"case-{number}";

    /// <summary>Ids from Entra hold letters that a key may not.</summary>
    private static string OfPerson(string who) => $"person-{Uri.EscapeDataString(who).Replace('%', '=')}";
}
