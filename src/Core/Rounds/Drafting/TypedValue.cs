using System.Globalization;
using System.Text.Json.Nodes;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Rounds.Drafting;

/// <summary>
/// How a value of a round is typed: a word, sentences, a whole number, points ("82,50"), yes or no, working days ("10"), several of
/// these ("3, 5"), a moment in WIB, lines of texts, holidays (a date and a name a line), bands (a star and its points a line), years, one
/// or several of a list.
/// </summary>
public enum TypedKind { Text, Paragraph, Number, Points, Flag, Days, ManyDays, Moment, Lines, Holidays, Bands, Years, Choice, Ticks }

/// <summary>
/// Between what is typed and what stands in the file. What cannot be understood goes into the file as it was typed, as a text, where
/// the round's own checks find it; nothing typed is lost.
/// </summary>
public static class TypedValue
{
    /// <summary>What a ticked yes is posted as.</summary>
    public const string Yes = "ya";

    private const string Here = "yyyy-MM-dd'T'HH:mm:ss", Stored = "yyyy-MM-dd'T'HH:mm:sszzz", Date = "yyyy-MM-dd";

    /// <param name="typed">What was typed; several values for <see cref="TypedKind.Ticks"/>.</param>
    /// <returns>Null where nothing was typed.</returns>
    public static JsonNode? Read(TypedKind kind, IReadOnlyList<string> typed)
    {
        var text = typed.Count > 0 ? typed[0].Trim() : "";
        return kind switch
        {
            TypedKind.Flag => JsonValue.Create(text == Yes),
            TypedKind.Ticks => new JsonArray([.. typed.Where(code => code != "").Select(code => (JsonNode)code)]),
            TypedKind.Lines => new JsonArray([.. Lines(text).Select(line => (JsonNode)line)]),
            TypedKind.Holidays => new JsonArray([.. Lines(text).Select(Holiday)]),
            TypedKind.Bands => new JsonArray([.. Lines(text).Select(Band)]),
            TypedKind.Years => new JsonArray([.. Parts(text).Select(Number)]),
            TypedKind.ManyDays => new JsonArray([.. Parts(text).Select(part => (JsonNode)Days(part))]),
            _ when text == "" => null,
            TypedKind.Text or TypedKind.Paragraph or TypedKind.Choice => text,
            TypedKind.Number => Number(text),
            TypedKind.Points => PointsOf(text),
            TypedKind.Days => Days(text),
            TypedKind.Moment => Moment(text),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    /// <summary>As it is to be typed again, numbers as the reader writes them.</summary>
    public static string Write(TypedKind kind, JsonNode? value, CultureInfo culture) => kind switch
    {
        TypedKind.Flag => value is JsonValue flag && flag.TryGetValue<bool>(out var on) && on ? Yes : "",
        TypedKind.Ticks => string.Join(' ', Texts(value)),
        TypedKind.Lines => string.Join('\n', Texts(value)),
        TypedKind.Holidays => string.Join('\n', (value as JsonArray ?? []).Select(day => $"{day?["date"]} {day?["name"]}".Trim())),
        TypedKind.Bands => string.Join('\n', (value as JsonArray ?? []).Select(
            band => $"{band?["star"]} {Write(TypedKind.Points, band?["min"], culture)}".Trim())),
        TypedKind.Years => string.Join(", ", Texts(value)),
        TypedKind.ManyDays => string.Join(", ", Texts(value).Select(Shown)),
        TypedKind.Days => Shown(value?.ToString() ?? ""),
        TypedKind.Points => value is JsonValue points && points.TryGetValue<int>(out var hundredths)
            ? new Points(hundredths).In(culture)
            : value?.ToString() ?? "",
        TypedKind.Moment => DateTimeOffset.TryParseExact(
            value?.ToString(), Stored, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment.ToOffset(WorkingCalendar.Wib).ToString(Here, CultureInfo.InvariantCulture)
            : value?.ToString() ?? "",
        TypedKind.Text or TypedKind.Paragraph or TypedKind.Number or TypedKind.Choice => value?.ToString() ?? "",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The single values of a list.</summary>
    public static IReadOnlyList<string> Texts(JsonNode? list) => [.. (list as JsonArray ?? []).Select(item => item?.ToString() ?? "")];

    private static string[] Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string[] Parts(string text) => text.Split([',', ';', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static JsonNode Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : text;

    private static JsonNode PointsOf(string text) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points)
            && points <= 100 && points * 100 == decimal.Truncate(points * 100)
            ? (int)(points * 100)
            : text;

    private static string Days(string text) =>
        text.All(char.IsAsciiDigit) ? $"{text}wd" : text;

    private static string Shown(string term) =>
        Term.TryParse(term, out var parsed) && parsed.WorkingDays > 0 ? $"{parsed.WorkingDays}" : term;

    private static string Moment(string text) =>
        DateTime.TryParseExact(text, [Here, "yyyy-MM-dd'T'HH:mm", Date], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? new DateTimeOffset(moment, WorkingCalendar.Wib).ToString(Stored, CultureInfo.InvariantCulture)
            : text;

    /// <summary>A line without a date is one whose date is wrong.</summary>
    private static JsonObject Holiday(string line)
    {
        var (date, name) = Two(line);
        return new() { ["date"] = date, ["name"] = name };
    }

    private static JsonObject Band(string line)
    {
        var (star, points) = Two(line);
        return new() { ["min"] = PointsOf(points), ["star"] = Number(star) };
    }

    /// <summary>What a line begins with, and the rest.</summary>
    private static (string First, string After) Two(string line)
    {
        var end = line.IndexOfAny([' ', '\t', ';', ':', '=']);
        return end < 0 ? (line, "") : (line[..end], line[end..].Trim(' ', '\t', ';', ':', '=', ','));
    }
}
