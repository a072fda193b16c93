using System.Text;
using System.Text.Json;
using Ovop.Core.Rounds.Approvals;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Rounds.Gates;
using Ovop.Core.Rounds.Panels;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Rounds.Terms;

namespace Ovop.Core.Rounds.Reading;

/// <summary>Puts a round together from its JSON text.</summary>
internal static class RoundReading
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    public static Result<Round> Parse(ReadOnlySpan<byte> utf8, bool isKept)
    {
        var (text, hash) = (Encoding.UTF8.GetString(utf8), Round.HashOf(utf8));
        try
        {
            using var json = JsonDocument.Parse(utf8.ToArray(), Strict);
            var problems = new List<Problem>();
            var round = Read(new JsonPlace(json.RootElement, "$", problems, isKept, LanguagesOf(json.RootElement)), text, hash);
            return problems.Count == 0 ? round : Result<Round>.Refused(problems);
        }
        catch (JsonException error)
        {
            return new Problem("round.json", Field: "$", Args: [$"{error.LineNumber + 1}", $"{error.BytePositionInLine + 1}"]);
        }
    }

    /// <summary>A round speaks the languages that its name is given in; each of its texts is to have them all.</summary>
    private static IReadOnlyList<string> LanguagesOf(JsonElement round) =>
        round.ValueKind == JsonValueKind.Object && round.TryGetProperty("name", out var name) ? JsonPlace.Spoken(name) : [];

    private static Round Read(JsonPlace place, string text, string hash)
    {
        place["schema"].Choice([1], version => $"ovop.round/{version}");
        var checklist = Checklist.Read(place["checklist"]);
        var rubric = Rubric.Read(place["rubric"], checklist.Codes);
        var profiles = Profiles(place["star_profiles"]);
        var round = new Round
        {
            Id = place["id"].Text(),
            Name = place["name"].LocalText(),
            LegalBasis = [.. place["legal_basis"].Items().Select(item => item.Text())],
            Secretariat = place.Has("secretariat") ? Secretariat.Read(place["secretariat"]) : null,
            Paper = place.Has("paper") ? PaperLayout.Read(place["paper"]) : PaperLayout.Usual,
            Opens = place["opens"].Moment(),
            Closes = place["closes"].Moment(),
            Releases = place.Has("releases") ? place["releases"].Moment() : null,
            Calendar = WorkingCalendar.Read(place["calendar"]),
            Stages = StageTerms.ReadAll(place["stages"]),
            Panel = PanelTerms.Read(place["panel"]),
            Ratification = place.Has("ratification") ? RatificationTerms.Read(place["ratification"]) : RatificationTerms.Usual,
            Visit = place.Has("visit") ? VisitTerms.Read(place["visit"]) : VisitTerms.None,
            Samples = place.Has("samples") ? SampleTerms.Read(place["samples"]) : SampleTerms.None,
            Fees = place.Has("fees") ? FeeTerms.Read(place["fees"]) : FeeTerms.None,
            Findings = place.Has("findings") ? FindingsTerms.Read(place["findings"]) : FindingsTerms.Usual,
            Retention = place.Has("retention") ? RetentionTerms.Read(place["retention"]) : RetentionTerms.Usual,
            Checklist = checklist,
            Rubric = rubric,
            StageRubrics = place.Has("rubrics")
                ? Reading.StageRubrics.Read(place["rubrics"], rubric, checklist.Codes)
                : new Dictionary<Stage, Rubric>(),
            Gates = GateReading.ReadAll(place["gates"], rubric, checklist.Codes),
            StarProfile = ProfileAt(place["active_star_profile"], profiles),
            OwnProfiles = place.Has("commodity_star_profiles") ? OwnProfiles(place["commodity_star_profiles"], profiles) : Common,
            NearThreshold = new Points(place["near_threshold"].Whole(0, 10_000)),
            ValidityMonths = place["validity_months"].Whole(1, 120),
            ObjectionTerm = place["objection_term"].Term(),
            Text = text,
            Hash = hash,
        };

        if (round.Id != "" && !Round.IsId(round.Id))
            place["id"].Refuse("round.id");
        if (round.Closes <= round.Opens)
            place["closes"].Refuse("round.closes");
        if (round.Releases <= round.Closes)
            place["releases"].Refuse("round.releases");
        if (place.Has("retention"))
            round.Retention.MustOutlastAnObjection(place["retention"], round);
        return round;
    }

    private static readonly Dictionary<Commodity, StarProfile> Common = [];

    private static Dictionary<string, StarProfile> Profiles(JsonPlace place) =>
        place.Names().ToDictionary(name => name, name => StarProfile.Read(place[name]));

    private static Dictionary<Commodity, StarProfile> OwnProfiles(JsonPlace place, Dictionary<string, StarProfile> known) =>
        place.Commodities().ToDictionary(commodity => commodity, commodity => ProfileAt(place[$"{commodity}"], known));

    private static StarProfile ProfileAt(JsonPlace place, Dictionary<string, StarProfile> known)
    {
        var name = place.Text();
        if (known.TryGetValue(name, out var profile))
            return profile;

        if (name != "")
            place.Refuse("round.profile.unknown", name);
        return new(1, []);
    }
}
