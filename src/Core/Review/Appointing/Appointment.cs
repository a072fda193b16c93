using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Forms;
using Ovop.Core.Notices;

namespace Ovop.Core.Review.Appointing;

/// <summary>An administrator's wish to seat somebody on the panel that scores now.</summary>
/// <param name="Assessor">Whom, by id.</param>
/// <param name="InsteadOf">Whose seat they take, by id; a further seat when null.</param>
/// <param name="DespiteLoad">Even though somebody else who may sit has fewer cases waiting.</param>
public sealed record Appointment(string Assessor, string? InsteadOf, bool DespiteLoad);

/// <summary>
/// Seats by hand, under the bars of the panel rule: none of them can be set aside but that of the load, and that with a
/// reason. Nobody who has scored loses the seat by another's hand; the sheets of the others stay as they are.
/// </summary>
public static class Appointments
{
    /// <summary>What a case waits for whose panel is not full: the office finds more assessors.</summary>
    public const string For = "panel";

    /// <summary>The most seats of a panel; a round cannot ask for more either.</summary>
    public const int MostSeats = 9;

    /// <summary>Seats the assessor, with the letters, links and terms that the panel rule's own substitutes get.</summary>
    /// <param name="reason">Why; 5 to 2,000 characters, kept in the trail.</param>
    public static Result<Change> Make(Dossier dossier, string who, Appointment wish, string reason, Setting setting)
    {
        if (WishMustBeGrantable(dossier, wish, setting) is { Count: > 0 } problems)
            return Result<Change>.Refused(problems);
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        var seat = Panels.Seats(new([wish.Assessor], []), setting, substitute: wish.InsteadOf is not null).Single();
        var change = dossier.By(who, setting.Now);
        if (Silent(dossier, wish.InsteadOf) is { } leaver)
            change = Substitution.Close(Substitution.Seated(change, leaver with { State = SeatState.Replaced }), leaver, Substitution.Left);

        change = PanelLead.Ensure(Unstuck(Substitution.Seated(change, seat)), setting);
        change = Panels.Invite(Substitution.Rearm(change, setting), setting, seat, Notice.ReviewAsked);
        return change
            .Log(wish.InsteadOf is null ? "assessor.added" : "assessor.replaced", reason.Trim(), [.. Facts(wish)])
            .Wake(Waking.Retried, reason);
    }

    /// <summary>All that speaks against a wish; empty when it can be granted.</summary>
    public static IReadOnlyList<Problem> WishMustBeGrantable(Dossier dossier, Appointment wish, Setting setting)
    {
        if (PanelMustBeOpen(dossier) is { } closed)
            return [closed];
        if (wish.InsteadOf is not null && Silent(dossier, wish.InsteadOf) is null)
            return [new("appoint.seat", ProblemKind.Conflict, "kursi")];
        if (wish.InsteadOf is null && ReviewStage.Sitting(dossier).Count() >= MostSeats)
            return [new("appoint.full", ProblemKind.Conflict, "kursi", $"{MostSeats}")];

        return Candidates(dossier, wish.InsteadOf, setting).FirstOrDefault(candidate => candidate.Assessor == wish.Assessor)?.Code switch
        {
            null => [new("appoint.person", Field: "penilai")],
            "panel.appointed" => [],
            "panel.load" or "panel.full" when wish.DespiteLoad => [],
            "panel.load" or "panel.full" => [new("panel.load", ProblemKind.Conflict, "beban")],
            var bar => [new(bar, ProblemKind.Conflict, "penilai")],
        };
    }

    /// <summary>Why nobody can be seated on this case now; null when somebody can.</summary>
    public static Problem? PanelMustBeOpen(Dossier dossier) =>
        dossier.Case.State is not (CaseState.Review or CaseState.Consensus) || Scored(dossier) ? new("appoint.state", ProblemKind.Conflict)
        : Revisions.Open(dossier) is not null ? new("revision.open", ProblemKind.Conflict)
        : CaseHold.CaseMustNotBeHeld(dossier);

    /// <summary>The whole pool by load: "panel.appointed" for those who may take the seat, otherwise what speaks against them.</summary>
    public static IReadOnlyList<Candidate> Candidates(Dossier dossier, string? insteadOf, Setting setting)
    {
        var (terms, pool) = (setting.Round.Panel, setting.People.Assessors);
        var question = Panels.Question(dossier, setting, 1).Question;
        var external = insteadOf is not null
            && Externals(dossier, setting, insteadOf) < Math.Min(terms.External, Externals(dossier, setting, null));
        var barred = pool.Select(member => (Member: member, Bar: PanelRule.BarFor(member, question, terms)
            ?? (external && !member.Assessor.IsExternal ? "panel.external" : null))).ToList();
        var least = barred.Where(entry => entry.Bar is null).Select(entry => entry.Member.Load).DefaultIfEmpty(0).Min();
        return [.. barred
            .Select(entry => new Candidate(
                entry.Member.Assessor.Id, entry.Member.Load, entry.Bar ?? (entry.Member.Load > least ? "panel.load" : "panel.appointed")))
            .OrderBy(candidate => candidate.Code is not ("panel.appointed" or "panel.load" or "panel.full"))
            .ThenBy(candidate => candidate.Load).ThenBy(candidate => candidate.Assessor, StringComparer.Ordinal)];
    }

    /// <summary>Nobody is waited for and nothing is missing: the panel is only about to be judged.</summary>
    private static bool Scored(Dossier dossier) => ReviewStage.Silent(dossier).Count == 0 && dossier.Case.Stuck is null;

    private static Seat? Silent(Dossier dossier, string? person) =>
        ReviewStage.Silent(dossier).FirstOrDefault(seat => seat.Contact.Id == person);

    private static int Externals(Dossier dossier, Setting setting, string? without) =>
        ReviewStage.Sitting(dossier).Count(seat => seat.Contact.Id != without
            && setting.People.Assessors.Any(member => member.Assessor.Id == seat.Contact.Id && member.Assessor.IsExternal));

    private static Change Unstuck(Change change) => change.Case.Stuck == "panel.few"
        ? change.With(head => head with { Stuck = null, Wait = head.Wait! with { For = "review" } })
        : change;

    private static IEnumerable<(string Name, string Value)> Facts(Appointment wish)
    {
        yield return ("to", wish.Assessor);
        if (wish.InsteadOf is { } leaver)
            yield return ("from", leaver);
        if (wish.DespiteLoad)
            yield return ("despite", "panel.load");
    }
}
