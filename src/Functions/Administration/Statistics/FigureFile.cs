using System.Globalization;
using Ovop.Core;
using Ovop.Functions.Administration.Overview;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Tables;

namespace Ovop.Functions.Administration.Statistics;

/// <summary>A figure to take away: its table with its definition, and its charts.</summary>
internal static class FigureFile
{
    /// <summary>The most bars of a chart; the table has all.</summary>
    private const int MostBars = 20;

    /// <summary>The separator is the one by which a spreadsheet in the reader's language opens it; numbers are bare.</summary>
    public static byte[] Csv(Figure figure, Language language) => CsvFile.Write(
        figure.Rows.Select(row => row.Values.Select(value => value?.ToString("0.##", language.Culture())).Prepend(row.Name))
            .Prepend([figure.First, .. figure.Columns]).Append([""]).Append([figure.Definition]),
        language.Culture().NumberFormat.NumberDecimalSeparator == "," ? ';' : ',');

    public static string Chart(Figure figure, DateOnly today) => figure.Days.Count > 0
        ? Charts.Daily(CountsOf(figure), today, null)
        : Charts.Bars([.. figure.Rows.Take(MostBars).Select(row => (row.Name, row.Values[0] ?? 0))]);

    /// <summary>Of a figure by days: how many there were by each.</summary>
    public static string Growth(Figure figure, DateOnly today) => Charts.Growth(CountsOf(figure), today, null);

    private static IReadOnlyList<(DateOnly Day, int Count)> CountsOf(Figure figure) =>
        [.. figure.Days.Zip(figure.Rows, (day, row) => (day, (int)(row.Values[0] ?? 0)))];

    /// <summary>A value as the reader writes numbers; whole ones without a fraction.</summary>
    public static string Said(decimal? value, CultureInfo culture) => value?.ToString("#,0.#", culture) ?? "–";
}
