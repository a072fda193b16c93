using System.Globalization;
using Ovop.Core.Anonymity;
using Ovop.Core.Asking;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Documents;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Ratification;
using Ovop.Core.Register;
using Ovop.Core.Review;
using Ovop.Core.Review.Discussing;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Sharing;
using Ovop.Core.Visit;

namespace Ovop.Core.Objection;

/// <summary>
/// The objection to a ratified result (keberatan, UU 30/2014 articles 75 to 77: within 21 working days, answered within
/// ten). It is a case of its own that begins before a panel: that panel shares no member with any earlier one, sees what
/// the first saw but not what it gave, and scores the whole rubric. A higher star replaces the first; a lower one never does.
/// </summary>
public static class ObjectionStage
{
    /// <summary>How many characters a ground has.</summary>
    public const int ShortestGround = 20, LongestGround = 2000;

    /// <summary>What an objection waits for until its panel is appointed: nothing, a moment.</summary>
    public const string For = "objection";

    /// <summary>Why the register shows the first certificate as replaced; public, so in both languages.</summary>
    private const string Granted = "Keberatan dikabulkan. Objection granted.";

    /// <summary>Names the one objection to a case, so that pressing twice lodges one.</summary>
    public static string KeyOf(ApplicationNumber against) => $"objection-{against}";

    /// <summary>Name of a criterion's field, the same in the form and on the server.</summary>
    public static string Field(string criterion) => $"alasan.{criterion}";

    /// <summary>The last instant at which an objection counts; null where there is nothing to object to.</summary>
    public static DateTimeOffset? Until(Dossier dossier, Setting setting) =>
        setting.Round.Stages[Stage.Objection].On && ObjectionCase.Of(dossier) is null && IsDecided(dossier)
            ? setting.Calendar.Due(dossier.Trail.Last(entry => entry.What == "moved").At, setting.Round.ObjectionTerm)
            : null;

    /// <summary>The same while one may object; null when one may not.</summary>
    public static DateTimeOffset? OpenUntil(Dossier dossier, Setting setting) =>
        ResultMustBeOpenToObjection(dossier, setting) is null ? Until(dossier, setting) : null;

    /// <summary>
    /// Null when one may object now: <c>objection.state</c> (no ratified result, or an objection itself), <c>objection.there</c>,
    /// <c>objection.top</c> (no higher star exists) or <c>objection.over</c>.
    /// </summary>
    public static Problem? ResultMustBeOpenToObjection(Dossier dossier, Setting setting) =>
        Until(dossier, setting) is not { } until || dossier.Case.ErasedAt is not null ? new("objection.state", ProblemKind.Conflict)
        : Objected.Of(dossier) is not null ? new("objection.there", ProblemKind.Conflict)
        : RatificationStage.StarOf(dossier) >= RatificationStage.Proposal(dossier)!.Decision.Max
            ? new("objection.top", ProblemKind.Conflict)
        : setting.Now > until ? new("objection.over", ProblemKind.Conflict)
        : null;

    /// <summary>
    /// What is wrong with an objection: the reasons of <see cref="ResultMustBeOpenToObjection"/>, <c>objection.none</c> when it names
    /// no criterion, <c>objection.ground</c> for each that is too short or too long.
    /// </summary>
    /// <param name="grounds">As typed, by criterion code; criteria that are not objected to may be there, empty.</param>
    public static IReadOnlyList<Problem> Check(Dossier dossier, IReadOnlyDictionary<string, string> grounds, Setting setting)
    {
        if (ResultMustBeOpenToObjection(dossier, setting) is { } problem)
            return [problem];

        var kept = Kept(dossier, grounds, setting);
        return kept.Count == 0
            ? [new("objection.none", Field: Field(Criteria(dossier, setting)[0].Code))]
            : [.. kept.Where(ground => ground.Value.Length is < ShortestGround or > LongestGround).Select(ground => new Problem(
                "objection.ground", Field: Field(ground.Key), Args: [Number(ShortestGround), Number(LongestGround)]))];
    }

    /// <summary>The objection as a case, about to be looked at; or the problems of <see cref="Check"/>.</summary>
    /// <param name="number">Its own.</param>
    /// <param name="decided">The case objected to.</param>
    /// <param name="grounds">By criterion code.</param>
    /// <param name="setting">The round and the time.</param>
    public static Result<Change> Lodge(
        ApplicationNumber number, Dossier decided, IReadOnlyDictionary<string, string> grounds, Setting setting)
    {
        if (Check(decided, grounds, setting) is { Count: > 0 } problems)
            return Result<Change>.Refused(problems);

        var carried = decided.All<IPart>().Select(part => TakenOver(decided, part)).OfType<IPart>().ToList();
        var objection = new ObjectionCase(
            decided.Number, RatificationStage.StarOf(decided), decided.Case.Trail.Hash, Kept(decided, grounds, setting),
            [.. ReviewStage.Seats(decided).Select(seat => seat.Contact.Id).Distinct()], [.. carried.Select(part => part.Key)]);
        var wait = new Wait([People.System], For, setting.Now, [], setting.Now, "continue");
        var head = new Case(number, decided.Case.Round, decided.Case.RoundHash, decided.Case.Owner,
            decided.Case.Language, CaseState.Screening, setting.Now, wait, TrailHead.Empty)
        {
            Commodity = decided.Case.Commodity,
            SubmittedAt = setting.Now,
        };
        var opened = new Dossier(head, new Dictionary<string, IPart>(), "").ByApplicant(setting);

        return carried.Append(objection).Aggregate(opened, (so, part) => so.Put(part))
            .Log("objection.lodged", null,
            [
                ("round", head.RoundHash), ("against", $"{objection.Against}"), ("star", Number(objection.Star)), ("head", objection.Head),
                ("grounds", objection.Seal), ("carried", SealOf(carried)), ("form", ApplicationForm.Of(decided).Hash()),
            ])
            .Send(Letters.ToApplicant(new(head, decided.Parts, ""), Notice.ObjectionReceipt, "objection", $"{decided.Number}"));
    }

    /// <summary>Notes in the case objected to that it is; doing so again changes nothing.</summary>
    public static Change Note(Dossier decided, Dossier objection, Setting setting) => decided.Has(Objected.RowKey)
        ? Change.None(decided, People.Applicant, setting.Now)
        : decided.ByApplicant(setting).Put(new Objected(objection.Number, objection.Case.OpenedAt))
            .Log("objection.noted", null, ("number", $"{objection.Number}"));

    /// <summary>
    /// Writes into the case objected to what came of it: a higher star replaces its certificate. Doing so again changes nothing.
    /// </summary>
    public static Change Conclude(Dossier decided, Dossier objection, Setting setting)
    {
        if (Objected.Of(decided) is { Outcome: not null })
            return Change.None(decided, People.System, setting.Now);

        var noted = Objected.Of(decided) ?? new Objected(objection.Number, objection.Case.OpenedAt);
        var paper = objection.Case.State == CaseState.Published ? AwardLife.Current(objection) : null;
        var outcome = new ObjectionOutcome(setting.Now, objection.Case.State, paper?.Award.Star ?? RatificationStage.StarOf(decided));
        var change = decided.By(People.System, setting.Now).Put(noted with { Outcome = outcome })
            .Log("objection.concluded", null, ("number", $"{objection.Number}"),
                ("state", $"{outcome.State}"), ("star", Number(outcome.Star)));

        return paper is not null
            && AwardLife.Current(decided) is { Award: { State: not (AwardState.Revoked or AwardState.Amended) } } former
            ? change.Put(former with
            {
                Award = former.Award with
                {
                    State = AwardState.Amended,
                    StateSince = WorkingCalendar.DateOf(setting.Now),
                    StateReason = Granted,
                    ReplacedBy = paper.Award.Certificate,
                },
            })
            : change;
    }

    /// <summary>What the trail of an objection says of the parts that were taken over.</summary>
    public static string SealOf(IEnumerable<IPart> carried) =>
        Seal.Of(carried.OrderBy(part => part.Key, StringComparer.Ordinal).SelectMany(part => new[] { part.Key, Sealed(part) }));

    public static IReadOnlyList<Criterion> Criteria(Dossier dossier, Setting setting) =>
        setting.Round.RubricOf(dossier).CriteriaFor(dossier.Case.Commodity!.Value);

    private static bool IsDecided(Dossier dossier) =>
        dossier.Case.State is CaseState.Published or CaseState.NotAwarded && RatificationStage.Decision(dossier) is { Ratified: true };

    private static SortedDictionary<string, string> Kept(Dossier dossier, IReadOnlyDictionary<string, string> grounds, Setting setting) =>
        new(
            Criteria(dossier, setting)
                .Select(criterion => KeyValuePair.Create(criterion.Code, grounds.GetValueOrDefault(criterion.Code, "").Trim()))
                .Where(ground => ground.Value.Length > 0).ToDictionary(), StringComparer.Ordinal);

    /// <summary>A part as the objection has it; null for what the new panel is not to see, and for what it has of its own.</summary>
    public static IPart? TakenOver(Dossier decided, IPart part) => part switch
    {
        ApplicationForm or Producer or Blindness or PhotoAlbum or IFoundPart => part,
        Grant grant when Grants.WasUsed(decided, grant) => grant with { OpenedAt = grant.OpenedAt ?? grant.At },
        Grant { IsInForce: true } => part,
        FieldVisit { Report: not null } => part,
        EndorsementDecision decision when decision == EndorsementStage.Decision(decided) => decision with { Edition = 1 },
        StoredDocument file when file.IsUsable && !Revisions.IsSetAside(decided, file.Key) => file with { Home = decided.Number },
        Grant or FieldVisit or StoredDocument or Case or CaseHold or Letter or PersonalLink or OwnerMove or Enquiry => null,
        Revision or FormerVersion or ProducerConfirmation or ObjectionCase or IPlainPart => null,
        ScoringTurn or Declaration or SheetDraft or SheetCode or ReceivedSheet or Remark => null,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, "Nothing says whether an objection takes it over."),
    };

    /// <summary>What identifies a part whatever is masked or erased of it later.</summary>
    private static string Sealed(IPart part) => part switch
    {
        StoredDocument file => $"{file.Facts?.Sha256} {file.ValidUntil:O}",
        EndorsementDecision decision => $"{decision.By} {decision.At:O} {decision.Endorsed} {decision.LetterNumber}",
        FieldVisit { Report: { } report } => $"{report.By} {report.At:O} {report.IsAsDescribed}",
        IFoundPart found => found.Identity,
        ApplicationForm or Producer or Blindness or PhotoAlbum or Grant => "",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, "Nothing says what identifies it."),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
