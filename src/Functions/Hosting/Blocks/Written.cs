using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Ovop.Functions.Hosting.Blocks;

/// <summary>What somebody wrote, in the lines in which they wrote it, on pages and in mails alike.</summary>
public sealed class Written : ComponentBase
{
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var (index, line) in Text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (index > 0)
                builder.AddMarkupContent(0, "<br>");
            builder.AddContent(1, line);
        }
    }
}
