using System.Text.Json;
using Azure.Data.Tables;
using Ovop.Core.Register;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Storage;

namespace Ovop.Functions.Register;

/// <summary>What everybody sees of a product beside its award.</summary>
/// <param name="Story">Null without the applicant's consent.</param>
/// <param name="Photos">Names of <see cref="Photos.PublicPhotos"/>; none without consent.</param>
public sealed record PublicShow(ProductStory? Story, IReadOnlyList<string> Photos)
{
    public static PublicShow Nothing { get; } = new(null, []);

    /// <summary>What photos show, by their names.</summary>
    public IReadOnlyDictionary<string, string> Captions { get; init; } = new Dictionary<string, string>();

    /// <summary>What the panel found; none without consent.</summary>
    public IReadOnlyList<PanelFinding> Findings { get; init; } = [];

    /// <summary>Where it is sold; null without consent.</summary>
    public Shop? Shop { get; init; }

    public bool IsNothing => Story is null && Photos.Count == 0 && Findings.Count == 0 && Shop is null;
}

/// <summary>
/// The public register: a row per certificate, in one partition per round, and a row that names the version of the whole.
/// That version is asked for once a second at most, by one point read, and the table is read again only when it has changed: what is
/// written, a revocation too, shows with the next request of the process that writes it, and within a second in every other
/// (<see cref="Lately{T}"/>).
/// </summary>
internal sealed class TableRegister : IDisposable
{
    /// <summary>Lies behind the partitions of all rounds.</summary>
    private const string Stamp = "~version";

    /// <summary>Of so many products it is kept what goes with their awards.</summary>
    private const int MostShown = 1000;

    private readonly TableClient _table;
    private readonly TimeProvider _clock;
    private readonly Lately<RegisterSnapshot> _kept;
    private RegisterSnapshot? _last;

    public TableRegister(TableServiceClient tables, TimeProvider clock)
    {
        (_table, _clock) = (tables.GetTableClient("Register"), clock);
        _kept = new(Present, clock);
    }

    /// <inheritdoc cref="Lately{T}.StaleSince"/>
    public DateTimeOffset? StaleSince => _kept.StaleSince;

    /// <summary>Writes an award anew; where nothing is said of what is shown with it, that stays.</summary>
    public async Task Put(PublicAward award, PublicShow? shown, CancellationToken cancel)
    {
        var row = new TableEntity(award.Round, award.Certificate.ToString())
        { ["Award"] = JsonSerializer.Serialize(award, CaseJson.Options) };
        if (shown is not null)
            row["Shown"] = JsonSerializer.Serialize(shown, CaseJson.Options);

        await _table.UpsertEntityAsync(row, TableUpdateMode.Merge, cancel);
        await _table.UpsertEntityAsync(
            new TableEntity(Stamp, Stamp) { ["Version"] = Guid.NewGuid().ToString("N") }, TableUpdateMode.Replace, CancellationToken.None);
        _kept.Changed();
    }

    /// <summary>The register as it stands now, today.</summary>
    public Task<RegisterSnapshot> Read(CancellationToken cancel) => _kept.Read(cancel);

    /// <summary>What goes with an award, as this register shows it.</summary>
    public async Task<PublicShow> Shown(RegisterSnapshot register, CertificateNumber number, CancellationToken cancel)
    {
        if (register.Shown.TryGetValue(number, out var known))
            return known;
        if (register.Shown.Count >= MostShown)
            register.Shown.Clear();
        return register.Shown[number] = await Shown(number, cancel);
    }

    /// <summary>What goes with an award; nothing where its applicant keeps it private.</summary>
    public async Task<PublicShow> Shown(CertificateNumber number, CancellationToken cancel)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(number.Application.RoundId, number.ToString(), ["Shown"], cancel);
        return row.HasValue && row.Value!.GetString("Shown") is { } shown
            ? JsonSerializer.Deserialize<PublicShow>(shown, CaseJson.Options)!
            : PublicShow.Nothing;
    }

    public void Dispose() => _kept.Dispose();

    /// <summary>The version is read before the rows: a write in between is found by the next reading.</summary>
    private async Task<RegisterSnapshot> Present(CancellationToken cancel)
    {
        var (version, today) = (await Version(cancel), WorkingCalendar.DateOf(_clock.GetUtcNow()));
        return _last is { } last && last.Version == version && last.Day == today
            ? last
            : _last = new(version, today, await All(cancel));
    }

    private async Task<string> Version(CancellationToken cancel)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Stamp, Stamp, cancellationToken: cancel);
        return row.HasValue ? row.Value!.GetString("Version") : "";
    }

    private async Task<IReadOnlyList<PublicAward>> All(CancellationToken cancel)
    {
        var awards = new List<PublicAward>();
        await foreach (var row in _table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey lt {Stamp}"), select: ["Award"], cancellationToken: cancel))
            awards.Add(JsonSerializer.Deserialize<PublicAward>(row.GetString("Award"), CaseJson.Options)!);

        return awards;
    }
}
