using Azure.Data.Tables;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;

namespace Ovop.Functions.Administration.Trails;

/// <summary>An entry of a case's trail.</summary>
public sealed record CaseEntry(ApplicationNumber Number, TrailEntry Entry);

/// <summary>
/// The trails of all cases read as one; those of drafts are their producers' own and stay out. An entry is written when it happens
/// and never again, so rows that storage wrote before the first day asked for, by its own clock, are not sent here.
/// </summary>
internal sealed class AllTrails(TableServiceClient tables, AllCases cases)
{
    private readonly TableClient _table = tables.GetTableClient("Cases");

    /// <summary>The newest first.</summary>
    /// <param name="within">Those of all cases whose trails are read.</param>
    public async Task<IReadOnlyList<CaseEntry>> Read(
        TrailFilter filter, Func<IReadOnlyList<BoardLine>, IReadOnlyList<BoardLine>> within, CancellationToken cancel)
    {
        var open = within(await cases.Read(cancel)).Where(line => line.State != CaseState.Draft).Select(line => line.Number).ToHashSet();
        var (first, after, since) = (Trail.Prefix, $"{Trail.Prefix[..^1]}.", filter.Since - Board.Overlap);
        var rows = filter.Number is { } number
            ? TableClient.CreateQueryFilter($"PartitionKey eq {number.ToString()} and RowKey ge {first} and RowKey lt {after}")
            : TableClient.CreateQueryFilter($"RowKey ge {first} and RowKey lt {after} and Timestamp ge {since}");
        var found = new List<CaseEntry>();
        await foreach (var row in _table.QueryAsync<TableEntity>(rows, cancellationToken: cancel))
            if (ApplicationNumber.TryParse(row.PartitionKey, out var of) && open.Contains(of)
                && CaseRow.Read(row) is TrailEntry entry && filter.Takes(entry))
                found.Add(new(of, entry));

        return [.. found.OrderByDescending(one => one.Entry.At).ThenByDescending(one => one.Entry.Sequence)];
    }
}
