using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Sharing;

namespace Ovop.Core.Review.Appointing;

/// <summary>
/// Seats that fall empty are filled by the panel rule: at once when an assessor stands down, even after scoring, at the due time when one
/// stays silent. A substitute who stays silent too, or a seat that nobody can fill, is recorded as absent.
/// </summary>
internal static class Substitution
{
    public static Change Apply(Change change, Setting setting)
    {
        var overdue = setting.IsOverdue(change.Case.Wait);
        var silent = ReviewStage.Silent(change.After);
        var leaving = ReviewStage.Sitting(change.After)
            .Select(seat => (Seat: seat, Why: StoodDown(change.After, seat) || IsOwn(change.After, seat, setting)
                ? SeatState.StoodDown
                : SeatState.Replaced))
            .Where(leaver => leaver.Why == SeatState.StoodDown || (overdue && silent.Contains(leaver.Seat)))
            .ToList();

        foreach (var (seat, why) in leaving)
            change = Replace(change, setting, seat, why);

        return leaving.Count == 0 ? change : Rearm(PanelLead.Ensure(change, setting), setting);
    }

    private static bool StoodDown(Dossier dossier, Seat seat) =>
        dossier.Find<Declaration>(Declaration.KeyOf(seat.Contact.Id)) is { Clear: false };

    /// <summary>Whoever came to be on the applicant's side leaves as if they had said so themselves.</summary>
    internal static bool IsOwn(Dossier dossier, Seat seat, Setting setting) => Parties.Has(dossier, setting.People, seat.Contact.Id);

    private static Change Replace(Change change, Setting setting, Seat seat, SeatState why)
    {
        var canReplace = why == SeatState.StoodDown || !seat.Substitute;
        var vacated = Seated(change, seat with { State = why });
        if (!canReplace || !Panels.Question(vacated.After, setting, 1).Appoint(out var panel))
        {
            var empty = Seated(change, seat with { State = why == SeatState.StoodDown ? why : SeatState.Absent });
            return Close(empty, seat, ToldOf(why, "absent")).Log("assessor.absent", null, ("assessor", seat.Contact.Id));
        }

        var successor = Panels.Seats(panel, setting, substitute: true).Single();
        return Seated(Close(vacated, seat, ToldOf(why, "replaced")), successor)
            .Log("assessor.replaced", null, ("from", seat.Contact.Id), ("to", successor.Contact.Id), ("because", why.ToString()));
    }

    /// <summary>Who leaves otherwise than by staying silent is not told that they were late.</summary>
    public const string Left = "seat";

    private static string ToldOf(SeatState why, string late) => why == SeatState.StoodDown ? Left : late;

    /// <param name="why">What the link says from now on.</param>
    public static Change Close(Change change, Seat seat, string why) => change
        .Revoke(LinkPurpose.Review, seat.Contact.Id, why)
        .Send(Letters.To(seat.Contact, Notice.ReviewNoLongerNeeded, $"turn-{change.Case.Turn}"));

    /// <summary>A substitute has the whole term, and with them everyone else who has not scored yet.</summary>
    public static Change Rearm(Change change, Setting setting)
    {
        var silent = ReviewStage.Silent(change.After);
        var wait = silent.Any(seat => seat.Since == setting.Now)
            ? setting.WaitFor(
                Panels.StageOf(change.After),
                change.Case.Wait!.For is "consensus" or Appointments.For ? change.Case.Wait.For : "review", "substitute")
            : change.Case.Wait!;
        change = change.With(head => head with { Wait = wait with { Who = [.. silent.Select(seat => seat.Contact.Id)] } });
        foreach (var link in silent.Select(seat => Letters.Present(change.After, LinkPurpose.Review, seat.Contact.Id))
            .OfType<PersonalLink>())
            change = change.Put(link with { Expires = wait.Due });

        return silent.Where(seat => seat.Substitute).Aggregate(change, (so, seat) => Panels.Invite(so, setting, seat, Notice.ReviewAsked));
    }

    public static Change Seated(Change change, Seat seat)
    {
        var turn = ReviewStage.Turn(change.After)!;
        var others = turn.Seats.Where(other => other.Contact.Id != seat.Contact.Id);
        return change.Put(turn with { Seats = [.. others, seat] });
    }
}
