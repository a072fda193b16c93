using System.Text.Json.Nodes;
using Ovop.Core;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Drafting;
using Ovop.Functions.Hosting.Fields.Choices;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Offices.Drafting;

/// <summary>A draft as somebody reads it.</summary>
public sealed record DraftView(RoundDraft Draft, Language Language)
{
    public Texts Words { get; } = Texts.Of<DraftView>(Language);

    /// <summary>Codes of the languages in which the round says everything: those of its name.</summary>
    public IReadOnlyList<string> Languages { get; } =
        [.. (Draft.At("$.name") as JsonObject ?? []).Select(word => word.Key).Where(Language.IsCode)];

    public IReadOnlyList<Option> Commodities =>
        [.. Enum.GetValues<Commodity>().Select(ware => new Option($"{ware}", ware.In(Language)))];

    public string Text(string path) => Draft.At(path)?.ToString() ?? "";

    /// <summary>The words at a path in the reader's language, else in the first.</summary>
    public string Said(string path) =>
        Text($"{path}.{Language.Code}") is { Length: > 0 } words ? words : Text($"{path}.{Language.First.Code}");

    /// <summary>A field for each language.</summary>
    public IEnumerable<DraftField> Spoken(string name, string path, TypedKind kind, string label) => Languages.Select(code =>
        new DraftField($"{name}_{code}", $"{path}.{code}", kind, $"{label} ({Language.Of(code).Name()})"));
}
