using Ovop.Functions.Register.Drawing;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Ovop.Functions.Sittings.Minutes;

/// <summary>Sets lines and tables one below the other, on as many pages as they take.</summary>
internal sealed class MinutesPaper : IDisposable
{
    private const double Margin = 54, Padding = 3, CellPoints = 8.5;

    private readonly PdfDocument _document;
    private readonly StructureBuilder _tags;
    private XGraphics _graphics = null!;
    private double _y;

    public MinutesPaper(PdfDocument document, StructureBuilder tags)
    {
        (_document, _tags) = (document, tags);
        NewPage();
    }

    private double Width => _graphics.PageSize.Width - (2 * Margin);

    public void NewPage()
    {
        _graphics?.Dispose();
        var page = _document.AddPage();
        page.Size = PageSize.A4;
        _graphics = XGraphics.FromPdfPage(page);
        _y = Margin;
    }

    public void Gap(double points) => _y += points;

    /// <summary>A paragraph or heading, on as many lines as it takes.</summary>
    /// <param name="with">How much of what follows stands on the same page.</param>
    public void Line(string text, Cut cut, double points, PdfBlockLevelElementTag tag, double with = 0)
    {
        var font = Letters.At(cut, points);
        var lines = Wrapped(text, font, Width);
        Fit(lines.Count * Leading(font) + with);
        _tags.BeginElement(tag);
        foreach (var line in lines)
        {
            _y += Leading(font);
            Draw(line, font, Margin, _y);
        }

        _tags.End();
        _y += 4;
    }

    /// <summary>How much of a part follows its heading at once: its first paragraph, or its table's headings and first row.</summary>
    public double Beginning(MinutesPart part) =>
        part.Paragraphs is [var first, ..]
            ? Wrapped(first, Letters.At(Cut.Regular, 10), Width).Count * Leading(Letters.At(Cut.Regular, 10)) + 4
        : part.Table is { } table ? Beginning(table with { Widths = Roomy(table) }) + 4
        : 0;

    private double Beginning(MinutesTable table) =>
        HeightOf(table, table.Heads, Cut.SemiBold) + (table.Rows is [var first, ..] ? HeightOf(table, first, Cut.Regular) : 0);

    /// <summary>Its rows are not broken between pages, and its headings stand on each, never by themselves.</summary>
    public void Table(MinutesTable asked)
    {
        var table = asked with { Widths = Roomy(asked) };
        Fit(Beginning(table));
        _tags.BeginElement(PdfBlockLevelElementTag.Table);
        Row(table, table.Heads, Cut.SemiBold, PdfBlockLevelElementTag.TableHeaderCell);
        foreach (var row in table.Rows)
        {
            if (_y + HeightOf(table, row, Cut.Regular) > _graphics.PageSize.Height - Margin)
            {
                NewPage();
                Row(table, table.Heads, Cut.SemiBold, PdfBlockLevelElementTag.TableHeaderCell);
            }

            Row(table, row, Cut.Regular, PdfBlockLevelElementTag.TableDataCell);
        }

        _tags.End();
        _y += 6;
    }

    public void Dispose() => _graphics.Dispose();

    /// <summary>Columns too narrow for their longest word are given what the others can spare, so that no word is broken.</summary>
    private IReadOnlyList<double> Roomy(MinutesTable table)
    {
        var least = table.Heads.Select((head, column) =>
            table.Rows.Select(row => Widest(row[column], Cut.Regular)).Append(Widest(head, Cut.SemiBold)).Max() / Width).ToList();
        var lack = table.Widths.Zip(least, (share, need) => Math.Max(0, need - share)).Sum();
        var spare = table.Widths.Zip(least, (share, need) => Math.Max(0, share - need)).Sum();
        return lack > spare ? table.Widths
            : [.. table.Widths.Zip(least, (share, need) => share <= need ? need : share - ((share - need) * lack / spare))];
    }

    /// <summary>The width that a cell needs for its longest word.</summary>
    private double Widest(string cell, Cut cut) =>
        cell.Split(' ', '\n').Max(word => WidthOf(word, Letters.At(cut, CellPoints))) + (2 * Padding) + 0.5;

    private void Row(MinutesTable table, IReadOnlyList<string> cells, Cut cut, PdfBlockLevelElementTag tag)
    {
        var (font, height, x) = (Letters.At(cut, CellPoints), HeightOf(table, cells, cut), Margin);
        _tags.BeginElement(PdfBlockLevelElementTag.TableRow);
        foreach (var (cell, share) in cells.Zip(table.Widths))
        {
            var y = _y;
            _tags.BeginElement(tag);
            foreach (var line in Wrapped(cell, font, share * Width - (2 * Padding)))
                Draw(line, font, x + Padding, y += Leading(font));
            _tags.End();
            x += share * Width;
        }

        _tags.End();
        _y += height;
        _tags.BeginArtifact();
        _graphics.DrawLine(new XPen(Ink.Straw, 0.7), Margin, _y, Margin + Width, _y);
        _tags.End();
    }

    private double HeightOf(MinutesTable table, IReadOnlyList<string> cells, Cut cut)
    {
        var font = Letters.At(cut, CellPoints);
        return cells.Zip(table.Widths, (cell, share) => Wrapped(cell, font, share * Width - (2 * Padding)).Count).Max() * Leading(font) + 5;
    }

    private void Fit(double height)
    {
        if (_y + height > _graphics.PageSize.Height - Margin)
            NewPage();
    }

    private void Draw(string line, XFont font, double x, double baseline) =>
        _graphics.DrawString(line, font, new XSolidBrush(Ink.Text), x, baseline, XStringFormats.BaseLineLeft);

    private static double Leading(XFont font) => font.Size * 1.25;

    /// <summary>A word that is wider than a line stays whole where a hyphen divides it, and is broken between letters else.</summary>
    private List<string> Wrapped(string text, XFont font, double measure)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            lines.Add("");
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Add(lines, word, font, measure);
        }

        return lines;
    }

    private void Add(List<string> lines, string word, XFont font, double measure)
    {
        var joined = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
        if (WidthOf(joined, font) <= measure)
        {
            lines[^1] = joined;
            return;
        }

        if (lines[^1].Length > 0)
            lines.Add("");
        foreach (var letter in word)
        {
            if (WidthOf(lines[^1] + letter, font) > measure && lines[^1].Length > 0)
                lines.Add("");
            lines[^1] += letter;
        }
    }

    private double WidthOf(string text, XFont font) => _graphics.MeasureString(text, font).Width;
}
