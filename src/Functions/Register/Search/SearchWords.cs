using System.Text;
using Ovop.Core;

namespace Ovop.Functions.Register.Search;

/// <summary>Words as a search compares them, and which of them are meant by one that is mistyped.</summary>
internal static class SearchWords
{
    private const int Longest = 40;

    /// <summary>
    /// The words of a text, folded, without apostrophes; what has a digit in it, as a number has, is one word whatever stands between.
    /// </summary>
    public static IEnumerable<string> Of(string text)
    {
        foreach (var part in TypedText.Folded(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            if (part.Any(char.IsDigit))
                yield return Letters(part);
            else
                foreach (var word in part.Split(part.Where(letter => !(char.IsLetter(letter) || letter == '\'')).Distinct().ToArray()))
                    if (Letters(word) is { Length: > 0 } letters)
                        yield return letters;
    }

    /// <summary>
    /// Those that differ from the typed word by one slip, or by two from eight letters on: a letter too much, missing, another, or two
    /// that changed places. What is shorter than four letters, or has a digit, is meant as it is typed.
    /// </summary>
    public static IEnumerable<string> Near(string typed, IEnumerable<string> known)
    {
        if (typed.Length is < 4 or > Longest || typed.Any(char.IsDigit))
            return [];

        var slips = typed.Length < 8 ? 1 : 2;
        return known.Where(word => Math.Abs(word.Length - typed.Length) <= slips && Slips(typed, word) <= slips);
    }

    /// <summary>The distance of Damerau and Levenshtein, in which no part is changed twice.</summary>
    private static int Slips(string one, string other)
    {
        Span<int> last = stackalloc int[Longest + 3], before = stackalloc int[Longest + 3], now = stackalloc int[Longest + 3];
        for (var at = 0; at <= other.Length; at++)
            before[at] = at;
        for (var row = 1; row <= one.Length; row++)
        {
            now[0] = row;
            for (var at = 1; at <= other.Length; at++)
            {
                var same = one[row - 1] == other[at - 1] ? 0 : 1;
                now[at] = Math.Min(Math.Min(now[at - 1], before[at]) + 1, before[at - 1] + same);
                if (row > 1 && at > 1 && one[row - 1] == other[at - 2] && one[row - 2] == other[at - 1])
                    now[at] = Math.Min(now[at], last[at - 2] + 1);
            }

            before.CopyTo(last);
            now.CopyTo(before);
        }

        return before[other.Length];
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder();
        foreach (var letter in text)
            if (char.IsLetterOrDigit(letter))
                letters.Append(letter);
        return letters.ToString();
    }
}
