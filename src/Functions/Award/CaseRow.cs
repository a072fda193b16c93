using Azure.Data.Tables;
using Ovop.Core.Cases;

namespace Ovop.Functions.Award;

/// <summary>A part as a row: its type, and its JSON in as many columns as the service's 64 KiB a column need.</summary>
internal static class CaseRow
{
    private const int ColumnLength = 30_000;

    public static TableEntity Write(ApplicationNumber number, IPart part)
    {
        var row = new TableEntity(number.ToString(), part.Key) { ["Type"] = CaseJson.TypeOf(part) };
        foreach (var (index, piece) in CaseJson.Write(part).Chunk(ColumnLength).Index())
            row[$"Data{index}"] = new string(piece);

        return row;
    }

    public static IPart Read(TableEntity row)
    {
        var pieces = Enumerable.Range(0, int.MaxValue).Select(index => row.GetString($"Data{index}")).TakeWhile(piece => piece is not null);
        return CaseJson.Read(row.GetString("Type"), string.Concat(pieces));
    }
}
