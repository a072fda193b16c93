using Ovop.Core.Award;
using Ovop.Core.Places;
using Ovop.Functions.Award;

namespace Ovop.Functions.Administration.List;

/// <summary>
/// In which order cases are listed: by something of theirs, those that have none last whichever way round; else the overdue first, then
/// the stuck, then by due time, and what waits for nobody last. What is alike goes by number.
/// </summary>
/// <param name="by">One of <see cref="BoardFilter.AllOrders"/>; empty for the urgent first.</param>
public sealed class BoardOrder(string by, bool ascends, DateTimeOffset now) : IComparer<BoardLine>
{
    /// <summary>Whether it is the other way round unless asked for.</summary>
    public static bool IsDescending(string order) => order is "kirim" or "bintang";

    public int Compare(BoardLine? one, BoardLine? other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var order = by switch
        {
            "" => Urgency(one).CompareTo(Urgency(other)),
            "nomor" => Way(one.Number.CompareTo(other.Number)),
            "produk" => Known(one.Product, other.Product),
            "ikm" => Known(one.Producer, other.Producer),
            "komoditi" => Known(one.Commodity, other.Commodity),
            "daerah" => Known(Provinces.Find(one.Province)?.Name, Provinces.Find(other.Province)?.Name) is var province and not 0
                ? province
                : Known(Regencies.Find(one.Regency)?.Name, Regencies.Find(other.Regency)?.Name),
            "status" => Way(one.State.Place().CompareTo(other.State.Place())),
            "tunggu" => Known(one.Wait?.Since, other.Wait?.Since),
            "tenggat" => Known(one.Wait?.Due, other.Wait?.Due),
            "kirim" => Known(one.SubmittedAt, other.SubmittedAt),
            "bintang" => Known(one.Star, other.Star),
            _ => throw new InvalidOperationException($"No order {by}."),
        };
        return order != 0 ? order : one.Number.CompareTo(other.Number);
    }

    /// <summary>A page of the cases, looked through once, of which no more are kept than stand up to its end.</summary>
    /// <param name="asked">Which page, from 1; the last where there are not so many.</param>
    public BoardPart Part(IEnumerable<BoardLine> lines, int asked, int pageSize)
    {
        var (total, most) = (0, (int)Math.Min((long)asked * pageSize, int.MaxValue));
        var first = new PriorityQueue<BoardLine, BoardLine>(Comparer<BoardLine>.Create((one, other) => Compare(other, one)));
        foreach (var line in lines)
            if (++total <= most)
                first.Enqueue(line, line);
            else
                first.EnqueueDequeue(line, line);

        var last = Math.Max(1, (total + pageSize - 1) / pageSize);
        var current = Math.Min(asked, last);
        return new([.. first.UnorderedItems.Select(item => item.Element).Order(this).Skip((current - 1) * pageSize)], total, current, last);
    }

    private (int Rank, DateTimeOffset Due) Urgency(BoardLine line) => (
        line.IsOverdue(now) ? 0 : line.Stuck is not null ? 1 : line.Wait is not null ? 2 : 3,
        line.Wait?.Due ?? DateTimeOffset.MaxValue);

    private int Known(string? one, string? other) => (one is null or "", other is null or "") is var (no, nor) && (no || nor)
        ? no.CompareTo(nor)
        : Way(StringComparer.CurrentCultureIgnoreCase.Compare(one, other));

    private int Known<T>(T? one, T? other) where T : struct, IComparable =>
        one is { } known && other is { } second ? Way(known.CompareTo(second)) : (one is null).CompareTo(other is null);

    private int Way(int order) => ascends ? order : -order;
}

/// <summary>A page of a list.</summary>
/// <param name="Lines">In their order.</param>
/// <param name="Total">On all pages.</param>
/// <param name="Current">Which page it is, from 1.</param>
/// <param name="Last">The last page; 1 of an empty list.</param>
public sealed record BoardPart(IReadOnlyList<BoardLine> Lines, int Total, int Current, int Last);
