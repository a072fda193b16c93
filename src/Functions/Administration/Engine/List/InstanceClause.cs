using Microsoft.DurableTask.Client;

namespace Ovop.Functions.Administration.Engine.List;

/// <summary>What one column of an orchestration has to say.</summary>
/// <param name="Column">Of <see cref="InstanceColumn.Asked"/>.</param>
/// <param name="How">Of <see cref="Ways"/>; each has its contrary.</param>
/// <param name="Words">Capitals count for nothing; of several, where one has to be met, commas stand between.</param>
public sealed record InstanceClause(string Column, string How, string Words)
{
    private const string Not = "bukan-";

    public static IReadOnlyList<string> Ways { get; } =
        ["sama", "bukan-sama", "mulai", "bukan-mulai", "memuat", "bukan-memuat", "salah-satu", "bukan-salah-satu"];

    /// <summary>Null where something of it was not chosen.</summary>
    public static InstanceClause? Of(string column, string how, string words) =>
        InstanceColumn.Asked.Contains(column) && Ways.Contains(how) && words.Trim() is { Length: > 0 } typed
            ? new(column, how, typed)
            : null;

    public bool IsMetBy(OrchestrationMetadata instance)
    {
        var (text, isContrary) = (InstanceColumn.Text(instance, Column), How.StartsWith(Not, StringComparison.Ordinal));
        return isContrary != (isContrary ? How[Not.Length..] : How) switch
        {
            "sama" => text.Equals(Words, StringComparison.OrdinalIgnoreCase),
            "mulai" => text.StartsWith(Words, StringComparison.OrdinalIgnoreCase),
            "memuat" => text.Contains(Words, StringComparison.OrdinalIgnoreCase),
            "salah-satu" => Words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Contains(text, StringComparer.OrdinalIgnoreCase),
            _ => throw new InvalidOperationException($"No way {How}."),
        };
    }
}
