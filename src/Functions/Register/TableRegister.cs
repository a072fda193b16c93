using System.Text.Json;
using Azure.Data.Tables;
using Ovop.Core.Register;
using Ovop.Functions.Award;

namespace Ovop.Functions.Register;

/// <summary>The public register: a row per certificate, in one partition per round.</summary>
internal sealed class TableRegister(TableServiceClient tables)
{
    private readonly TableClient _table = tables.GetTableClient("Register");

    /// <summary>Writes an award anew; its story stays.</summary>
    public Task Put(PublicAward award, CancellationToken cancel) => Put(award, null, cancel);

    public Task Put(PublicAward award, ProductStory? story, CancellationToken cancel)
    {
        var row = new TableEntity(award.Round, award.Certificate.ToString()) { ["Award"] = JsonSerializer.Serialize(award, CaseJson.Options) };
        if (story is not null)
            row["Story"] = JsonSerializer.Serialize(story, CaseJson.Options);

        return _table.UpsertEntityAsync(row, TableUpdateMode.Merge, cancel);
    }

    public async Task<PublicAward?> Find(CertificateNumber number, CancellationToken cancel)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(number.Application.RoundId, number.ToString(), cancellationToken: cancel);
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>The story that goes with an award; null when there is none or its applicant keeps it private.</summary>
    public async Task<ProductStory?> Story(CertificateNumber number, CancellationToken cancel)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(number.Application.RoundId, number.ToString(), ["Story"], cancel);
        return row.HasValue && row.Value!.GetString("Story") is { } story ? JsonSerializer.Deserialize<ProductStory>(story, CaseJson.Options) : null;
    }

    public async Task<IReadOnlyList<PublicAward>> All(CancellationToken cancel)
    {
        var awards = new List<PublicAward>();
        await foreach (var row in _table.QueryAsync<TableEntity>(select: ["Award"], cancellationToken: cancel))
            awards.Add(Read(row));

        return awards;
    }

    private static PublicAward Read(TableEntity row) => JsonSerializer.Deserialize<PublicAward>(row.GetString("Award"), CaseJson.Options)!;
}
