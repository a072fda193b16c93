using Ovop.Core.Places;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Sittings.Calling;

/// <summary>
/// In which order an agenda is shown; by star, commodity and province it is in groups of these. The code stands in addresses.
/// </summary>
internal static class AgendaOrder
{
    public static IReadOnlyList<string> All { get; } = ["nomor", "nilai", "bintang", "komoditi", "prov"];

    /// <summary>One of <see cref="All"/>; the first for anything else.</summary>
    public static string Of(string? typed) => All.FirstOrDefault(order => order == typed) ?? All[0];

    /// <summary>The groups with their headings; null where there is one group alone.</summary>
    public static IEnumerable<IGrouping<string?, AgendaItem>> Groups(
        IEnumerable<AgendaItem> items, string order, Func<AgendaItem, string> star, Core.Language language) => order switch
        {
            "nomor" => items.OrderBy(item => item.Number).GroupBy(_ => (string?)null),
            "nilai" => items.OrderByDescending(item => item.Star.Points).ThenBy(item => item.Number).GroupBy(_ => (string?)null),
            "bintang" => items.OrderByDescending(item => item.Star.Final).ThenByDescending(item => item.Star.Points)
                .GroupBy(item => (string?)star(item)),
            "komoditi" => items.OrderBy(item => item.Line.Commodity).ThenBy(item => item.Number)
                .GroupBy(item => (string?)item.Line.Commodity?.In(language)),
            "prov" => items.OrderBy(item => item.Line.Province, StringComparer.Ordinal).ThenBy(item => item.Number)
                .GroupBy(item => (string?)Provinces.Find(item.Line.Province)?.Name),
            _ => throw new InvalidOperationException($"No order {order}."),
        };
}
