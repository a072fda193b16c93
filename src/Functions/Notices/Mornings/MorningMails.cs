using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Options;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Notices.Sending;

namespace Ovop.Functions.Notices.Mornings;

/// <summary>
/// What a mailbox is sent at once and what in a mail of the morning (<see cref="ToldTogether"/>): a row for the first letter of each of
/// its days, and one for each such mail, so that neither is there twice. Days are those of who is written to.
/// </summary>
internal sealed class MorningMails(TableServiceClient tables, IOptions<MailOptions> mail, TimeProvider clock) : IMornings
{
    /// <summary>From when on a mail of the morning goes out.</summary>
    private static readonly TimeOnly Begins = new(7, 0);

    /// <summary>What lies longer tells nobody anything; news of a mail comes within days.</summary>
    private const int DaysKept = 60;

    /// <summary>
    /// Beside the kinds that are kept back (<see cref="Holds.MailHolds"/>), in partitions of their own. Named after those alone, since it
    /// was theirs first: in another table a row that says what went out this morning would be missed, and that go out twice.
    /// </summary>
    private readonly TableClient _table = tables.GetTableClient("MailHolds");

    public async ValueTask<DateOnly?> Of(Letter letter, Dossier dossier, People people, CancellationToken cancel)
    {
        if (mail.Value.OneByOne || !ToldTogether.Has(letter))
            return null;

        var zone = ReaderZone.Of(letter.Person, people);
        var (day, morning) = (Today(zone), Today(zone).AddDays(1));
        return !await IsFirst(letter, dossier.Number, day, cancel)
            && ToldTogether.MayWait(letter, dossier, Moment(morning.AddDays(1), TimeOnly.MinValue, zone))
                ? morning
                : null;
    }

    /// <summary>Whether the mail of a morning may go out.</summary>
    public bool HasCome(DateOnly? morning, Zone zone) => morning is { } day && Moment(day, Begins, zone) <= clock.GetUtcNow();

    public DateOnly Today(Zone zone) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Offset(zone)).DateTime);

    /// <summary>
    /// Names for whom a mail is: one person may hold several offices. Heads of a dinas are named as before there were others.
    /// </summary>
    public static string ReaderOf(LinkPurpose purpose, string person) =>
        purpose == LinkPurpose.Endorsement ? person : $"{purpose}~{person}";

    /// <summary>Names a mailbox without saying it.</summary>
    public static string BoxOf(string address) => Seal.Of([MailAddress.PersonOf(address)])[..24];

    /// <summary>
    /// Has this mail go out by whoever asks, unless it has or another is sending it; after one that has, another of the day where some of
    /// its letters were asked for since.
    /// </summary>
    /// <param name="reader">For whom it is (<see cref="ReaderOf"/>).</param>
    /// <param name="asked">When each of its letters was asked for.</param>
    /// <returns>What stands of it now, and whether it is theirs to send.</returns>
    public async Task<(MorningMail Mail, bool IsTaken)> Take(
        string box, string reader, MorningMail wanted, IReadOnlyCollection<DateTimeOffset?> asked, CancellationToken cancel)
    {
        while (true)
        {
            MorningMail? had = null;
            var taken = await Change(
                box, reader, wanted.Day, wanted.Issue,
                known => (had = known) is { } there && !there.MaySend(clock.GetUtcNow(), mail.Value.ClaimLifetime) ? null : wanted, cancel);
            if (had is null && wanted.Issue == 1)
                await Forget(box, wanted.Day.AddDays(-DaysKept), cancel);
            if (taken is not null)
                return (taken, true);
            if (!asked.Any(at => at > had!.At))
                return (had!, false);

            wanted = wanted with { Issue = had!.Issue + 1, After = had.At };
        }
    }

    /// <param name="reader"><inheritdoc cref="Take"/></param>
    /// <param name="change">From what is there, null for nothing; gives null to leave it.</param>
    /// <returns>What was written; null where it was left.</returns>
    public async Task<MorningMail?> Change(
        string box, string reader, DateOnly day, int issue, Func<MorningMail?, MorningMail?> change, CancellationToken cancel)
    {
        var key = issue == 1 ? $"{Written(day)}-{reader}" : string.Create(CultureInfo.InvariantCulture, $"{Written(day)}~{issue}-{reader}");
        while (true)
        {
            var found = await _table.GetEntityIfExistsAsync<TableEntity>(Partition(box), key, cancellationToken: cancel);
            var row = found.HasValue ? found.Value : null;
            if (change(row is null ? null : Read(row)) is not { } next)
                return null;

            var entity = new TableEntity(Partition(box), key) { ["Data"] = JsonSerializer.Serialize(next, CaseJson.Options) };
            try
            {
                await (row is null
                    ? _table.AddEntityAsync(entity, cancel)
                    : _table.UpdateEntityAsync(entity, row.ETag, TableUpdateMode.Replace, cancel));
                return next;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 409 or 412)
            {
                // Somebody was faster: look at what it is now.
            }
        }
    }

    /// <summary>
    /// Noted before it goes: who asks for another letter of the day learns that it is not the first. Each office has a first of its own.
    /// </summary>
    private async Task<bool> IsFirst(Letter letter, ApplicationNumber number, DateOnly day, CancellationToken cancel)
    {
        var (partition, about) = (Partition(BoxOf(letter.To)), $"{number}/{letter.Key}");
        var key = $"{Written(day)}{(letter.Link!.Purpose is var purpose and not LinkPurpose.Endorsement ? $"~{purpose}" : "")}";
        try
        {
            await _table.AddEntityAsync(new TableEntity(partition, key) { ["Letter"] = about }, cancel);
            return true;
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            var first = await _table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancel);
            return first.HasValue && first.Value!.GetString("Letter") == about;
        }
    }

    /// <summary>Rows begin with their day, so that none but the old ones are read.</summary>
    private async Task Forget(string box, DateOnly before, CancellationToken cancel)
    {
        var old = TableClient.CreateQueryFilter($"PartitionKey eq {Partition(box)} and RowKey lt {Written(before)}");
        await foreach (var row in _table.QueryAsync<TableEntity>(old, select: ["PartitionKey", "RowKey"], cancellationToken: cancel))
            await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancel);
    }

    private static MorningMail Read(TableEntity row) => JsonSerializer.Deserialize<MorningMail>(row.GetString("Data"), CaseJson.Options)!;

    private static string Partition(string box) => $"kotak-{box}";

    private static string Written(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static TimeSpan Offset(Zone zone) => TimeSpan.FromHours((int)zone);

    private static DateTimeOffset Moment(DateOnly day, TimeOnly time, Zone zone) => new(day.ToDateTime(time), Offset(zone));
}
