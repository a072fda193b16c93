namespace Ovop.Core.Twins;

/// <summary>
/// The pairs among many cases that have something in common at all: they are found by that, and not by comparing each with each. None
/// is missed that has as much in common as is asked for.
/// </summary>
public sealed class Candidates(IReadOnlyList<Signs> cases)
{
    /// <summary>
    /// So many parts of the signs of a picture are looked up, each as it is and with one sign otherwise: of two pictures that differ in
    /// at most eight signs, one of five parts differs in one at most.
    /// </summary>
    private const int Parts = 5, PartBits = 13;

    /// <summary>Below what a rounded quotient may lose.</summary>
    private const double Rounding = 1e-9;

    private readonly HashSet<(int One, int Other)> _pairs = [];

    private bool _areAll;

    /// <summary>How many pairs there are to compare.</summary>
    public long Count => _areAll ? (long)cases.Count * (cases.Count - 1) / 2 : _pairs.Count;

    /// <summary>In the order of the cases, each pair once.</summary>
    public IEnumerable<(Signs One, Signs Other)> Pairs => _areAll
        ? cases.SelectMany((one, at) => cases.Skip(at + 1).Select(other => (one, other)))
        : _pairs.Order().Select(pair => (cases[pair.One], cases[pair.Other]));

    /// <summary>Every pair, where too many have enough in common to be kept beside each other.</summary>
    internal static Candidates All(IReadOnlyList<Signs> cases) => new(cases) { _areAll = true };

    /// <summary>Each of these with each.</summary>
    internal static IReadOnlyList<Turn> Each(IEnumerable<int> among) => [.. among.Select(at => new Turn(at, Asks: true, Stays: true))];

    /// <summary>Each of these with each of the others.</summary>
    internal static IReadOnlyList<Turn> Each(IEnumerable<int> among, IEnumerable<int> others) =>
        [.. among.Select(at => new Turn(at, Asks: false, Stays: true)), .. others.Select(at => new Turn(at, Asks: true, Stays: false))];

    /// <summary>Those that have the same here; an empty text is no sign.</summary>
    internal void Same(IReadOnlyList<Turn> turns, Func<Signs, string> of) =>
        SharingAny(turns, signs => of(signs) is { Length: > 0 } text ? [text] : []);

    /// <summary>Those that have any of these in common.</summary>
    internal void SharingAny(IReadOnlyList<Turn> turns, Func<Signs, IEnumerable<string>> of)
    {
        var seen = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var turn in turns)
            foreach (var text in of(cases[turn.At]))
                Meet(turn, seen, text);
    }

    /// <summary>
    /// Those that have so much in common, in parts of both. Who shares that much shares one of the rarest, of which as many are looked
    /// up as may be lacking, and one more (prefix filter: Chaudhuri, Ganti, Kaushik 2006).
    /// </summary>
    internal void SharingMost<T>(IReadOnlyList<Turn> turns, Func<Signs, IReadOnlyList<T>> of, double part) where T : IComparable<T>
    {
        var frequent = turns.SelectMany(turn => of(cases[turn.At])).CountBy(each => each).ToDictionary();
        var seen = new Dictionary<T, List<int>>();
        foreach (var turn in turns)
        {
            var list = of(cases[turn.At]);
            var shared = Math.Max(1, (int)Math.Ceiling((list.Count * (part / (2 - part))) - Rounding));
            foreach (var each in list.OrderBy(each => frequent[each]).ThenBy(each => each).Take(list.Count - shared + 1))
                Meet(turn, seen, each);
        }
    }

    /// <summary>Those with pictures that look alike.</summary>
    internal void SharingPictures(IReadOnlyList<Turn> turns)
    {
        var seen = new List<(int At, ulong Look)>?[Parts, 1 << PartBits];
        foreach (var turn in turns)
            foreach (var look in cases[turn.At].Pictures)
                for (var part = 0; part < Parts; part++)
                {
                    var key = (int)((look >> (part * PartBits)) & ((1UL << PartBits) - 1));
                    for (var bit = -1; turn.Asks && bit < PartBits; bit++)
                        MeetAlike(turn.At, look, seen[part, bit < 0 ? key : key ^ (1 << bit)]);
                    if (turn.Stays)
                        (seen[part, key] ??= []).Add((turn.At, look));
                }
    }

    private void MeetAlike(int at, ulong look, List<(int At, ulong Look)>? kept)
    {
        foreach (var (other, seen) in kept ?? [])
            if (other != at && Appearance.AreAlike(look, seen))
                Add(at, other);
    }

    private void Meet<T>(Turn turn, Dictionary<T, List<int>> seen, T what) where T : notnull
    {
        if (!seen.TryGetValue(what, out var others))
            seen[what] = others = [];
        foreach (var other in turn.Asks ? others : [])
            if (other != turn.At)
                Add(turn.At, other);
        if (turn.Stays)
            others.Add(turn.At);
    }

    private void Add(int one, int other) => _pairs.Add(one < other ? (one, other) : (other, one));

    /// <summary>A case's turn.</summary>
    /// <param name="At">Its place.</param>
    /// <param name="Asks">Whether it meets those before it.</param>
    /// <param name="Stays">Whether those after it meet it.</param>
    internal readonly record struct Turn(int At, bool Asks, bool Stays);
}
