using System.Globalization;
using System.Text.Json;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Administration.Engine.History;
using Ovop.Functions.Administration.Engine.List;
using Ovop.Functions.Administration.Engine.Runs;

namespace Ovop.Functions.Administration.Engine.Templates;

/// <summary>
/// What a template is given of an orchestration, by the codes of the list's columns: what its page shows, addresses masked as there,
/// with contents as the values that they are.
/// </summary>
internal static class TemplateValues
{
    public const string History = "riwayat";

    /// <summary>The latest are given.</summary>
    private const int MostSteps = 1000;

    public static IReadOnlyList<string> Names { get; } = [.. InstanceColumn.Asked, History];

    /// <summary>What each row of the history has.</summary>
    public static IReadOnlyList<string> OfStep { get; } = ["waktu", "jenis", "apa", "tenggat", "isi"];

    public static IReadOnlyDictionary<string, object?> Of(EngineRun run)
    {
        var values = InstanceColumn.Asked.ToDictionary(
            code => code,
            code => InstanceColumn.IsContent(code)
                ? Content(InstanceColumn.Text(run.Metadata, code))
                : EngineStep.Masked(InstanceColumn.Text(run.Metadata, code)));
        values[History] = run.Steps.TakeLast(MostSteps).Select(Row).ToList();
        return values;
    }

    private static Dictionary<string, object?> Row(EngineStep step) => new()
    {
        ["waktu"] = Moment(step.At),
        ["jenis"] = step.Kind,
        ["apa"] = step.What,
        ["tenggat"] = step.Due is { } due ? Moment(due) : "",
        ["isi"] = Content(step.Content),
    };

    private static string Moment(DateTimeOffset at) =>
        at.ToOffset(WorkingCalendar.Wib).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static object? Content(string text)
    {
        try
        {
            return text.Length == 0 ? "" : Value(JsonElement.Parse(text));
        }
        catch (JsonException)
        {
            return EngineStep.Masked(text);
        }
    }

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().GroupBy(part => EngineStep.Masked(part.Name))
            .ToDictionary(parts => parts.Key, parts => Value(parts.Last().Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(Value).ToList(),
        JsonValueKind.String => EngineStep.Masked(json.GetString()),
        JsonValueKind.Number => json.TryGetDecimal(out var number) ? number : json.GetRawText(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => throw new ArgumentOutOfRangeException(nameof(json), json.ValueKind, null),
    };
}
