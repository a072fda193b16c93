using System.Text.Json;
using Azure.Data.Tables;
using Ovop.Core.Register;
using Ovop.Core.Rounds;
using Ovop.Functions.Award;

namespace Ovop.Functions.Register;

/// <summary>What everybody sees of a product beside its award.</summary>
/// <param name="Story">Null without the applicant's consent.</param>
/// <param name="Photos">Names of <see cref="Photos.PublicPhotos"/>; none without consent.</param>
public sealed record PublicShow(ProductStory? Story, IReadOnlyList<string> Photos)
{
    public static PublicShow Nothing { get; } = new(null, []);

    public bool IsNothing => Story is null && Photos.Count == 0;
}

/// <summary>
/// The public register: a row per certificate, in one partition per round, and a row that names the version of the whole.
/// Every read asks for that version first, by one point read, and reads the table again only when it has changed: what is
/// written, a revocation too, shows with the next request in every process.
/// </summary>
internal sealed class TableRegister(TableServiceClient tables, TimeProvider clock) : IDisposable
{
    /// <summary>Lies behind the partitions of all rounds.</summary>
    private const string Stamp = "~version";

    private readonly TableClient _table = tables.GetTableClient("Register");
    private readonly SemaphoreSlim _gate = new(1);
    private RegisterSnapshot? _kept;

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
    }

    /// <summary>The register as it stands now, today.</summary>
    public async Task<RegisterSnapshot> Read(CancellationToken cancel)
    {
        if (IsCurrent(await Version(cancel)))
            return _kept!;

        await _gate.WaitAsync(cancel);
        try
        {
            // The version is read before the rows: a write in between is found by the next request.
            var version = await Version(cancel);
            if (!IsCurrent(version))
                _kept = new(version, Today, await All(cancel));
            return _kept!;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>What goes with an award; nothing where its applicant keeps it private.</summary>
    public async Task<PublicShow> Shown(CertificateNumber number, CancellationToken cancel)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(number.Application.RoundId, number.ToString(), ["Shown"], cancel);
        return row.HasValue && row.Value!.GetString("Shown") is { } shown
            ? JsonSerializer.Deserialize<PublicShow>(shown, CaseJson.Options)!
            : PublicShow.Nothing;
    }

    public void Dispose() => _gate.Dispose();

    private DateOnly Today => WorkingCalendar.DateOf(clock.GetUtcNow());

    private bool IsCurrent(string version) => _kept is { } kept && kept.Version == version && kept.Day == Today;

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
