using Ovop.Core.Cases;

namespace Ovop.Core.Twins;

/// <summary>By what two cases are compared, in the order in which it is shown.</summary>
public enum TwinSign { Product, Producer, Nib, Phone, Address, Pictures }

/// <summary>Two cases and how much they are alike, the earlier first.</summary>
/// <param name="Percent">Of all by which they could be compared.</param>
/// <param name="Signs">Of each sign that both have, in percent.</param>
public sealed record TwinPair(ApplicationNumber One, ApplicationNumber Other, int Percent, IReadOnlyDictionary<TwinSign, int> Signs);

/// <summary>
/// Tells how much two cases are alike: the mean over the signs that both have, the product's name weighing most (proposal). It is a
/// question to a person, never a decision.
/// </summary>
public static class Similarity
{
    /// <summary>From how many percent on a pair is shown unless the office says otherwise.</summary>
    public const int Usual = 80;

    private static readonly (TwinSign Sign, int Weight, Func<Signs, Signs, double?> Likeness)[] Measures =
    [
        (TwinSign.Product, 30, (one, other) => Common(one.Product, other.Product)),
        (TwinSign.Producer, 20, (one, other) => Common(one.Producer, other.Producer)),
        (TwinSign.Nib, 15, (one, other) => Same(one.Form["nib"], other.Form["nib"])),
        (TwinSign.Phone, 10, (one, other) => Same(one.Phone, other.Phone)),
        (TwinSign.Address, 10, AddressOf),
        (TwinSign.Pictures, 15, PicturesOf),
    ];

    public static TwinPair Between(Signs one, Signs other)
    {
        var signs = new Dictionary<TwinSign, int>();
        foreach (var (sign, _, likeness) in Measures)
            if (likeness(one, other) is { } alike)
                signs[sign] = (int)Math.Round(100 * alike);

        var (first, second) = one.Number.CompareTo(other.Number) < 0 ? (one, other) : (other, one);
        return new(first.Number, second.Number, Percent(one, other), signs);
    }

    private static int Percent(Signs one, Signs other)
    {
        var (sum, weights) = (0.0, 0);
        foreach (var (_, weight, likeness) in Measures)
            if (likeness(one, other) is { } alike)
                (sum, weights) = (sum + (weight * alike), weights + weight);

        return weights == 0 ? 0 : (int)Math.Floor(100 * sum / weights);
    }

    /// <summary>All pairs that are alike by this limit at least, the most alike first.</summary>
    public static IReadOnlyList<TwinPair> Pairs(IReadOnlyList<Signs> cases, int limit) =>
    [
        .. cases.SelectMany(
            (one, at) => cases.Skip(at + 1).Where(other => Percent(one, other) >= limit).Select(other => Between(one, other)))
            .OrderByDescending(pair => pair.Percent).ThenBy(pair => pair.One).ThenBy(pair => pair.Other),
    ];

    /// <summary>The same of one case with all others.</summary>
    public static IReadOnlyList<TwinPair> With(IReadOnlyList<Signs> cases, ApplicationNumber number, int limit) =>
    [
        .. from one in cases
           where one.Number == number
           from other in cases
           where other.Number != number
           select Between(one, other) into pair
           where pair.Percent >= limit
           orderby pair.Percent descending
           select pair,
    ];

    /// <summary>How the address within one regency is alike; null where one of them says too little.</summary>
    internal static double? AddressOf(Signs one, Signs other) =>
        one.Address.Count < 2 || other.Address.Count < 2 ? null
        : one.Form["kab"] != other.Form["kab"] ? 0
        : Common(one.Address, other.Address);

    /// <summary>Which part of the fewer pictures the other case has too.</summary>
    private static double? PicturesOf(Signs one, Signs other)
    {
        var (few, many) = one.Pictures.Count <= other.Pictures.Count ? (one.Pictures, other.Pictures) : (other.Pictures, one.Pictures);
        return few.Count == 0 ? null : (double)few.Count(look => many.Any(seen => Appearance.AreAlike(look, seen))) / few.Count;
    }

    private static double? Same(string one, string other) => one.Length == 0 || other.Length == 0 ? null : one == other ? 1 : 0;

    /// <summary>What two ordered lists have in common, in parts of both (Dice 1945); null where one is empty.</summary>
    private static double? Common<T>(IReadOnlyList<T> one, IReadOnlyList<T> other) where T : IComparable<T>
    {
        if (one.Count == 0 || other.Count == 0)
            return null;

        var (common, at, beside) = (0, 0, 0);
        while (at < one.Count && beside < other.Count)
            switch (one[at].CompareTo(other[beside]))
            {
                case 0: (common, at, beside) = (common + 1, at + 1, beside + 1); break;
                case < 0: at++; break;
                default: beside++; break;
            }

        return 2.0 * common / (one.Count + other.Count);
    }
}
