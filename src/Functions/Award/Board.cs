using System.Text.Json;
using Azure.Data.Tables;
using Ovop.Core.Award;
using Ovop.Core.Review;
using Ovop.Core.Rounds;
using Ovop.Core.Submission;

namespace Ovop.Functions.Award;

/// <summary>One line of the list of cases: what it is and whom it waits for.</summary>
public sealed record BoardLine(
    ApplicationNumber Number, CaseState State, Commodity? Commodity, string Producer, string Product, string Province,
    DateTimeOffset OpenedAt, Wait? Wait, string? Stuck, IReadOnlyList<string> Panel)
{
    /// <summary>Ids of the assessors whose sheet is in, of whatever turn.</summary>
    public IReadOnlyList<string> Scored { get; init; } = [];

    /// <summary>Ids of the assessors who have saved a draft in the present turn.</summary>
    public IReadOnlyList<string> Drafted { get; init; } = [];
}

/// <summary>
/// The list of all cases, a row each in one partition per round: a copy of what the dossiers say, written after them and
/// made good by the reconciliation should that fail.
/// </summary>
internal sealed class Board(TableServiceClient tables)
{
    private readonly TableClient _table = tables.GetTableClient("Board");

    public async Task Show(Dossier? before, Dossier after, CancellationToken cancel)
    {
        var line = Write(LineOf(after));
        if (before is { Version.Length: > 0 } && Write(LineOf(before)) == line)
            return;

        await _table.UpsertEntityAsync(new TableEntity(after.Case.Round, after.Number.ToString()) { ["Line"] = line }, TableUpdateMode.Replace, cancel);
    }

    public async Task<IReadOnlyList<BoardLine>> Read(string round, CancellationToken cancel)
    {
        var lines = new List<BoardLine>();
        await foreach (var row in _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {round}"), cancellationToken: cancel))
            lines.Add(JsonSerializer.Deserialize<BoardLine>(row.GetString("Line"), CaseJson.Options)!);

        return lines;
    }

    public static BoardLine LineOf(Dossier dossier)
    {
        var (head, form) = (dossier.Case, SubmissionStage.Form(dossier));
        return new(
            head.Number, head.State, head.Commodity, form["nama_ikm"], form["nama_produk"], form["prov"], head.OpenedAt, head.Wait, head.Stuck,
            [.. ReviewStage.Silent(dossier).Select(seat => seat.Contact.Id)])
        {
            Scored = [.. dossier.All<ReceivedSheet>().Select(received => received.Sheet.Assessor).Distinct()],
            Drafted = [.. dossier.All<SheetDraft>().Where(draft => draft.Turn == head.Turn).Select(draft => draft.Assessor)],
        };
    }

    private static string Write(BoardLine line) => JsonSerializer.Serialize(line, CaseJson.Options);
}
