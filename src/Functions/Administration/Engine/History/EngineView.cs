using Microsoft.AspNetCore.Http;

namespace Ovop.Functions.Administration.Engine.History;

/// <summary>How a history is looked at, and what of it.</summary>
/// <param name="Way">Of <see cref="Ways"/>.</param>
/// <param name="Kind">Of <see cref="EngineStep.Kinds"/>; empty for all.</param>
/// <param name="Words">What its name or content has; empty for all.</param>
public sealed record EngineView(string Way, string Kind, string Words)
{
    public const string List = "daftar", Sequence = "urutan", Spans = "rentang";

    /// <summary>By the office's own template, where there is one.</summary>
    public const string Own = "tampilan";

    public static IReadOnlyList<string> Ways { get; } = [List, Sequence, Spans, Own];

    public static EngineView Of(IQueryCollection query) => new(
        Ways.FirstOrDefault(way => way == query["cara"]) ?? List,
        EngineStep.Kinds.FirstOrDefault(kind => kind == query["jenis"]) ?? "", query["cari"].ToString().Trim());

    public IReadOnlyList<EngineStep> Of(IReadOnlyList<EngineStep> steps) =>
    [
        .. steps.Where(step => Kind.Length == 0 || step.Kind == Kind)
            .Where(step => Words.Length == 0 || step.What.Contains(Words, StringComparison.OrdinalIgnoreCase)
                || step.Content.Contains(Words, StringComparison.OrdinalIgnoreCase)),
    ];
}
