using System.Text.Json;
using Azure.Data.Tables;
using Ovop.Core;
using Ovop.Core.Offices;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Storage;

namespace Ovop.Functions.Offices;

/// <summary>The rows of the people, read once a second at most.</summary>
internal sealed class WrittenRoster : IDisposable
{
    /// <summary>
    /// Stands for an office that nobody was named for yet; it gets no letters, since a case needs a round and a round its people.
    /// </summary>
    public static readonly Contact Vacant = new("ratifier", "", new("", ""), "", Language.First);

    private readonly TableClient _table;
    private readonly Lately<Roster> _kept;
    private (string Version, Roster Roster)? _last;

    public WrittenRoster(TableClient table, TimeProvider clock)
    {
        _table = table;
        _kept = new(Present, clock);
    }

    /// <inheritdoc cref="Lately{T}.StaleSince"/>
    public DateTimeOffset? StaleSince => _kept.StaleSince;

    /// <summary>The same object as long as no row is another.</summary>
    public Task<Roster> Read(CancellationToken cancel) => _kept.Read(cancel);

    /// <inheritdoc cref="Lately{T}.Changed"/>
    public void Changed() => _kept.Changed();

    /// <summary>The sign-in records, one for each address that ever asked, lie behind all capacities and are not read.</summary>
    public async Task<IReadOnlyList<TableEntity>> Rows(CancellationToken cancel)
    {
        var rows = new List<TableEntity>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey lt {SignIn.SignInRecords.Partition}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
            rows.Add(row);

        return rows;
    }

    public void Dispose() => _kept.Dispose();

    private async Task<Roster> Present(CancellationToken cancel)
    {
        var rows = await Rows(cancel);
        var version = string.Join(' ', rows.Select(row => $"{row.PartitionKey}/{row.RowKey} {row.ETag}"));
        if (_last?.Version != version)
            _last = (version, Of(rows));
        return _last!.Value.Roster;
    }

    private static Roster Of(IReadOnlyList<TableEntity> rows)
    {
        var ratifier = Of<Contact>("ratifier") is [var first, ..] ? first : Vacant;
        return new(Of<Assessor>("assessor"), Of<Endorser>("endorser"), ratifier, Of<Contact>("administrator"))
        {
            Auditors = Of<Contact>("auditor"),
            Officers = Of<Officer>("officer"),
            Approvers = Of<Contact>("approver"),
            Former = Of<Contact>("former"),
            Handovers = Of<Handover>("handover"),
        };

        IReadOnlyList<T> Of<T>(string capacity) =>
            [
                .. rows.Where(row => row.PartitionKey == capacity)
                .Select(row => JsonSerializer.Deserialize<T>(row.GetString("Data"), CaseJson.Options)!),
            ];
    }
}
