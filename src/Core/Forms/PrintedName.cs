namespace Ovop.Core.Forms;

/// <summary>A name that stands on the certificate, whose letters have Latin, Greek and Cyrillic.</summary>
public static class PrintedName
{
    /// <summary>Of these the certificate's letters have every one.</summary>
    public static IReadOnlyList<(char From, char To)> Letters { get; } =
    [
        (' ', '~'), ('\u00a1', '\u00ac'), ('\u00ae', '\u012b'), ('\u012e', '\u0131'), ('\u0134', '\u0165'), ('\u0168', '\u017e'),
        ('\u0218', '\u021b'), ('\u0391', '\u03a1'), ('\u03a3', '\u03a9'), ('\u03b1', '\u03c9'), ('\u0400', '\u045f'),
        ('\u1ea0', '\u1ef9'), ('\u2010', '\u2010'), ('\u2013', '\u2014'), ('\u2018', '\u201a'), ('\u201c', '\u201e'),
        ('\u2020', '\u2022'), ('\u2026', '\u2026'), ('\u20ac', '\u20ac'), ('\u2122', '\u2122'),
    ];

    /// <summary><c>form.letters</c> with those of the name that could only be printed as boxes; null for none.</summary>
    public static Problem? LettersMustBePrintable(string name, string field) =>
        string.Concat(name.EnumerateRunes().Where(rune => !Letters.Any(row => rune.Value >= row.From && rune.Value <= row.To)).Distinct())
            is { Length: > 0 } lacking
            ? new("form.letters", Field: field, Args: lacking)
            : null;
}
