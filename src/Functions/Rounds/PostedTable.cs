using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Offices;
using Ovop.Functions.Hosting.Tables;

namespace Ovop.Functions.Rounds;

/// <summary>A list of people as an office brings it: the file that was chosen, else what was pasted.</summary>
internal sealed record PostedTable(IReadOnlyList<PeopleRow> Rows)
{
    /// <summary>Name of the file's input.</summary>
    public const string File = "berkas";

    /// <summary>What a browser lets choose.</summary>
    public const string Accept = ".csv,.txt,.xlsx,text/csv";

    /// <summary>Of file and paste together; a form in one piece may carry no more.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>The list; or what <see cref="TextTable.Read(byte[], string)"/> refuses.</summary>
    public static async Task<Result<PostedTable>> Read(IFormCollection typed, CancellationToken cancel)
    {
        if (typed.Files.GetFile(File) is not { Length: > 0 } file)
            return Of(TextTable.Read(typed["csv"].ToString()));

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        var reading = TextTable.Read(bytes.ToArray(), File);
        return reading.TryGet(out var lines) ? Of(lines) : Result<PostedTable>.Refused(reading.Problems);
    }

    /// <summary>The list as text, for the page that asks whether it is meant so.</summary>
    public string Text => TextTable.Write(Rows.Where(row => row.Cells.Any(cell => cell.Length > 0)).Select(row => row.Cells));

    private static PostedTable Of(IEnumerable<TableLine> lines) => new([.. lines.Select(line => new PeopleRow(line.Number, line.Cells))]);
}
