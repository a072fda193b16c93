using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Sharing;

namespace Ovop.Core.Register;

/// <summary>
/// The life of an award after its publication: suspended, lifted, amended, revoked, expired. An administrator acts; revoking
/// and amending hold once the ratifier has confirmed them by personal link.
/// </summary>
public static class AwardLife
{
    private const int LongestName = 250;

    /// <summary>The certificate that the product holds now; null before the ratification.</summary>
    public static Certificate? Current(Dossier dossier) => dossier.Find<Certificate>(Certificate.RowKey);

    /// <summary>Every certificate of the case, those that were replaced too.</summary>
    public static IEnumerable<Certificate> Papers(Dossier dossier) =>
        [.. dossier.All<FormerCertificate>().Select(former => former.Paper), .. dossier.All<Certificate>()];

    /// <summary>The act that waits for the second person, if there is one.</summary>
    public static AwardAct? Pending(Dossier dossier) => dossier.All<AwardAct>().LastOrDefault(act => act.IsPending);

    /// <summary>What may be done to the award on a day.</summary>
    public static IReadOnlyList<AwardActKind> Open(Dossier dossier, DateOnly day) =>
        dossier.Case.State != CaseState.Published ? [] : Current(dossier)!.Award.StateOn(day) switch
        {
            AwardState.Valid => [AwardActKind.Suspend, AwardActKind.Revoke, AwardActKind.Amend],
            AwardState.Suspended => [AwardActKind.Lift, AwardActKind.Revoke],
            AwardState.Expired => [AwardActKind.Revoke],
            AwardState.Revoked or AwardState.Amended => [],
            _ => throw new ArgumentOutOfRangeException(nameof(dossier), Current(dossier)!.Award.State, null),
        };

    /// <summary>
    /// Does an act, or asks the ratifier to confirm it: <c>award.act</c>, <c>award.pending</c>, <c>award.second</c>,
    /// <c>award.own</c> (the ratifier is on the producer's side), <c>award.names</c> or <c>act.reason</c>.
    /// </summary>
    /// <param name="names">The new names; looked at only when it amends.</param>
    public static Result<Change> Act(Dossier dossier, Contact who, AwardActKind kind, string reason, AwardNames? names, Setting setting)
    {
        if (Allow(dossier, kind, setting) is { } refusal)
            return refusal;

        var act = new AwardAct(dossier.All<AwardAct>().Count() + 1, kind, who.Id,
            setting.Now, reason.Trim(), kind == AwardActKind.Amend ? Trimmed(names) : null);
        if (act.NeedsSecond && Pending(dossier) is not null)
            return new Problem("award.pending", ProblemKind.Conflict, "tindakan");
        if (act.NeedsSecond && IsSame(who, setting.People.Ratifier))
            return new Problem("award.second", ProblemKind.Forbidden, "tindakan");
        if (act.NeedsSecond && Parties.Has(dossier, setting.People, setting.People.Ratifier.Id))
            return new Problem("award.own", ProblemKind.Conflict, "tindakan");

        var problems = Check(act, Current(dossier)!.Award).ToList();
        if (problems.Count > 0)
            return Result<Change>.Refused(problems);

        var change = dossier.By(who.Id, setting.Now).Put(act);
        return act.NeedsSecond ? Ask(change, act, setting) : Apply(change, act);
    }

    /// <summary>The second person's answer by personal link.</summary>
    public static Result<Change> Answer(Dossier dossier, string person, int serial, bool? confirmed, string reason, Setting setting)
    {
        if (ConfirmationLink.Kind.MustDecide(dossier, person, serial, setting) is { } dead)
            return dead;

        var act = Pending(dossier)!;
        if (confirmed is null)
            return new Problem("award.answer", Field: "keputusan");
        if (Reasons.Missing(reason) is { } problem)
            return problem;
        if (confirmed == true && Allow(dossier, act.Kind, setting) is { } refusal)
            return refusal with { Field = "keputusan" };

        var answered = act with { Answer = new(person, setting.Now, confirmed.Value, reason.Trim()) };
        var change = dossier.By(person, setting.Now).As(setting.People.AsRatifier(person))
            .Put(answered).Use(LinkPurpose.Confirmation, person);
        return confirmed.Value ? Apply(change, answered)
            : setting.People.Administrators.FirstOrDefault(contact => contact.Id == act.By) is { } asker
                ? Log(change, "award.declined", answered, answered.Answer.Reason)
                    .Send(Letters.To(asker, Notice.AwardActDeclined, Occasion(act)))
                : Log(change, "award.declined", answered, answered.Answer.Reason);
    }

    /// <summary>Takes the pending act back; the second person's link ends.</summary>
    public static Result<Change> TakeBack(Dossier dossier, Contact who, string reason, Setting setting)
    {
        if (Pending(dossier) is not { } act)
            return new Problem("award.nothing", ProblemKind.Conflict, "tindakan");

        return Reasons.Missing(reason) is { } problem
            ? problem
            : Log(dossier.By(who.Id, setting.Now).Put(act with { TakenBack = reason.Trim() }), "award.takenback", act, reason.Trim())
                .RevokeOthers(LinkPurpose.Confirmation, "", "takenback");
    }

    /// <summary>
    /// Asks the ratifier of now to confirm what another, or the same at another address, was asked; nothing changes where that is
    /// not so.
    /// </summary>
    internal static Change Follow(Change change, Setting setting) =>
        Pending(change.After) is { } act && !change.After.Reaches(LinkPurpose.Confirmation, setting.People.Ratifier)
            ? change.RevokeOthers(LinkPurpose.Confirmation, setting.People.Ratifier.Id, "handedover")
                .SendLink(Notice.AwardActAsked, Occasion(act), LinkPurpose.Confirmation, setting.People.Ratifier, setting.Now.AddDays(31))
            : change;

    /// <summary>Records that the last day has passed, and tells the producer. Doing so again, or too early, changes nothing.</summary>
    public static Change Expire(Dossier dossier, DateTimeOffset now)
    {
        var change = dossier.By(People.System, now);
        return Current(dossier) is { Award: { State: AwardState.Valid or AwardState.Suspended } award } certificate
            && dossier.Case.State == CaseState.Published
            && award.On(WorkingCalendar.DateOf(now)) is { State: AwardState.Expired } expired
            ? change.Put(certificate with { Award = expired })
                .Log("award.expired", null, ("certificate", $"{award.Certificate}"))
                .Send(Letters.ToApplicant(dossier, Notice.AwardExpired, "expiry", $"{award.Certificate}"))
            : change;
    }

    /// <summary>The certificate as the act would leave it.</summary>
    public static PublicAward Outcome(PublicAward award, AwardAct act, DateOnly day) => act.Kind switch
    {
        AwardActKind.Suspend => award with { State = AwardState.Suspended, StateSince = day, StateReason = act.Reason },
        AwardActKind.Revoke => award with { State = AwardState.Revoked, StateSince = day, StateReason = act.Reason },
        AwardActKind.Lift => award with { State = AwardState.Valid, StateSince = day, StateReason = null },
        AwardActKind.Amend => award with
        {
            Certificate = award.Certificate.Next,
            Producer = act.Names!.Producer,
            Product = act.Names.Product,
            Brand = act.Names.Brand,
            StateSince = day,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(act), act.Kind, null),
    };

    private static Change Ask(Change change, AwardAct act, Setting setting) => Log(change, "award.proposed", act, act.Reason)
        .SendLink(Notice.AwardActAsked, Occasion(act), LinkPurpose.Confirmation, setting.People.Ratifier, setting.Now.AddDays(31));

    private static Change Apply(Change change, AwardAct act)
    {
        var certificate = Current(change.After)!;
        var day = WorkingCalendar.DateOf(change.Now);
        var award = Outcome(certificate.Award, act, day);
        var former = certificate.Award with
        { State = AwardState.Amended, StateSince = day, StateReason = act.Reason, ReplacedBy = award.Certificate };
        if (award.Certificate != certificate.Award.Certificate)
            change = change.Put(new FormerCertificate(certificate with { Award = former }));

        var (what, notice) = act.Kind switch
        {
            AwardActKind.Suspend => ("award.suspended", Notice.AwardSuspended),
            AwardActKind.Lift => ("award.lifted", Notice.AwardLifted),
            AwardActKind.Revoke => ("award.revoked", Notice.AwardRevoked),
            AwardActKind.Amend => ("award.amended", Notice.AwardAmended),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act.Kind, null),
        };
        return Log(change.Put(certificate with { Award = award }), what, act, act.Reason, ("certificate", $"{award.Certificate}"))
            .Send(Letters.ToApplicant(change.After, notice, Occasion(act), $"{award.Certificate}"));
    }

    private static Problem? Allow(Dossier dossier, AwardActKind kind, Setting setting) =>
        Open(dossier, WorkingCalendar.DateOf(setting.Now)).Contains(kind) ? null : new("award.act", ProblemKind.Conflict, "tindakan");

    private static IEnumerable<Problem> Check(AwardAct act, PublicAward award)
    {
        if (Reasons.Missing(act.Reason) is { } problem)
            yield return problem;
        if (act.Names is not { } names)
            yield break;
        if (new[] { names.Producer, names.Product, names.Brand }.Any(name => name.Length is < 2 or > LongestName))
            yield return new("award.names", Field: "nama_ikm");
        else if (PrintedName.LettersMustBePrintable($"{names.Producer}{names.Product}{names.Brand}", "nama_ikm") is { } lacking)
            yield return lacking;
        else if (names == new AwardNames(award.Producer, award.Product, award.Brand))
            yield return new("award.same", Field: "nama_ikm");
    }

    private static AwardNames Trimmed(AwardNames? names) =>
        new(names?.Producer.Trim() ?? "", names?.Product.Trim() ?? "", names?.Brand.Trim() ?? "");

    private static bool IsSame(Contact one, Contact other) =>
        People.IsSame(one.Id, other.Id) || MailAddress.PersonOf(one.Email) == MailAddress.PersonOf(other.Email);

    private static Change Log(Change change, string what, AwardAct act, string why, params (string, string)[] facts) =>
        change.Log(what, why, [("act", act.Number.ToString(CultureInfo.InvariantCulture)), ("kind", $"{act.Kind}"), .. facts]);

    private static string Occasion(AwardAct act) => AwardAct.KeyOf(act.Number);
}
