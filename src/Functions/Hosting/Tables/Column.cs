using Microsoft.AspNetCore.Components;

namespace Ovop.Functions.Hosting.Tables;

/// <summary>One column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Cell">What stands in a row's cell: words, a number, or a <see cref="RenderFragment"/>.</param>
/// <param name="Numeric">Right-aligned, digits below digits.</param>
/// <param name="Href">Makes the cell a link.</param>
public sealed record Column<TRow>(string Title, Func<TRow, object?> Cell, bool Numeric = false, Func<TRow, string?>? Href = null);
