using Microsoft.AspNetCore.Http;
using Ovop.Core.Rounds.Drafting;
using Ovop.Functions.Hosting.Fields.Choices;

namespace Ovop.Functions.Offices.Drafting;

/// <summary>One field of a page on which a round is written.</summary>
/// <param name="Name">As it is posted.</param>
/// <param name="Path">Where its value stands in the wording.</param>
/// <param name="Label">In the reader's language.</param>
public sealed record DraftField(string Name, string Path, TypedKind Kind, string Label)
{
    public string? Hint { get; init; }

    /// <summary>Whether the wording may go without it: nothing, no and none then are not written.</summary>
    public bool Optional { get; init; }

    /// <summary>What there is to choose from.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>A heading that stands before it.</summary>
    public string? Heading { get; init; }

    /// <summary>Whether a place of the wording is this field's, or within it.</summary>
    public bool Has(string place) =>
        place == Path || (place.StartsWith(Path, StringComparison.Ordinal) && place[Path.Length] is '.' or '[');

    /// <summary>The draft with what was typed here.</summary>
    public RoundDraft Into(RoundDraft draft, IFormCollection typed)
    {
        var value = TypedValue.Read(Kind, [.. typed[Name].Select(text => text ?? "")]);
        var isNone = Optional && value?.ToJsonString() is "false" or "[]";
        return draft.With(Path, Optional && isNone ? null : value);
    }
}
