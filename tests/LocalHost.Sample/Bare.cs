using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace LocalHost.Sample;

/// <summary>A page that says nothing and asks nobody: what a worker needs for a component alone.</summary>
public sealed class Bare : ComponentBase
{
    private const string Line = "<p class=\"govuk-body\">Nothing is asked of anybody for this.</p>\n";

    /// <summary>About how long it is.</summary>
    [Parameter]
    public int Bytes { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        builder.AddMarkupContent(0, $"<!doctype html><html lang=\"en\"><body>{string.Concat(Enumerable.Repeat(Line, Bytes / Line.Length))}</body></html>");
}
