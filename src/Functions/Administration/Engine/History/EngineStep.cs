using System.Text.Json;
using System.Text.RegularExpressions;
using DurableTask.Core.History;
using Ovop.Core.Cases.Events;
using Ovop.Functions.Award.Storage;

namespace Ovop.Functions.Administration.Engine.History;

/// <summary>One thing that the engine has noted.</summary>
/// <param name="Kind">"started", "event", "timer", "fired", "activity", "done", "failed" or "ended".</param>
/// <param name="What">Name of the activity or code of the event.</param>
/// <param name="Due">When a timer strikes.</param>
/// <param name="Content">What went in or came out, or why it failed, as the engine keeps it: numbers, states and ids, addresses
/// masked; empty without.</param>
public sealed partial record EngineStep(DateTimeOffset At, string Kind, string What, DateTimeOffset? Due = null, string Content = "")
{
    public static IReadOnlyList<string> Kinds { get; } = ["started", "event", "timer", "fired", "activity", "done", "failed", "ended"];

    /// <summary>In the order in which they happened; the engine's own book-keeping is left out.</summary>
    public static IReadOnlyList<EngineStep> Of(IEnumerable<HistoryEvent> history)
    {
        var scheduled = new Dictionary<int, string>();
        return [.. history.Select(happened => Of(happened, scheduled)).OfType<EngineStep>()];
    }

    private static EngineStep? Of(HistoryEvent happened, Dictionary<int, string> scheduled)
    {
        var at = new DateTimeOffset(DateTime.SpecifyKind(happened.Timestamp, DateTimeKind.Utc));
        switch (happened)
        {
            case ExecutionStartedEvent started:
                return new(at, "started", started.Name, Content: Masked(started.Input));
            case EventRaisedEvent raised:
                return new(at, "event", CodeOf(raised.Input) ?? raised.Name, Content: Masked(raised.Input));
            case TimerCreatedEvent timer:
                return new(at, "timer", "", new DateTimeOffset(DateTime.SpecifyKind(timer.FireAt, DateTimeKind.Utc)));
            case TimerFiredEvent fired:
                return new(at, "fired", "", new DateTimeOffset(DateTime.SpecifyKind(fired.FireAt, DateTimeKind.Utc)));
            case TaskScheduledEvent activity:
                scheduled[activity.EventId] = activity.Name ?? "";
                return new(at, "activity", activity.Name ?? "", Content: Masked(activity.Input));
            case TaskCompletedEvent done:
                return new(at, "done", scheduled.GetValueOrDefault(done.TaskScheduledId, ""), Content: Masked(done.Result));
            case TaskFailedEvent failed:
                return new(
                    at, "failed", scheduled.GetValueOrDefault(failed.TaskScheduledId, ""),
                    Content: Masked(failed.FailureDetails?.ErrorMessage ?? failed.Reason));
            case ExecutionCompletedEvent ended:
                return new(at, "ended", $"{ended.OrchestrationStatus}", Content: Masked(ended.Result));
            default:
                return null;
        }
    }

    /// <summary>A failure may quote anything.</summary>
    public static string Masked(string? content) => Address.Replace(content ?? "", "…");

    [GeneratedRegex("[^\\s<>\"\\\\]+@[^\\s<>\"\\\\]+")]
    private static partial Regex Address { get; }

    private static string? CodeOf(string? input)
    {
        try
        {
            return input is null ? null : $"{JsonSerializer.Deserialize<CaseEvent>(input, CaseJson.Options)?.What}";
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
