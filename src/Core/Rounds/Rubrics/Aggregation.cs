namespace Ovop.Core.Rounds.Rubrics;

/// <summary>
/// How the values of several sheets become the panel's, as the round says ("panel.aggregation"; the mean where it says
/// nothing). Each grows, or stays, when any one sheet grows, so more points never give fewer stars.
/// </summary>
public enum Aggregation
{
    /// <summary>All sheets weigh the same.</summary>
    Mean,

    /// <summary>The middle value; of an even number the mean of the two middle ones.</summary>
    Median,

    /// <summary>The mean without the highest and the lowest value; of fewer than three sheets the mean of all.</summary>
    Trimmed,

    /// <summary>The mean in which the sheet of the panel's lead counts several times ("panel.lead_weight").</summary>
    Weighted,
}

internal static class Aggregations
{
    /// <summary>The sum of the values that count and how many they are, so that the caller rounds once; 0 of 0 for none.</summary>
    /// <param name="weights">How often each counts where they are weighted.</param>
    public static (int Sum, int Count) Over(this Aggregation aggregation, ReadOnlySpan<int> values, ReadOnlySpan<int> weights)
    {
        if (aggregation == Aggregation.Median && values.Length > 2)
            return Middle(values);

        var (sum, least, most) = (0, int.MaxValue, int.MinValue);
        foreach (var value in values)
            (sum, least, most) = (sum + value, Math.Min(least, value), Math.Max(most, value));

        return aggregation switch
        {
            Aggregation.Trimmed when values.Length > 2 => (sum - least - most, values.Length - 2),
            Aggregation.Mean or Aggregation.Median or Aggregation.Trimmed => (sum, values.Length),
            Aggregation.Weighted => Weighed(values, weights),
            _ => throw new ArgumentOutOfRangeException(nameof(aggregation), aggregation, null),
        };
    }

    private static (int Sum, int Count) Weighed(ReadOnlySpan<int> values, ReadOnlySpan<int> weights)
    {
        var (sum, count) = (0, 0);
        for (var at = 0; at < values.Length; at++)
            (sum, count) = (sum + (values[at] * weights[at]), count + weights[at]);
        return (sum, count);
    }

    private static (int Sum, int Count) Middle(ReadOnlySpan<int> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? (sorted[middle], 1) : (sorted[middle - 1] + sorted[middle], 2);
    }
}
