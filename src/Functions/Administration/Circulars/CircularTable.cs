using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using Ovop.Core;
using Ovop.Core.Notices.Circulars;
using Ovop.Functions.Administration.Circulars.Groups;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Circulars;

/// <summary>
/// A circular as the office keeps it: written, looked at, then sent to all cases of a filter or a group of people, or never.
/// </summary>
/// <param name="Filter">Whom it is for, as the address of the list, or of the page where it was written, asks for them.</param>
/// <param name="By">Id of who wrote it.</param>
public sealed record KeptCircular(Circular Circular, string Filter, string By, DateTimeOffset At)
{
    /// <summary>The people of the award whom it is for; null where it is for applicants.</summary>
    [JsonIgnore]
    public CircularGroup? Group => GroupFilter.Of(Filter);

    /// <summary>Id of who sent it or dropped it; null while it waits.</summary>
    public string? EndedBy { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Id of the bulk act that sends it; null where it was dropped.</summary>
    public string? Sent { get; init; }

    /// <summary>It stands as sent, and nobody has noted yet that what sends it has begun.</summary>
    public bool IsBeginning { get; init; }

    /// <summary>Longer than that lies between the two only where the process ended.</summary>
    private static readonly TimeSpan BeginningTakes = TimeSpan.FromMinutes(5);

    /// <summary>Whether it may have gone to nobody although it stands as sent.</summary>
    public bool IsBrokenOff(DateTimeOffset now) => IsBeginning && EndedAt + BeginningTakes < now;

    /// <summary>Null while it may be changed, sent or dropped; else <c>circular.ended</c>.</summary>
    public Problem? MustWait => EndedAt is null ? null : new("circular.ended", ProblemKind.Conflict);
}

/// <summary>The circulars, a row each, the newest first.</summary>
internal sealed class CircularTable(TableServiceClient tables, TimeProvider clock) : IOfficeWork
{
    /// <summary>Among the words of mails: no kind of letter is called so.</summary>
    private const string Partition = "edaran";

    private readonly TableClient _table = tables.GetTableClient("MailWords");

    /// <summary>For one that is about to be written.</summary>
    public string NewId() => string.Create(
        CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.Ticks - clock.GetUtcNow().Ticks:D19}-{Guid.NewGuid():n}")[..28];

    public async Task<IReadOnlyList<KeptCircular>> All(CancellationToken cancel)
    {
        var all = new List<KeptCircular>();
        await foreach (var row in _table.QueryAsync<TableEntity>(row => row.PartitionKey == Partition, cancellationToken: cancel))
            all.Add(Read(row));

        return all;
    }

    public async Task<IReadOnlyList<OfficeTask>> Waiting(Language language, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return
        [
            .. from kept in await All(cancel)
               let isBrokenOff = kept.IsBrokenOff(now)
               where isBrokenOff || kept.MustWait is null
               select new OfficeTask(
                   Texts.Of<CircularTable>(language)[isBrokenOff ? "work.brokenoff" : "work", kept.Circular.In(language).Subject],
                   kept.EndedAt ?? kept.At, OfficePaths.Circular(kept.Circular.Id)),
        ];
    }

    public async Task<KeptCircular?> Find(string id, CancellationToken cancel) =>
        await _table.GetEntityIfExistsAsync<TableEntity>(Partition, id, cancellationToken: cancel) is { HasValue: true, Value: var row }
            ? Read(row!)
            : null;

    public Task Add(KeptCircular circular, CancellationToken cancel) => _table.AddEntityAsync(RowOf(circular), cancel);

    /// <summary>Changes one that waits; <c>circular.ended</c> where somebody was faster.</summary>
    public async Task<Result<KeptCircular>> Change(string id, Func<KeptCircular, KeptCircular> change, CancellationToken cancel)
    {
        while (true)
        {
            var row = (await _table.GetEntityIfExistsAsync<TableEntity>(Partition, id, cancellationToken: cancel)).Value
                ?? throw new InvalidOperationException($"There is no circular {id}.");
            if (Read(row).MustWait is { } ended)
                return ended;

            var next = change(Read(row));
            try
            {
                await _table.UpdateEntityAsync(RowOf(next), row.ETag, TableUpdateMode.Replace, cancel);
                return next;
            }
            catch (RequestFailedException conflict) when (conflict.Status == 412)
            {
                // Somebody was faster: look at what it is now.
            }
        }
    }

    /// <summary>
    /// Has one wait again whose sending did not begin, or may not have: nobody gets it twice.
    /// </summary>
    /// <param name="sent">Id of the bulk act that was to send it.</param>
    public Task Reopen(string id, string sent, CancellationToken cancel) => Amend(
        id, sent, kept => kept with
        {
            EndedBy = null,
            EndedAt = null,
            Sent = null,
            IsBeginning = false,
        }, cancel);

    /// <summary>Notes that what sends it has begun.</summary>
    /// <param name="sent">Its id.</param>
    public Task Begun(string id, string sent, CancellationToken cancel) =>
        Amend(id, sent, kept => kept with { IsBeginning = false }, cancel);

    private async Task Amend(string id, string sent, Func<KeptCircular, KeptCircular> change, CancellationToken cancel)
    {
        if (await _table.GetEntityIfExistsAsync<TableEntity>(Partition, id, cancellationToken: cancel) is { HasValue: true, Value: { } row }
            && Read(row) is var kept && kept.Sent == sent)
            await _table.UpdateEntityAsync(RowOf(change(kept)), row.ETag, TableUpdateMode.Replace, cancel);
    }

    private static TableEntity RowOf(KeptCircular circular) => new(Partition, circular.Circular.Id)
    {
        ["Data"] = JsonSerializer.Serialize(circular, CaseJson.Options),
    };

    private static KeptCircular Read(TableEntity row) => JsonSerializer.Deserialize<KeptCircular>(row.GetString("Data"), CaseJson.Options)!;
}
