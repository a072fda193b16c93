using System.Globalization;
using PdfSharp.Drawing;

namespace Ovop.Functions.Register.Drawing;

/// <summary>
/// Sets text into a measure: smaller when it would not fit, on more lines when these are as high as one was meant to be;
/// never cut off. A word that is wider than a line is broken between two letters.
/// </summary>
/// <param name="Cut">Which cut of the letters.</param>
/// <param name="Points">The size wanted, in points.</param>
/// <param name="Measure">The width to keep within, in points.</param>
/// <param name="Lines">The most lines it may take.</param>
/// <param name="Height">The most height the lines may take, in points; when left out, that of one line as wanted.</param>
internal sealed record TextStyle(Cut Cut, double Points, double Measure, int Lines = 1, double? Height = null)
{
    public const double Leading = 1.12;
    private const double Step = 0.96;

    /// <summary>The lines, and the font in which they all fit.</summary>
    public (XFont Font, IReadOnlyList<string> Lines) Fit(XGraphics graphics, string text)
    {
        for (var points = Points; ; points *= Step)
        {
            var font = Letters.At(Cut, points);
            var lines = Wrap(text, part => graphics.MeasureString(part, font).Width);
            if (lines.Count <= Lines && HeightOf(lines.Count, points) <= (Height ?? Points * Leading)
                && lines.All(line => graphics.MeasureString(line, font).Width <= Measure))
                return (font, lines);
        }
    }

    private static double HeightOf(int lines, double points) => points * (1 + (lines - 1) * Leading);

    private List<string> Wrap(string text, Func<string, double> width)
    {
        var lines = new List<string>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Broken(word, width)))
            if (lines.Count > 0 && width($"{lines[^1]} {word}") <= Measure)
                lines[^1] += $" {word}";
            else
                lines.Add(word);
        return lines;
    }

    /// <summary>The word in pieces that are as long as a line takes; itself where it fits.</summary>
    private IEnumerable<string> Broken(string word, Func<string, double> width)
    {
        var piece = "";
        foreach (var letter in LettersOf(word))
        {
            if (piece.Length > 0 && width(piece + letter) > Measure)
            {
                yield return piece;
                piece = "";
            }

            piece += letter;
        }

        yield return piece;
    }

    /// <summary>What a reader takes for a letter: with its accents.</summary>
    private static IEnumerable<string> LettersOf(string word)
    {
        for (var letters = StringInfo.GetTextElementEnumerator(word); letters.MoveNext();)
            yield return letters.GetTextElement();
    }
}
