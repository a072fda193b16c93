using System.Globalization;
using Microsoft.AspNetCore.Http;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Ovop.Functions.Administration.Overview;

/// <summary>Charts as SVG; each stands beside a table of the same figures, so it says nothing to those who cannot see it.</summary>
internal static class Charts
{
    private static readonly OxyColor Indigo = OxyColor.Parse("#1f2d54");
    /// <summary>In pixels; the reader's own font is not known, so labels get room for a wide one.</summary>
    private const double WidestLetter = 9;

    private static readonly OxyColor Soga = OxyColor.Parse("#8a4b20");

    /// <summary>A bar each, the first on top.</summary>
    public static string Bars(IReadOnlyList<(string Name, int Count)> bars)
    {
        var chart = Plain();
        chart.PlotMargins = new(
            bars.Select(bar => bar.Name.Length).DefaultIfEmpty(0).Max() * WidestLetter, double.NaN, double.NaN, double.NaN);
        var names = new CategoryAxis
        {
            Position = AxisPosition.Left,
            StartPosition = 1,
            EndPosition = 0,
            IsTickCentered = true,
            AxislineStyle = LineStyle.Solid,
            MajorTickSize = 0,
            GapWidth = 0.4,
        };
        names.Labels.AddRange(bars.Select(bar => bar.Name));
        chart.Axes.Add(names);
        chart.Axes.Add(
            new LinearAxis
            {
                Position = AxisPosition.Bottom,
                Minimum = 0,
                MinimumMajorStep = 1,
                MaximumPadding = 0.1,
                IsAxisVisible = false,
            });
        var series = new BarSeries { FillColor = Indigo, LabelPlacement = LabelPlacement.Outside, LabelFormatString = "{0}" };
        series.Items.AddRange(bars.Select(bar => new BarItem(bar.Count)));
        chart.Series.Add(series);
        return Svg(chart, 60 + (36 * bars.Count));
    }

    /// <summary>Counts that add up over days until today, and the day on which the round closes.</summary>
    public static string Growth(IReadOnlyList<(DateOnly Day, int Count)> days, DateOnly today, DateOnly closes)
    {
        var chart = Plain();
        var first = days.Select(day => day.Day).DefaultIfEmpty(today).Min().DayNumber - 1;
        var last = Math.Max(today.DayNumber, closes.DayNumber) + 1;
        chart.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Bottom,
            Minimum = first,
            Maximum = last,
            MinimumMajorStep = 1,
            MinorTickSize = 0,
            AxislineStyle = LineStyle.Solid,
            LabelFormatter = day => DateOnly.FromDayNumber((int)day).ToString("d/M", CultureInfo.InvariantCulture),
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
        var series = new StairStepSeries { Color = Indigo, StrokeThickness = 2, VerticalStrokeThickness = 2 };
        series.Points.Add(new(first, 0));
        var sum = 0;
        foreach (var (day, count) in days)
            series.Points.Add(new(day.DayNumber, sum += count));
        series.Points.Add(new(today.DayNumber + 1, sum));
        chart.Series.Add(series);
        chart.Annotations.Add(
            new LineAnnotation { Type = LineAnnotationType.Vertical, X = closes.DayNumber, Color = Soga, LineStyle = LineStyle.Dash });
        return Svg(chart, 260);
    }

    /// <summary>Spans of time under each other (a Gantt chart), the first on top; several of one name stand in one row.</summary>
    public static string Spans(IReadOnlyList<(string Name, DateTimeOffset From, DateTimeOffset Until)> spans)
    {
        var (chart, rows) = (Plain(), spans.Select(span => span.Name).Distinct().ToList());
        chart.PlotMargins = new(rows.Select(row => row.Length).DefaultIfEmpty(0).Max() * WidestLetter, double.NaN, 20, double.NaN);
        var names = new CategoryAxis
        {
            Position = AxisPosition.Left,
            StartPosition = 1,
            EndPosition = 0,
            IsTickCentered = true,
            AxislineStyle = LineStyle.Solid,
            MajorTickSize = 0,
            GapWidth = 0.5,
        };
        names.Labels.AddRange(rows);
        chart.Axes.Add(names);
        chart.Axes.Add(
            new DateTimeAxis
            {
                Position = AxisPosition.Bottom,
                StringFormat = "d/M",
                MinimumMajorStep = 1,
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
        return Svg(chart, 60 + (36 * rows.Count));

        static double Moment(DateTimeOffset at) => DateTimeAxis.ToDouble(at.UtcDateTime);
    }

    /// <summary>As an answer: an image has no scripts and brings its own styles.</summary>
    public static IResult Answer(HttpContext http, string svg)
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        return Results.Text(svg, "image/svg+xml");
    }

    private static PlotModel Plain() =>
        new()
        {
            DefaultFont = "sans-serif",
            DefaultFontSize = 14,
            TextColor = Indigo,
            PlotAreaBorderThickness = new(0),
            Culture = CultureInfo.InvariantCulture,
        };

    private static string Svg(PlotModel chart, double height) =>
        new SvgExporter { Width = 640, Height = height, UseVerticalTextAlignmentWorkaround = true }.ExportToString(chart);
}
