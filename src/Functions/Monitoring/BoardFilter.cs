using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ovop.Core.Award;
using Ovop.Core.Rounds;
using Ovop.Functions.Award;

namespace Ovop.Functions.Monitoring;

/// <summary>Which cases an administrator looks for; what is null or empty leaves everything in.</summary>
/// <param name="Text">Words that number, product or producer contain, all of them.</param>
public sealed record BoardFilter(string Text, CaseState? State, Commodity? Commodity, string Province)
{
    public static BoardFilter Of(IQueryCollection query) => new(
        query["cari"].ToString().Trim(), OneOf<CaseState>(query["status"]), OneOf<Commodity>(query["komoditi"]), Provinces.Find(query["prov"].ToString())?.Code ?? "");

    /// <summary>The cases that are looked for: the overdue first, then the stuck, then by due time; what waits for nobody last.</summary>
    public IReadOnlyList<BoardLine> Apply(IEnumerable<BoardLine> lines, DateTimeOffset now)
    {
        var words = Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. lines
                .Where(line => words.All(word => $"{line.Number}\n{line.Product}\n{line.Producer}".Contains(word, StringComparison.OrdinalIgnoreCase)))
                .Where(line => State is null || line.State == State)
                .Where(line => Commodity is null || line.Commodity == Commodity)
                .Where(line => Province.Length == 0 || line.Province == Province)
                .OrderBy(line => IsOverdue(line, now) ? 0 : line.Stuck is not null ? 1 : line.Wait is not null ? 2 : 3)
                .ThenBy(line => line.Wait?.Due ?? DateTimeOffset.MaxValue)
                .ThenBy(line => line.Number.ToString(), StringComparer.Ordinal),
        ];
    }

    public static bool IsOverdue(BoardLine line, DateTimeOffset now) => line.Wait is { } wait && now >= wait.Due;

    /// <summary>The address of a page of the same list, from 1.</summary>
    public string Address(int page)
    {
        IEnumerable<KeyValuePair<string, string?>> parts =
        [
            new("cari", Text), new("status", $"{State}"), new("komoditi", $"{Commodity}"), new("prov", Province),
            new("halaman", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : ""),
        ];
        return $"/administrasi{QueryString.Create(parts.Where(part => part.Value is { Length: > 0 }))}";
    }

    private static T? OneOf<T>(string? text) where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => value.ToString() == text).Cast<T?>().FirstOrDefault();
}
