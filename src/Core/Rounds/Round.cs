using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Ovop.Core.Rounds.Approvals;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Rounds.Gates;
using Ovop.Core.Rounds.Panels;
using Ovop.Core.Rounds.Reading;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Rounds.Terms;

namespace Ovop.Core.Rounds;

/// <summary>
/// One round of the award, wholly data: read once, proved, named by the hash of its text, and never changed once open. A
/// case keeps the round it began with, so that old stars can always be worked out again.
/// </summary>
public sealed partial record Round
{
    internal Round() { }

    /// <summary>"2026"; part of every application number (<see cref="IsId"/>).</summary>
    public required string Id { get; init; }

    public required LocalText Name { get; init; }

    public required IReadOnlyList<string> LegalBasis { get; init; }

    /// <summary>Null in a wording that does not say.</summary>
    public Secretariat? Secretariat { get; init; }

    /// <summary>Where seal and decree stand on its certificates.</summary>
    public PaperLayout Paper { get; init; } = PaperLayout.Usual;

    public required DateTimeOffset Opens { get; init; }

    /// <summary>The last second in which a draft can be submitted.</summary>
    public required DateTimeOffset Closes { get; init; }

    /// <summary>The moment from which ratified results are known to all; null when each is at once.</summary>
    public DateTimeOffset? Releases { get; init; }

    public required WorkingCalendar Calendar { get; init; }

    /// <summary>Every stage, on or off.</summary>
    public required IReadOnlyDictionary<Stage, StageTerms> Stages { get; init; }

    public required PanelTerms Panel { get; init; }

    public RatificationTerms Ratification { get; init; } = RatificationTerms.Usual;

    public required VisitTerms Visit { get; init; }

    public SampleTerms Samples { get; init; } = SampleTerms.None;

    public FeeTerms Fees { get; init; } = FeeTerms.None;

    public RetentionTerms Retention { get; init; } = RetentionTerms.Usual;

    public FindingsTerms Findings { get; init; } = FindingsTerms.Usual;

    public required Checklist Checklist { get; init; }

    public required Rubric Rubric { get; init; }

    /// <summary>Those of stages that have one of their own ("rubrics": "consensus" for re-scoring, "objection").</summary>
    public IReadOnlyDictionary<Stage, Rubric> StageRubrics { get; init; } = new Dictionary<Stage, Rubric>();

    /// <summary>By which a stage scores.</summary>
    public Rubric RubricIn(Stage stage) => StageRubrics.GetValueOrDefault(stage, Rubric);

    public required IReadOnlyList<Gate> Gates { get; init; }

    /// <summary>The scale in force.</summary>
    public required StarProfile StarProfile { get; init; }

    /// <summary>The scales of commodities that have one of their own ("commodity_star_profiles"; none where it says nothing).</summary>
    public IReadOnlyDictionary<Commodity, StarProfile> OwnProfiles { get; init; } = new Dictionary<Commodity, StarProfile>();

    /// <summary>The top of its highest scale.</summary>
    public int MostStars => OwnProfiles.Values.Append(StarProfile).Max(profile => profile.Max);

    public StarProfile ProfileOf(Commodity commodity) => OwnProfiles.GetValueOrDefault(commodity, StarProfile);

    /// <summary>So close to a band's edge the plenary must look (0.50, proposal).</summary>
    public required Points NearThreshold { get; init; }

    /// <summary>How long a star holds; every second year all are assessed again (24, inferred).</summary>
    public required int ValidityMonths { get; init; }

    /// <summary>How long one may object after publication (21 working days, UU 30/2014); the answer's term is the stage's.</summary>
    public required Term ObjectionTerm { get; init; }

    /// <summary>The JSON that it was read from, to the letter.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the round's text, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>Whether drafts can be opened and submitted at a moment; both ends belong to it.</summary>
    public bool IsOpenAt(DateTimeOffset now) => now >= Opens && now < Closes.AddSeconds(1);

    /// <summary>The commodities that it assesses: all that there were when it was published.</summary>
    public IReadOnlyList<Commodity> Commodities => Rubric.Commodities;

    /// <summary>SHA-256 of a round's text, lower-case hex.</summary>
    public static string HashOf(ReadOnlySpan<byte> utf8) => Convert.ToHexStringLower(SHA256.HashData(utf8));

    /// <summary>Reads a round that is to be published; all problems at once, each with its JSON path as the field.</summary>
    public static Result<Round> Parse(ReadOnlySpan<byte> utf8) => RoundReading.Parse(utf8, isKept: false);

    /// <summary>
    /// Reads a wording that was published once, by whatever was asked of one then: it need not know commodities and stages that
    /// came later, nor keep rules that did.
    /// </summary>
    public static Result<Round> ParseKept(ReadOnlySpan<byte> utf8) => RoundReading.Parse(utf8, isKept: true);

    /// <summary>A year, with a letter when there is more than one round in it: "2026", "2026B".</summary>
    public static bool IsId([NotNullWhen(true)] string? text) => text is not null && Ids().IsMatch(text);

    [GeneratedRegex("^[0-9]{4}[A-Z]?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();
}
