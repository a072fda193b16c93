using System.Globalization;
using Microsoft.AspNetCore.Http;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Ovop.Functions.Administration.Overview;

/// <summary>
/// Charts as SVG, drawn for a telephone: on its 360 px their words are as large as the page's. Each stands beside a table of the same
/// figures, so it says nothing to those who cannot see it.
/// </summary>
internal static class Charts
{
    /// <summary>In pixels; the reader's own font is not known, so labels get room for a wide one.</summary>
    private const double Width = 340, Letter = 13, WidestLetter = 8;

    /// <summary>In letters; longer ones go on below.</summary>
    private const int LongestLabel = 18;

    private static readonly OxyColor Indigo = OxyColor.Parse("#1f2d54");
    private static readonly OxyColor Soga = OxyColor.Parse("#8a4b20");

    /// <summary>A bar each, the first on top.</summary>
    public static string Bars(IReadOnlyList<(string Name, decimal Count)> bars)
    {
        var chart = Plain();
        var labels = bars.Select(bar => Folded(bar.Name)).ToList();
        chart.PlotMargins = new(WidthOf(labels), double.NaN, 30, double.NaN);
        chart.Axes.Add(RowsOf(labels, gap: 0.4));
        chart.Axes.Add(
            new LinearAxis
            {
                Position = AxisPosition.Bottom,
                Minimum = 0,
                MinimumMajorStep = 1,
                MinorTickSize = 0,
                MaximumPadding = 0.1,
                IntervalLength = 55,
                AxislineStyle = LineStyle.Solid,
                MajorGridlineStyle = LineStyle.Dot,
            });
        var series = new BarSeries { FillColor = Indigo, LabelPlacement = LabelPlacement.Outside, LabelFormatString = "{0}" };
        series.Items.AddRange(bars.Select(bar => new BarItem((double)bar.Count)));
        chart.Series.Add(series);
        return Svg(chart, 60 + (40 * bars.Count));
    }

    /// <summary>How many came on each day until today, and the day on which the round closes; null for none.</summary>
    public static string Daily(IReadOnlyList<(DateOnly Day, int Count)> days, DateOnly today, DateOnly? closes)
    {
        var chart = OverDays(days, today, closes);
        var series = new RectangleBarSeries { FillColor = Indigo, StrokeColor = Indigo, StrokeThickness = 1 };
        foreach (var (day, count) in days)
            series.Items.Add(new(day.DayNumber + 0.1, 0, day.DayNumber + 0.9, count));
        chart.Series.Add(series);
        return Svg(chart, 220);
    }

    /// <summary>Counts that add up over days until today, and the day on which the round closes; null for none.</summary>
    public static string Growth(IReadOnlyList<(DateOnly Day, int Count)> days, DateOnly today, DateOnly? closes)
    {
        var chart = OverDays(days, today, closes);
        var first = chart.Axes[0].Minimum;
        var series = new StairStepSeries { Color = Indigo, StrokeThickness = 2, VerticalStrokeThickness = 2 };
        series.Points.Add(new(first, 0));
        var sum = 0;
        foreach (var (day, count) in days)
            series.Points.Add(new(day.DayNumber, sum += count));
        series.Points.Add(new(today.DayNumber + 1, sum));
        chart.Series.Add(series);
        return Svg(chart, 220);
    }

    /// <summary>A row for each, the first on top.</summary>
    private static CategoryAxis RowsOf(IReadOnlyList<string> labels, double gap)
    {
        var rows = new CategoryAxis
        {
            Position = AxisPosition.Left,
            StartPosition = 1,
            EndPosition = 0,
            IsTickCentered = true,
            AxislineStyle = LineStyle.Solid,
            MajorTickSize = 0,
            GapWidth = gap,
        };
        rows.Labels.AddRange(labels);
        return rows;
    }

    private static PlotModel OverDays(IReadOnlyList<(DateOnly Day, int Count)> days, DateOnly today, DateOnly? closes)
    {
        var chart = Plain();
        chart.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Bottom,
            Minimum = days.Select(day => day.Day).DefaultIfEmpty(today).Min().DayNumber - 1,
            Maximum = Math.Max(today.DayNumber, closes?.DayNumber ?? 0) + 1,
            MinimumMajorStep = 1,
            MinorTickSize = 0,
            IntervalLength = 70,
            AxislineStyle = LineStyle.Solid,
            LabelFormatter = day => DateOnly.FromDayNumber((int)day).ToString("d/M/yy", CultureInfo.InvariantCulture),
        });
        chart.Axes.Add(
            new LinearAxis
            {
                Position = AxisPosition.Left,
                Minimum = 0,
                MinimumMajorStep = 1,
                MinorTickSize = 0,
                MaximumPadding = 0.1,
                MajorGridlineStyle = LineStyle.Dot,
            });
        if (closes is { } last)
            chart.Annotations.Add(
                new LineAnnotation { Type = LineAnnotationType.Vertical, X = last.DayNumber, Color = Soga, LineStyle = LineStyle.Dash });
        return chart;
    }

    /// <summary>Spans of time under each other (a Gantt chart), the first on top; several of one name stand in one row.</summary>
    public static string Spans(IReadOnlyList<(string Name, DateTimeOffset From, DateTimeOffset Until)> spans)
    {
        var (chart, rows) = (Plain(), spans.Select(span => span.Name).Distinct().ToList());
        var isLong = spans.Count == 0 || spans.Max(span => span.Until) - spans.Min(span => span.From) > TimeSpan.FromDays(2);
        var labels = rows.Select(Folded).ToList();
        chart.PlotMargins = new(WidthOf(labels), double.NaN, 20, double.NaN);
        chart.Axes.Add(RowsOf(labels, gap: 0.5));
        chart.Axes.Add(
            new DateTimeAxis
            {
                Position = AxisPosition.Bottom,
                StringFormat = isLong ? "d/M/yy" : "HH:mm:ss",
                IntervalLength = 70,
                MinimumMajorStep = isLong ? 1 : 0,
                MinorTickSize = 0,
                MaximumPadding = 0.02,
                AxislineStyle = LineStyle.Solid,
            });
        var series = new IntervalBarSeries { FillColor = Indigo, StrokeThickness = 0, LabelFormatString = "" };
        series.Items.AddRange(spans.Select(span => new IntervalBarItem(Moment(span.From), Moment(span.Until))
        {
            CategoryIndex = rows.IndexOf(span.Name),
        }));
        chart.Series.Add(series);
        return Svg(chart, 60 + (40 * rows.Count));

        static double Moment(DateTimeOffset at) => DateTimeAxis.ToDouble(at.UtcDateTime);
    }

    /// <summary>As an answer: an image has no scripts and brings its own styles.</summary>
    public static IResult Answer(HttpContext http, string svg)
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        return Results.Text(svg, "image/svg+xml");
    }

    private static double WidthOf(IEnumerable<string> labels) =>
        labels.SelectMany(label => label.Split('\n')).Select(line => line.Length).DefaultIfEmpty(0).Max() * WidestLetter;

    /// <summary>On as many lines as it takes; a long word stays whole.</summary>
    private static string Folded(string label) => label.Split(' ').Aggregate((so, word) =>
        so.Length - so.LastIndexOf('\n') + word.Length <= LongestLabel ? $"{so} {word}" : $"{so}\n{word}");

    private static PlotModel Plain() =>
        new()
        {
            DefaultFont = "sans-serif",
            DefaultFontSize = Letter,
            TextColor = Indigo,
            PlotAreaBorderThickness = new(0),
            Culture = CultureInfo.InvariantCulture,
        };

    private static string Svg(PlotModel chart, double height) =>
        new SvgExporter { Width = Width, Height = height, UseVerticalTextAlignmentWorkaround = true }.ExportToString(chart);
}
