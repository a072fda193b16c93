using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Ovop.Core.Cases;
using Ovop.Functions.Award.Storage;

namespace Ovop.Functions.Award;

/// <summary>What was read of a round so far.</summary>
internal sealed class BoardCopy
{
    private readonly SortedDictionary<string, (ETag Version, BoardLine Line)> _lines = new(StringComparer.Ordinal);
    private IReadOnlyList<BoardLine>? _list;

    public SemaphoreSlim Turn { get; } = new(1);

    /// <summary>The stamp when it was read; null before, and where none was written yet.</summary>
    public Guid? Version { get; set; }

    /// <summary>When the last reading began.</summary>
    public DateTimeOffset ReadAt { get; set; }

    /// <summary>The same by the clock of storage, which dates the rows too; null before the first.</summary>
    public DateTimeOffset? ReadUntil { get; set; }

    public IReadOnlyList<BoardLine> Lines => _list ??= [.. _lines.Values.Select(line => line.Line)];

    public BoardLine? Find(ApplicationNumber number)
    {
        lock (_lines)
            return _lines.GetValueOrDefault($"{number}").Line;
    }

    public void Take(TableEntity row)
    {
        if (_lines.TryGetValue(row.RowKey, out var known) && known.Version == row.ETag)
            return;

        var line = JsonSerializer.Deserialize<BoardLine>(row.GetString("Line"), CaseJson.Options)!;
        lock (_lines)
            _lines[row.RowKey] = (row.ETag, line with { Folded = line.Fold() });
        _list = null;
    }
}
