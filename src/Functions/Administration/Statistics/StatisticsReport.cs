using Ovop.Core;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Register.Drawing;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Ovop.Functions.Administration.Statistics;

/// <summary>
/// The figures as a report to file and hand on: A4 landscape, each with its definition, its table and a bar beside every line; tagged,
/// letters embedded (PDF/A-1a).
/// </summary>
internal sealed class StatisticsReport : IDisposable
{
    private const double Left = 56, Right = 786, Top = 60, Bottom = 545, Name = 180, Bar = 110, Line = 13;

    private readonly PdfDocument _document;
    private readonly UAManager _tags;
    private readonly Language _language;
    private readonly string _foot;
    private XGraphics _graphics = null!;
    private Print _print = null!;
    private double _y;

    private StatisticsReport(PdfDocument document, Language language, string foot)
    {
        (_document, _language, _foot) = (document, language, foot);
        document.SetPdfA();
        _tags = UAManager.ForDocument(document);
        _tags.SetDocumentLanguage(language.Code);
        NewPage();
    }

    /// <param name="rounds">Ids of the rounds that it is about; none for all.</param>
    public static byte[] Render(IReadOnlyList<Figure> figures, IReadOnlyList<string> rounds, DateTimeOffset now, Language language)
    {
        var words = Texts.Of<StatisticsReport>(language);
        using var document = new PdfDocument();
        var title = rounds.Count == 0 ? words["report.all"] : words["report.of", string.Join(", ", rounds)];
        document.Info.Title = title;
        document.Info.Creator = "OVOP";
        (document.Info.CreationDate, document.Info.ModificationDate) = (now.UtcDateTime, now.UtcDateTime);

        using (var report = new StatisticsReport(document, language, words["report.foot", title, WhenText.Moment(now, Zone.Wib, language)]))
        {
            report._print.Title(title, new(Cut.SemiBold, 22, Right - Left), (Left + Right) / 2, report._y + 10, Ink.Soga);
            report._y += 44;
            foreach (var figure in figures.Where(figure => figure.Rows.Count > 0))
                report.Add(figure);
        }

        using var saved = new MemoryStream();
        document.Save(saved);
        return SettledPdf.Settle(saved.ToArray());
    }

    public void Dispose() => _graphics.Dispose();

    private void Add(Figure figure)
    {
        if (_y > Bottom - 6 * Line)
            NewPage();

        _print.Left(figure.Title, new(Cut.SemiBold, 14, Right - Left), Left, _y, Ink.Soga);
        _print.Left(figure.Definition, new(Cut.Italic, 9, Right - Left, Lines: 3, Height: 30), Left, _y + 36, Ink.Quiet);
        _y += 58;
        Head(figure);
        var most = figure.Rows.Max(row => row.Values[0] ?? 0);
        foreach (var row in figure.Rows)
        {
            if (_y > Bottom)
            {
                NewPage();
                Head(figure);
            }

            Row(figure, row, most);
        }

        _y += 2 * Line;
    }

    private void Head(Figure figure)
    {
        _print.Left(figure.First, new(Cut.SemiBold, 8, Name), Left, _y, Ink.Text);
        foreach (var (index, column) in figure.Columns.Index())
            _print.Centred(column, new(Cut.SemiBold, 7, Width(figure) - 2, Lines: 2, Height: 17), Middle(figure, index), _y, Ink.Text);
        _print.Ornament(graphics => graphics.DrawLine(new XPen(Ink.Gold, 0.7), Left, _y + 4, Right, _y + 4));
        _y += Line + 3;
    }

    private void Row(Figure figure, FigureRow row, decimal most)
    {
        _print.Left(row.Name, new(Cut.Regular, 9, Name - 6), Left, _y, Ink.Text);
        if (most > 0 && row.Values[0] is > 0 and var value)
            _print.Ornament(graphics => graphics.DrawRectangle(
                new XSolidBrush(Ink.Straw), Left + Name, _y - 8, (double)(value / most) * Bar, 9));
        foreach (var (index, each) in row.Values.Index())
            _print.Centred(
                FigureFile.Said(each, _language.Culture()), new(Cut.Regular, 9, Width(figure) - 4), Middle(figure, index), _y, Ink.Text);
        _y += Line;
    }

    private static double Width(Figure figure) => (Right - Left - Name - Bar) / figure.Columns.Count;

    private static double Middle(Figure figure, int column) => Left + Name + Bar + Width(figure) * (column + 0.5);

    private void NewPage()
    {
        _graphics?.Dispose();
        var page = _document.AddPage();
        page.Size = PageSize.A4;
        page.Orientation = PageOrientation.Landscape;
        _graphics = XGraphics.FromPdfPage(page);
        _print = new(_graphics, _tags.StructureBuilder);
        _y = Top;
        _print.Left(_foot, new(Cut.Italic, 8, Right - Left), Left, 570, Ink.Quiet);
    }
}
