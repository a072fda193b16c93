using System.Text.Json.Serialization;
using Ovop.Core;
using Ovop.Core.Anonymity;
using Ovop.Core.Award.Figures;
using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Places;
using Ovop.Core.Ratification;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Submission;

namespace Ovop.Functions.Award;

/// <summary>
/// One line of the list of cases: what it is and whom it waits for. A draft's has no names: it is its producer's own
/// (<see cref="DraftPrivacy"/>).
/// </summary>
public sealed record BoardLine(
    ApplicationNumber Number, CaseState State, Commodity? Commodity, string Producer, string Product, string Province,
    DateTimeOffset OpenedAt, Wait? Wait, string? Stuck, IReadOnlyList<string> Panel)
{
    /// <summary>Whose move it is (<see cref="Waited"/>).</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Who => Waited.By(Wait, Panel);

    /// <summary>Those that were sent of the <see cref="Applications"/>.</summary>
    public static IEnumerable<BoardLine> Sent(IReadOnlyCollection<BoardLine> lines) =>
        Applications(lines).Where(line => line.SubmittedAt is not null);

    /// <summary>
    /// The applications without the objections, which are cases of their own about the same products: each as published with the star that
    /// an objection to its result brought.
    /// </summary>
    public static IEnumerable<BoardLine> Applications(IReadOnlyCollection<BoardLine> lines)
    {
        var raised = lines.Where(line => line is { ObjectsTo: not null, Star: > 0 })
            .ToLookup(line => line.ObjectsTo!.Value, line => line.Star);
        return lines.Where(line => line.ObjectsTo is null).Select(line =>
            raised[line.Number].LastOrDefault() is { } star ? line with { State = CaseState.Published, Star = star } : line);
    }

    /// <summary>Whether whoever it waits for should have moved by now.</summary>
    public bool IsOverdue(DateTimeOffset now) => Wait is { } wait && now >= wait.Due;

    /// <summary>What it says of itself, as searches compare it (<see cref="Fold"/>), of a line that was read; null of any other.</summary>
    [JsonIgnore]
    public string? Folded { get; init; }

    /// <summary>Number, product, producer, place and mail address.</summary>
    public string Fold() => TypedText.Folded(string.Join(
        '\n', $"{Number}", Product, Producer, Provinces.Find(Province)?.Name ?? "", Regencies.Find(Regency)?.Name ?? "", Mail));

    /// <summary>When it was submitted; null before.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Since when it is in its stage without a break; null once it has ended, and in a line from before this was kept.</summary>
    public DateTimeOffset? StageSince { get; init; }

    /// <summary>Code of the regency or city; empty in a line from before it was kept.</summary>
    public string Regency { get; init; } = "";

    /// <summary>
    /// The applicant's address, by which the office finds who calls; empty for a draft and once erased, and in a line from before it was
    /// kept.
    /// </summary>
    public string Mail { get; init; } = "";

    /// <summary>The panel's points in the latest proposal; null before one, and in a line from before they were kept.</summary>
    public Points? Points { get; init; }

    /// <summary>The star of a published award; null for all others.</summary>
    public int? Star { get; init; }

    /// <summary>What each counted sheet of the latest proposal adds up to, by assessor; for comparing assessors alone.</summary>
    public IReadOnlyDictionary<string, Points> Totals { get; init; } = new Dictionary<string, Points>();

    /// <summary>The star that was ratified and is not released yet; for the office alone. Null for all others.</summary>
    public int? HeldStar { get; init; }

    /// <summary>How many of its letters could not be sent so far, or did not arrive.</summary>
    public int UnsentLetters { get; init; }

    /// <summary>Since when the oldest of those waits; null without any.</summary>
    public DateTimeOffset? UnsentSince { get; init; }

    /// <summary>How many of its letters the office keeps back.</summary>
    public int HeldLetters { get; init; }

    /// <summary>Since when the oldest of those is; null without any, and in a line from before it was kept.</summary>
    public DateTimeOffset? HeldSince { get; init; }

    /// <summary>The first morning on which a letter of it is told with others; null without any.</summary>
    public DateOnly? Morning { get; init; }

    /// <summary>Since when the oldest question of its applicant waits for an answer; null without any.</summary>
    public DateTimeOffset? AskedSince { get; init; }

    /// <summary>Ids of the assessors whose sheet is in, of whatever turn.</summary>
    public IReadOnlyList<string> Scored { get; init; } = [];

    /// <summary>What another application about the same product also has (see <see cref="ProductKey"/>).</summary>
    public string? ProductKey { get; init; }

    /// <summary>Whether whose case it was wants it erased before its time.</summary>
    public bool WishesErasure { get; init; }

    /// <summary>The case that it objects to; null for an application.</summary>
    public ApplicationNumber? ObjectsTo { get; init; }

    /// <summary>Id of the officer who filed it for a producer; null for all others.</summary>
    public string? Officer { get; init; }

    /// <summary>Whether an act on its award waits for the ratifier's confirmation.</summary>
    public bool AwaitsConfirmation { get; init; }

    /// <summary>Since when it does; null where it does not, and in a line from before it was kept.</summary>
    public DateTimeOffset? ConfirmationSince { get; init; }

    /// <summary>Whether what it held about people was taken out.</summary>
    public bool IsErased { get; init; }

    /// <summary>Since when the scanner could not say what one of its files is; null without any.</summary>
    public DateTimeOffset? ScanFailedSince { get; init; }

    /// <summary>Every state that it came to, by its trail: not what a state alone would suggest, since a case may end early.</summary>
    public IReadOnlyList<CaseState> Reached { get; init; } = [];

    /// <summary>
    /// Whether its panel is not to learn whose it is (<see cref="Blindness"/>); null for a line from before this was kept, which is
    /// taken for one.
    /// </summary>
    public bool? IsBlind { get; init; }

    /// <summary>What it adds to the statistics; null for a draft, and for a line from before this was kept.</summary>
    public CaseFigures? Figures { get; init; }

    /// <summary>Id of the assessor who visited and reported; null for all others, and in a line from before this was kept.</summary>
    public string? VisitedBy { get; init; }

    /// <summary>On which day.</summary>
    public DateOnly? VisitedOn { get; init; }

    /// <summary>Addresses of people of the award who want no mail from us; none in a line from before they were kept.</summary>
    public IReadOnlyList<string> Unwanted { get; init; } = [];

    /// <summary>The star that waits to be ratified; null for all others, and in a line from before it was kept.</summary>
    public OpenProposal? Proposed { get; init; }

    /// <summary>Ids of those it waits for whose link has decided, until its orchestration has gone on.</summary>
    public IReadOnlyList<string> Decided { get; init; } = [];

    /// <summary>Ids of the assessors who have saved a draft in the present turn.</summary>
    public IReadOnlyList<string> Drafted { get; init; } = [];
}

/// <summary>A proposed star that is not decided on.</summary>
/// <param name="Star">0 is none.</param>
/// <param name="Max">The top of the scale.</param>
/// <param name="IsHeld">Whether a gate holds it, so that it cannot be ratified.</param>
/// <param name="Asked">Another star, which an administrator asked for; null without.</param>
public sealed record OpenProposal(int Star, int Max, bool IsHeld, int? Asked)
{
    internal static OpenProposal? Of(Dossier dossier) =>
        dossier.Case.State == CaseState.StarsProposed && RatificationStage.Proposal(dossier)?.Decision is { } decision
            ? new(decision.Final, decision.Max, decision.IsHeld, StarOverride.Present(dossier)?.Star)
            : null;
}
