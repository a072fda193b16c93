namespace Ovop.Core.Review.Scores;

/// <summary>
/// Krippendorff's alpha: how far those who score the same things agree beyond what chance would give; 1 is full agreement, 0 no more
/// than chance. Any number of assessors may have scored each thing (K. Krippendorff, Computing Krippendorff's Alpha-Reliability,
/// University of Pennsylvania, 2011). No library that is kept has it.
/// </summary>
public static class Alpha
{
    /// <summary>From here on agreement is called reliable, and from there on enough for tentative conclusions (Krippendorff).</summary>
    public const double Reliable = 0.8, Tentative = 0.667;

    /// <summary>Of levels, whose distance is how many values lie between them.</summary>
    /// <param name="things">For each thing that was scored the values that it got.</param>
    /// <returns>Null where nothing was scored by two, or everything got the same value.</returns>
    public static double? Ordinal(IEnumerable<IReadOnlyList<int>> things) => Of(things, RankDistance);

    /// <summary>Of points, whose distance is their difference.</summary>
    /// <inheritdoc cref="Ordinal"/>
    public static double? Interval(IEnumerable<IReadOnlyList<int>> things) =>
        Of(things, (values, _) => (one, other) => Square(values[one] - values[other]));

    private static double? Of(
        IEnumerable<IReadOnlyList<int>> things, Func<int[], int[], Func<int, int, double>> metric)
    {
        var pairable = things.Where(values => values.Count > 1).ToList();
        int[] values = [.. pairable.SelectMany(each => each).Distinct().Order()];
        int[] counts = [.. values.Select(value => pairable.Sum(each => each.Count(given => given == value)))];
        var (all, distance) = (counts.Sum(), metric(values, counts));

        var observed = pairable.Sum(each => Pairs(
            [.. values.Select(value => each.Count(given => given == value))], distance) / (each.Count - 1));
        var expected = Pairs(counts, distance);
        return expected > 0 ? 1 - ((all - 1) * observed / expected) : null;
    }

    /// <summary>The distances of all pairs of different values.</summary>
    private static double Pairs(int[] counts, Func<int, int, double> distance)
    {
        var sum = 0.0;
        for (var one = 0; one < counts.Length; one++)
            for (var other = 0; other < counts.Length; other++)
                sum += one == other ? 0 : counts[one] * (double)counts[other] * distance(one, other);
        return sum;
    }

    private static Func<int, int, double> RankDistance(int[] values, int[] counts) => (one, other) =>
    {
        var (low, high) = (Math.Min(one, other), Math.Max(one, other));
        return Square(counts[low..(high + 1)].Sum() - ((counts[low] + counts[high]) / 2.0));
    };

    private static double Square(double difference) => difference * difference;
}
