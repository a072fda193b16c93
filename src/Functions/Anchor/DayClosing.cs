using Azure.Data.Tables;
using Ovop.Core.Anchor;
using Ovop.Core.Cases;
using Ovop.Core.Rounds.Calendar;

namespace Ovop.Functions.Anchor;

/// <summary>Closes every day that has ended and is not closed yet. Doing so again, or twice at once, changes nothing.</summary>
internal sealed class DayClosing(DayRecords records, ICases cases, TableServiceClient tables, TimeProvider clock)
{
    /// <summary>Before the award's system existed, and within what the table service takes.</summary>
    private static readonly DateTimeOffset Ever = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TableClient _cases = tables.GetTableClient("Cases");

    public async Task Run(CancellationToken cancel)
    {
        var today = WorkingCalendar.DateOf(clock.GetUtcNow());
        var last = await records.All(cancel) is [.., var latest] ? latest : null;
        if (last is not null && last.Day.AddDays(1) >= today)
            return;

        var heads = await HeadsSince(last?.Day.AddDays(1), today, cancel);
        if (last is null && heads.Count == 0)
            return;

        var seal = last?.Seal ?? DayRecord.BeforeTheFirst;
        for (var day = last?.Day.AddDays(1) ?? heads.Keys.Min(); day < today; day = day.AddDays(1))
        {
            var ofDay = heads.GetValueOrDefault(day, []);
            seal = (await records.Keep(new(DayRecord.Of(day, ofDay, seal), ofDay), cancel)).Record.Seal;
        }
    }

    /// <summary>Where trails stood at the end of each day before today; of the days before the first they need not be all.</summary>
    private async Task<Dictionary<DateOnly, List<DayHead>>> HeadsSince(DateOnly? first, DateOnly today, CancellationToken cancel)
    {
        // The service's own time of writing is a little later than the entry's, so an hour more is looked at.
        var since = first is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), WorkingCalendar.Wib).AddHours(-1) : Ever;
        var heads = new Dictionary<DateOnly, List<DayHead>>();
        await foreach (var row in _cases.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"RowKey eq {Case.RowKey} and Timestamp ge {since}"),
            select: ["PartitionKey"], cancellationToken: cancel))
            if (await cases.Find(ApplicationNumber.Parse(row.PartitionKey), cancel) is { } dossier)
                foreach (var (at, head) in DayRecord.Heads(dossier.Number, dossier.Trail)
                    .Where(of => of.Day < today && (first is null || of.Day >= first)))
                    (heads.TryGetValue(at, out var ofDay) ? ofDay : heads[at] = []).Add(head);

        return heads;
    }
}
