using Microsoft.AspNetCore.Components;

namespace Ovop.Functions.Hosting.Tables;

/// <summary>One column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Cell">What stands in a row's cell: words, a number, or a <see cref="RenderFragment"/>.</param>
/// <param name="Numeric">Right-aligned, digits below digits.</param>
/// <param name="Href">Makes the cell a link.</param>
public sealed record Column<TRow>(string Title, Func<TRow, object?> Cell, bool Numeric = false, Func<TRow, string?>? Href = null)
{
    /// <summary>Makes its heading a way to order the rows by it; null where they cannot be.</summary>
    public ColumnOrder? Order { get; init; }
}

/// <summary>How the rows are ordered by a column.</summary>
/// <param name="Href">The same rows by this column, or the other way round.</param>
/// <param name="Ascends">Whether the least comes first now; null where the rows are in another order.</param>
public sealed record ColumnOrder(string Href, bool? Ascends);
