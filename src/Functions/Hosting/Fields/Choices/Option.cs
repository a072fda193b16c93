namespace Ovop.Functions.Hosting.Fields.Choices;

/// <summary>One of the answers to choose from.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What the reader sees.</param>
/// <param name="Hint">What it means; shown with radios and checkboxes.</param>
public sealed record Option(string Value, string Label, string? Hint = null)
{
    /// <summary>The heading that it stands under in a select, with those next to it under the same; none when null.</summary>
    public string? Group { get; init; }
}
