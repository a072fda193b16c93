using Microsoft.AspNetCore.Components;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Hosting.Frame;

/// <summary>What every component inherits (see _Imports.razor): its reader and the words of its folder.</summary>
public abstract class View : ComponentBase
{
    [CascadingParameter] public Reader Reader { get; set; } = null!;

    /// <summary>The words from the Texts.resx nearest to the component, in the reader's language.</summary>
    protected Texts T => Texts.Of(GetType(), Reader.Language);
}
