using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ovop.Core.Rounds.Calendar;

/// <summary>The yearly decree on national holidays and cuti bersama (SKB 3 Menteri), as an office enters it.</summary>
public static class Decree
{
    /// <summary>How a wording is written that is made here: for people to read.</summary>
    internal static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// The text of the round with a year's days, for a new wording that is still to be checked: days that it has stay as they are.
    /// <c>decree.year</c>, <c>decree.days</c> (there are none), <c>decree.line</c> (no date with a name) or <c>decree.other</c> (of
    /// another year), the latter two with the number of the line.
    /// </summary>
    /// <param name="year">"2027".</param>
    /// <param name="days">A line for each: "2027-08-17 Proklamasi Kemerdekaan"; empty lines are passed over.</param>
    public static Result<string> Into(Round round, string year, string days)
    {
        if (!int.TryParse(year.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var of) || of is < 2000 or > 2999)
            return new Problem("decree.year", Field: "tahun");

        var lines = days.ReplaceLineEndings("\n").Split('\n').Select((text, index) => Line.Of(index + 1, text.Trim()))
            .Where(line => line.Text != "").ToList();
        if (lines.Count == 0)
            return new Problem("decree.days", Field: "hari");

        var problems = lines.Where(line => line.Day?.Year != of || line.Name == "").Select(line => new Problem(
            line.Day is null || line.Name == "" ? "decree.line" : "decree.other", Field: "hari", Args: [$"{line.Number}"])).ToList();
        return problems.Count > 0 ? Result<string>.Refused(problems) : With(round, of, lines);
    }

    private static string With(Round round, int year, IEnumerable<Line> lines)
    {
        var json = JsonNode.Parse(round.Text)!;
        var calendar = json["calendar"]!.AsObject();
        var days = lines.DistinctBy(line => line.Day).Where(line => !round.Calendar.Holidays.Contains(line.Day!.Value))
            .OrderBy(line => line.Day);
        foreach (var line in days)
        {
            calendar["holidays"]!.AsArray().Add(
                new JsonObject { ["date"] = line.Day!.Value.ToString("O", CultureInfo.InvariantCulture), ["name"] = line.Name });
        }

        calendar["decreed"] = new JsonArray([.. round.Calendar.Decreed.Append(year).Distinct().Order().Select(each => (JsonNode)each)]);
        return json.ToJsonString(Readable);
    }

    private sealed record Line(int Number, string Text, DateOnly? Day, string Name)
    {
        private const int Date = 10;

        public static Line Of(int number, string text) =>
            text.Length > Date
            && DateOnly.TryParseExact(text[..Date], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? new(number, text, day, text[Date..].Trim(' ', '\t', ';', ','))
                : new(number, text, null, "");
    }
}
