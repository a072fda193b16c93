using System.Text.Json;
using Azure.Data.Tables;
using Ovop.Core.Register;
using Ovop.Functions.Award;

namespace Ovop.Functions.Register;

/// <summary>The public register: a row per certificate, in one partition per round.</summary>
internal sealed class TableRegister(TableServiceClient tables)
{
    private readonly TableClient _table = tables.GetTableClient("Register");

    public Task Put(PublicAward award, CancellationToken cancel) => _table.UpsertEntityAsync(
        new TableEntity(award.Round, award.Certificate.ToString()) { ["Award"] = JsonSerializer.Serialize(award, CaseJson.Options) }, TableUpdateMode.Replace, cancel);

    public async Task<PublicAward?> Find(CertificateNumber number, CancellationToken cancel)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(number.Application.RoundId, number.ToString(), cancellationToken: cancel);
        return row.HasValue ? Read(row.Value!) : null;
    }

    public async Task<IReadOnlyList<PublicAward>> All(CancellationToken cancel)
    {
        var awards = new List<PublicAward>();
        await foreach (var row in _table.QueryAsync<TableEntity>(cancellationToken: cancel))
            awards.Add(Read(row));

        return awards;
    }

    private static PublicAward Read(TableEntity row) => JsonSerializer.Deserialize<PublicAward>(row.GetString("Award"), CaseJson.Options)!;
}
