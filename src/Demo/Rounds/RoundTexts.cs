using System.Globalization;
using System.Text.Json.Nodes;
using Ovop.Core.Rounds;

namespace Ovop.Demo.Rounds;

/// <summary>Rounds that a whole programme needs beside the demonstration's.</summary>
internal static class RoundTexts
{
    /// <summary>Stars of last year held for a year, so that some have expired and some are renewed.</summary>
    private const int MonthsThen = 12;

    private const string Moment = "yyyy-MM-ddTHH:mm:sszzz";

    /// <summary>The round of the year before.</summary>
    public static BinaryData LastYear(Round present)
    {
        var (json, year) = (DemoRound.Json(), int.Parse(present.Id[..4], CultureInfo.InvariantCulture) - 1);
        json["id"] = $"{year}";
        json["name"] = new JsonObject { ["id"] = $"Penghargaan OVOP {year} (putaran contoh)", ["en"] = $"OVOP Award {year} (demonstration round)" };
        json["opens"] = Text(present.Opens.AddYears(-1));
        json["closes"] = Text(present.Closes.AddYears(-1));
        json["validity_months"] = MonthsThen;
        return BinaryData.FromString(json.ToJsonString());
    }

    /// <summary>A wording of the present round, in force for a while, whose results become known together after its end.</summary>
    public static BinaryData ReleasedTogether(Round present)
    {
        var json = DemoRound.Json();
        json["id"] = present.Id;
        json["opens"] = Text(present.Opens);
        json["closes"] = Text(present.Closes);
        json["releases"] = Text(present.Closes.AddDays(21));
        return BinaryData.FromString(json.ToJsonString());
    }

    private static string Text(DateTimeOffset moment) => moment.ToString(Moment, CultureInfo.InvariantCulture);
}
