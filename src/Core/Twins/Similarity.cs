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

    /// <summary>From how many percent on pairs are found by what they share.</summary>
    public const int LeastFound = 60;

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
        .. Worth(cases, limit).Pairs.Where(pair => Percent(pair.One, pair.Other) >= limit)
            .Select(pair => Between(pair.One, pair.Other))
            .OrderByDescending(pair => pair.Percent).ThenBy(pair => pair.One).ThenBy(pair => pair.Other),
    ];

    /// <summary>
    /// The pairs that may be so alike. Of the signs that seldom agree by chance, as many are looked up as weigh more than all that may be
    /// lacking: one of them then agrees by the rest. Which signs two cases both have says how much that is. Below
    /// <see cref="LeastFound"/> names would have to be looked up too, which are often half alike: there each is compared with each.
    /// </summary>
    public static Candidates Worth(IReadOnlyList<Signs> cases, int limit)
    {
        if (limit < LeastFound)
            return Candidates.All(cases);

        var found = new Candidates(cases);
        var kinds = Enumerable.Range(0, cases.Count).GroupBy(at => Had(cases[at])).Select(kind => (Had: kind.Key, Cases: kind.ToList()))
            .OrderBy(kind => kind.Had).ToList();
        foreach (var one in kinds)
            foreach (var other in kinds.Where(other => other.Had >= one.Had))
                Look(
                    found, one == other ? Candidates.Each(one.Cases) : Candidates.Each(one.Cases, other.Cases), one.Had & other.Had,
                    limit / 100.0);

        return found;
    }

    /// <summary>The signs that seldom agree by chance first.</summary>
    private static readonly TwinSign[] Rarest =
        [TwinSign.Nib, TwinSign.Phone, TwinSign.Address, TwinSign.Pictures, TwinSign.Producer, TwinSign.Product];

    private static void Look(Candidates found, IReadOnlyList<Candidates.Turn> turns, int had, double limit)
    {
        var signs = Rarest.Where(sign => (had & (1 << (int)sign)) != 0).ToList();
        var lacking = (1 - limit + 1e-9) * signs.Sum(WeightOf);
        var looked = new List<TwinSign>();
        foreach (var sign in signs.TakeWhile(_ => looked.Sum(WeightOf) <= lacking))
            looked.Add(sign);
        foreach (var sign in looked)
            Look(found, turns, sign, 1 - (lacking / looked.Sum(WeightOf)));
    }

    private static void Look(Candidates found, IReadOnlyList<Candidates.Turn> turns, TwinSign sign, double part)
    {
        switch (sign)
        {
            case TwinSign.Nib: found.Same(turns, of => of.Form["nib"]); break;
            case TwinSign.Phone: found.Same(turns, of => of.Phone); break;
            case TwinSign.Address: found.SharingMost(turns, of => of.Address, part); break;
            case TwinSign.Pictures: found.SharingPictures(turns); break;
            case TwinSign.Producer: found.SharingMost(turns, of => of.Producer, part); break;
            case TwinSign.Product: found.SharingMost(turns, of => of.Product, part); break;
            default: throw new ArgumentOutOfRangeException(nameof(sign), sign, null);
        }
    }

    /// <summary>The signs that a case has, a bit each.</summary>
    private static int Had(Signs of) =>
        Measures.Where(measure => measure.Likeness(of, of) is not null).Sum(measure => 1 << (int)measure.Sign);

    private static int WeightOf(TwinSign sign) => Measures.First(measure => measure.Sign == sign).Weight;

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
    internal static double? AddressOf(Signs one, Signs other) => Common(one.Address, other.Address);

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
