using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Terms;

namespace Ovop.Core.Rounds.Drafting;

/// <summary>
/// A wording that is being written and need not be valid yet: what was typed stands in it as it was typed, right or wrong. What is wrong
/// with it, and where, says the reading of the round. Each edit gives another one.
/// </summary>
public sealed class RoundDraft
{
    private readonly JsonObject _json;

    private RoundDraft(JsonObject json, string? text = null) => (_json, Text) = (json, text ?? json.ToJsonString(Decree.Readable));

    /// <summary>The file: what is published is this text.</summary>
    public string Text { get; }

    /// <summary>The round, or all that keeps it from being one, by the same checks as any file.</summary>
    public Result<Round> Reading => Round.Parse(Encoding.UTF8.GetBytes(Text));

    /// <summary>A wording that was brought, to the letter; <c>round.json</c> when it is no JSON.</summary>
    public static Result<RoundDraft> Of(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject json
                ? new RoundDraft(json, text)
                : new Problem("round.kind", Field: "$", Args: ["object"]);
        }
        catch (JsonException error)
        {
            return new Problem("round.json", Field: "$", Args: [$"{error.LineNumber + 1}", $"{error.BytePositionInLine + 1}"]);
        }
    }

    /// <summary>
    /// The round after another: its wording with every moment as much later as the years lie apart, under its own name. Holidays of
    /// years before it are left out with their decrees, which are of no use to it, and stages that went without saying are named;
    /// <c>round.id</c> or <c>round.known</c>.
    /// </summary>
    public static Result<RoundDraft> After(Round last, string id)
    {
        if (!Round.IsId(id))
            return new Problem("round.id", Field: "kode");
        if (string.CompareOrdinal(id, last.Id) <= 0)
            return new Problem("round.known", ProblemKind.Conflict, "kode", last.Id);

        var (json, year) = (JsonNode.Parse(last.Text)!.AsObject(), int.Parse(id[..4], CultureInfo.InvariantCulture));
        var years = year - int.Parse(last.Id[..4], CultureInfo.InvariantCulture);
        json["id"] = id;
        json.Remove("note");
        foreach (var (language, name) in json["name"]!.AsObject().ToList())
            json["name"]![language] = name!.GetValue<string>().Replace(last.Id[..4], id[..4], StringComparison.Ordinal);
        json["opens"] = Moment(last.Opens.AddYears(years));
        json["closes"] = Moment(last.Closes.AddYears(years));
        if (last.Releases is { } releases)
            json["releases"] = Moment(releases.AddYears(years));
        if (last.Findings.From is { } from)
            json["findings"]!["from"] = Moment(from.AddYears(years));
        if (last.Findings.Until is { } until)
            json["findings"]!["until"] = Moment(until.AddYears(years));

        foreach (var (stage, terms) in last.Stages)
            json["stages"]![stage.ToString().ToLowerInvariant()] ??= Written(terms);

        var calendar = json["calendar"]!.AsObject();
        calendar.Remove("note");
        calendar["holidays"] = new JsonArray(
            [.. calendar["holidays"]!.AsArray().Where(day => YearOf(day!["date"]!) >= year).Select(day => day!.DeepClone())]);
        calendar["decreed"] = new JsonArray([.. last.Calendar.Decreed.Where(of => of >= year).Order().Select(of => (JsonNode)of)]);
        return new RoundDraft(json);

        static int YearOf(JsonNode day) => int.Parse(day.GetValue<string>()[..4], CultureInfo.InvariantCulture);
    }

    /// <summary>What stands at a path; null where nothing does.</summary>
    public JsonNode? At(string path) => DraftPath.Find(_json, path);

    /// <summary>The paths of the items of a list, in their order.</summary>
    public IReadOnlyList<string> ItemsAt(string list) =>
        At(list) is JsonArray items ? [.. Enumerable.Range(0, items.Count).Select(number => $"{list}[{number}]")] : [];

    /// <summary>
    /// Another value at a path; an object or an item that is missing on the way is made. None takes the member out, and the object
    /// that held nothing else.
    /// </summary>
    public RoundDraft With(string path, JsonNode? value) => value is null && At(path) is null ? this : Edited(json =>
    {
        JsonNode at = json;
        var steps = DraftPath.StepsOf(path);
        foreach (var step in steps.SkipLast(1))
            at = Into(at, step);
        Set(at, steps[^1], value?.DeepClone());
        if (at is JsonObject { Count: 0, Parent: JsonObject })
            at.Parent.AsObject().Remove(at.GetPropertyName());
    });

    /// <summary>One more item at the end of a list, which is made where there is none.</summary>
    public RoundDraft Added(string list, JsonNode item) =>
        At(list) is JsonArray items ? With($"{list}[{items.Count}]", item) : With(list, new JsonArray(item.DeepClone()));

    /// <summary>Without the item of a list that a path names.</summary>
    public RoundDraft Without(string item) =>
        Edited(json => Items(json, item).RemoveAt(DraftPath.NumberOf(item)!.Value));

    /// <summary>With the item of a list in the place of the one before or after it; the same at either end.</summary>
    public RoundDraft Moved(string item, int by) => Edited(json =>
    {
        var (items, from) = (Items(json, item), DraftPath.NumberOf(item)!.Value);
        var to = Math.Clamp(from + by, 0, items.Count - 1);
        var moved = items[from];
        items.RemoveAt(from);
        items.Insert(to, moved);
    });

    /// <summary>
    /// With all sums worked out: levels numbered from 0 without empty ones, a criterion's points those of its top level, a pillar's
    /// those of its criteria and of the commodity's block, a scale's stars those of its first band. What cannot be added up is left as
    /// it is.
    /// </summary>
    public RoundDraft Summed() => Edited(DraftSums.Work);

    private RoundDraft Edited(Action<JsonObject> edit)
    {
        var json = _json.DeepClone().AsObject();
        edit(json);
        return new(json);
    }

    private static JsonArray Items(JsonNode json, string item) => DraftPath.Find(json, DraftPath.ParentOf(item))!.AsArray();

    private static JsonNode Into(JsonNode at, string step)
    {
        var inner = at is JsonArray items ? items[int.Parse(step, CultureInfo.InvariantCulture)] : at[step];
        if (inner is JsonObject or JsonArray)
            return inner;

        Set(at, step, new JsonObject());
        return at is JsonArray made ? made[int.Parse(step, CultureInfo.InvariantCulture)]! : at[step]!;
    }

    private static void Set(JsonNode at, string step, JsonNode? value)
    {
        if (at is JsonArray items)
        {
            var number = int.Parse(step, CultureInfo.InvariantCulture);
            while (items.Count <= number)
                items.Add(new JsonObject());
            items[number] = value;
        }
        else if (value is null)
        {
            at.AsObject().Remove(step);
        }
        else
        {
            at[step] = value;
        }
    }

    private static JsonObject Written(StageTerms terms) => new()
    {
        ["on"] = terms.On,
        ["due"] = $"{terms.Due}",
        ["reminders"] = new JsonArray([.. terms.Reminders.Select(term => (JsonNode)$"{term}")]),
    };

    private static string Moment(DateTimeOffset moment) =>
        moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
