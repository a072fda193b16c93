using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Primitives;
using Ovop.Core;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;

namespace Ovop.Functions.Hosting.Fields;

/// <summary>
/// What all form fields share. On a page with problems a field shows what the reader just typed instead of its
/// value, and the words of the first problem of its name.
/// </summary>
public abstract class Field : View
{
    /// <summary>The name sent with the form, the id on the page and the <see cref="Problem.Field"/> of its problems.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter] public string? Hint { get; set; }

    /// <summary>Says "(optional)" after the label.</summary>
    [Parameter] public bool Optional { get; set; }

    /// <summary>The label is the page's only heading; give the page <c>Heading=""</c>.</summary>
    [Parameter] public bool IsHeading { get; set; }

    /// <summary>Instead of the words of the page's problem.</summary>
    [Parameter] public string? Error { get; set; }

    [CascadingParameter(Name = "Problems")] public IReadOnlyList<Problem>? Problems { get; set; }

    internal string? ErrorWords => Error
        ?? (Problems?.FirstOrDefault(problem => problem.Field == Name) is { } problem
            ? Sentence(ProblemWords.Of(problem, Reader.Language))
            : null);

    /// <summary>Words that follow a name elsewhere stand alone here.</summary>
    private static string Sentence(string text) => text.Length > 0 ? $"{char.ToUpperInvariant(text[0])}{text[1..]}" : text;

    /// <summary>For aria-describedby: the ids of hint, error and whatever else explains; null when nothing does.</summary>
    protected string? DescribedBy(string? more = null) =>
        string.Join(' ', new[] { Hint is null ? null : $"{Name}-hint", ErrorWords is null ? null : $"{Name}-error", more }
            .Where(id => id is not null)) is { Length: > 0 } ids ? ids : null;

    /// <summary>A component's class, with its error class where there is an error.</summary>
    protected string Class(string component, string? more = null) =>
        string.Join(' ', new[] { component, ErrorWords is null ? null : $"{component}--error", more }.Where(name => name is not null));

    /// <summary>What to show: what was typed when the form is shown again, else the value.</summary>
    protected StringValues Shown(StringValues value, string? name = null) =>
        Reader.Typed is { } typed && (Problems is { Count: > 0 } || ChangeFirst.Is(typed)) ? typed[name ?? Name] : value;
}
