namespace Ovop.Functions.Administration.Statistics;

/// <summary>One line of a figure.</summary>
/// <param name="Values">One for each column; null where there is none.</param>
public sealed record FigureRow(string Name, IReadOnlyList<decimal?> Values);

/// <summary>A figure for the ministry: what it counts, and the table whose first column the chart shows.</summary>
/// <param name="Code">In addresses and file names.</param>
/// <param name="Definition">What is counted and what is not, so that whoever quotes it says the same.</param>
/// <param name="First">The title of the names.</param>
/// <param name="Columns">The titles of the values.</param>
public sealed record Figure(
    string Code, string Title, string Definition, string First, IReadOnlyList<string> Columns, IReadOnlyList<FigureRow> Rows)
{
    /// <summary>The days of the rows where they are days, which have charts of their own; empty for all others.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];
}
