using System.Globalization;

namespace Ovop.Benchmarks;

/// <summary>What a part measured, as a Markdown table.</summary>
internal sealed record Table(string Title, IReadOnlyList<string> Columns)
{
    private readonly List<IReadOnlyList<string>> _rows = [];

    /// <summary>Another of the same part, shown below.</summary>
    public Table? Next { get; init; }

    /// <summary>Adds a row; numbers are written with at most two decimals.</summary>
    public Table Row(params IEnumerable<object> cells)
    {
        _rows.Add([.. cells.Select(cell => cell is double number ? number.ToString(number >= 100 ? "N0" : "0.##", CultureInfo.InvariantCulture) : Convert.ToString(cell, CultureInfo.InvariantCulture)!)]);
        return this;
    }

    public override string ToString() => string.Join('\n',
        [$"\n## {Title}\n", Line(Columns), Line(Columns.Select(_ => "---")), .. _rows.Select(Line), $"{Next}"]);

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
