using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Ovop.Core.Anonymity;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Sharing;

namespace Ovop.Core.Review.Appointing;

/// <summary>Puts the panel rule's question for a dossier and seats those whom it appoints.</summary>
internal static class Panels
{
    /// <summary>A question with all that is needed to answer it.</summary>
    internal sealed record Asked(PanelQuestion Question, Setting Setting, string Seed)
    {
        public bool Appoint([NotNullWhen(true)] out Panel? panel) =>
            PanelRule.Appoint(Setting.Round.Panel, Question, Setting.People.Assessors, Seed).TryGet(out panel);
    }

    /// <summary>Asks for <paramref name="places"/> assessors beside all who ever sat on the case.</summary>
    public static Asked Question(Dossier dossier, Setting setting, int places)
    {
        var form = ApplicationForm.Of(dossier);
        var seats = ReviewStage.Seats(dossier).ToList();
        var sitting = seats.Where(seat => seat.State is SeatState.Asked or SeatState.Absent)
            .Select(seat => seat.Contact.Id).Distinct().ToList();
        var left = seats.Select(seat => seat.Contact.Id).Except(sitting).ToList();
        var question = new PanelQuestion(
            dossier.Number.ToString(), dossier.Case.Commodity!.Value, form["prov"], [form["nib"]],
            Excluded: left, AlreadyAppointed: sitting, Places: places, On: WorkingCalendar.DateOf(setting.Now))
        {
            Crafts = Crafts.Of(form),
            Earlier = ObjectionCase.Of(dossier)?.Earlier ?? [],
            Own = [.. setting.People.Assessors.Select(member => member.Assessor.Id).Where(id => Parties.Has(dossier, setting.People, id))],
            Related = Blindness.Of(dossier) is null ? [] : [.. setting.People.Assessors.Where(
                member => ConflictHints.Of(member.Assessor, dossier).Any(hint => hint.IsStrong)).Select(member => member.Assessor.Id)],
        };

        return new(question, setting, string.Create(CultureInfo.InvariantCulture, $"{dossier.Number}/{dossier.Case.Turn}/{seats.Count}"));
    }

    /// <summary>Whose terms the scoring has: an objection is answered sooner.</summary>
    public static Stage StageOf(Dossier dossier) => dossier.Has(ObjectionCase.RowKey) ? Stage.Objection : Stage.Review;

    public static IEnumerable<Seat> Seats(Panel panel, Setting setting, bool substitute = false) =>
        panel.Appointed.Select(id => new Seat(ContactOf(setting, id), setting.Now, Substitute: substitute));

    /// <summary>Sends the seat's link; it lives until the turn can no longer use it.</summary>
    public static Change Invite(Change change, Setting setting, Seat seat, Notice kind) => change.SendLink(
        kind, string.Create(CultureInfo.InvariantCulture, $"turn-{change.Case.Turn:D2}"),
        LinkPurpose.Review, setting.People.Present(seat.Contact), change.Case.Wait!.Due);

    /// <summary>Name and office as they are now; the address is looked up whenever there is something to send.</summary>
    private static Contact ContactOf(Setting setting, string id) =>
        People.ContactOf(setting.People.Assessors.First(member => member.Assessor.Id == id).Assessor) with { Email = "" };

    /// <summary>Appoints the first panel; without enough assessors the case waits for the administrators.</summary>
    public static Change Appoint(Change change, Setting setting)
    {
        if (!Question(change.After, setting, setting.Round.Panel.Assessors).Appoint(out var panel))
            return Short(change, setting);

        return ReviewStage.Ask(PanelLead.Ensure(change
            .MoveTo(CaseState.Review, Waiting(change, setting, "review", panel.Appointed))
            .With(head => head with { Stuck = null })
            .Put(new ScoringTurn(1, [.. Seats(panel, setting)], [], panel.Candidates))
            .Log("panel.appointed", null, panel.Candidates.Select(candidate => (candidate.Assessor, candidate.Code))), setting),
            Notice.ReviewAsked, setting);
    }

    /// <summary>Too few have scored and nobody is left to wait for: others of the pool are asked, as soon as there are any.</summary>
    public static Change Refill(Change change, Setting setting, int places)
    {
        if (!Question(change.After, setting, places).Appoint(out var panel))
            return Short(change, setting);

        var turn = ReviewStage.Turn(change.After)!;
        return ReviewStage.Ask(PanelLead.Ensure(change
            .With(head => head with { Stuck = null, Wait = Waiting(change, setting, "review", panel.Appointed) })
            .Put(turn with { Seats = [.. turn.Seats, .. Seats(panel, setting, substitute: true)], Candidates = panel.Candidates })
            .Log("panel.appointed", null, panel.Candidates.Select(candidate => (candidate.Assessor, candidate.Code))), setting),
            Notice.ReviewAsked, setting);
    }

    private static Change Short(Change change, Setting setting)
    {
        if (change.Case.Stuck == "panel.few" && !setting.IsOverdue(change.Case.Wait))
            return change;

        var wait = Waiting(change, setting, Appointments.For, Escalation.OfficeIds(change.After, setting)) with
        {
            Then = "escalate",
        };
        return Escalation.TellAdministrators(change, setting, $"panel-{setting.Now.ToUnixTimeSeconds()}", "panel.few")
            .With(head => head with { Stuck = "panel.few", Wait = wait })
            .Log("panel.few");
    }

    private static Wait Waiting(Change change, Setting setting, string what, IReadOnlyList<string> who) =>
        setting.WaitFor(StageOf(change.After), what, "substitute", who);
}
