using System.IO.Compression;
using System.Text;
using Azure.Data.Tables;
using Ovop.Core.Cases;
using Ovop.Functions.Hosting.Storage;

namespace Ovop.Functions.Award.Storage;

/// <summary>
/// A part as a row: its type, and its JSON in as many columns as it needs. The JSON is plain ASCII, which no emulator changes; one
/// that would be too long for a row is packed.
/// </summary>
internal static class CaseRow
{
    private const string Type = "Type", Packed = "Packed";

    private const int ColumnLength = 30_000;

    /// <exception cref="InvalidOperationException">Even packed it is more than the service takes, or its key is none.</exception>
    public static TableEntity Write(ApplicationNumber number, IPart part)
    {
        var json = CaseJson.Write(part);
        var row = Row(number, part, json);
        if (TableLimits.LimitExceededBy(row) is not null)
        {
            row = Row(number, part, Pack(json));
            row[Packed] = true;
        }

        return TableLimits.LimitExceededBy(row) is { } why
            ? throw new InvalidOperationException($"{number}/{part.Key} of {json.Length} characters is beyond the limit of storage: {why}.")
            : row;
    }

    public static IPart Read(TableEntity row)
    {
        var pieces = Enumerable.Range(0, int.MaxValue).Select(index => row.GetString($"Data{index}")).TakeWhile(piece => piece is not null);
        var data = string.Concat(pieces);
        return CaseJson.Read(row.GetString(Type), row.GetBoolean(Packed) == true ? Unpack(data) : data);
    }

    private static TableEntity Row(ApplicationNumber number, IPart part, string data)
    {
        var row = new TableEntity(number.ToString(), part.Key) { [Type] = CaseJson.TypeOf(part) };
        foreach (var (index, piece) in data.Chunk(ColumnLength).Index())
            row[$"Data{index}"] = new string(piece);

        return row;
    }

    private static string Pack(string json)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(Encoding.ASCII.GetBytes(json));
        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }

    private static string Unpack(string data)
    {
        using var brotli = new BrotliStream(new MemoryStream(Convert.FromBase64String(data)), CompressionMode.Decompress);
        using var json = new StreamReader(brotli, Encoding.ASCII);
        return json.ReadToEnd();
    }
}
