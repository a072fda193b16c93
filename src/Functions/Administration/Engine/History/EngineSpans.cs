namespace Ovop.Functions.Administration.Engine.History;

/// <summary>The steps of a history that took time: activities until their answer, timers until they struck.</summary>
internal static class EngineSpans
{
    /// <summary>Of so many a picture can still be read: the latest.</summary>
    private const int Most = 200;

    public static IReadOnlyList<(string Name, DateTimeOffset From, DateTimeOffset Until)> Of(
        IReadOnlyList<EngineStep> steps, DateTimeOffset last)
    {
        var (spans, taken) = (new List<(string, DateTimeOffset, DateTimeOffset)>(), new HashSet<int>());
        foreach (var (at, step) in steps.Index().Where(step => step.Item.Kind is "activity" or "timer"))
        {
            var (index, end) = steps.Index().Skip(at + 1).FirstOrDefault(later => !taken.Contains(later.Index) && IsEnd(step, later.Item));
            taken.Add(index);
            var until = end?.At ?? (step.Kind == "timer" && step.Due < last ? step.Due.Value : last);
            spans.Add((step.Kind == "timer" ? "⏱" : step.What, step.At, until > step.At ? until : step.At.AddSeconds(1)));
        }

        return [.. spans.TakeLast(Most)];
    }

    /// <summary>Of several alike at a time the first to be answered counts as the first that began.</summary>
    private static bool IsEnd(EngineStep of, EngineStep later) => of.Kind == "timer"
        ? later.Kind == "fired" && later.Due == of.Due
        : later.Kind is "done" or "failed" && later.What == of.What;
}
