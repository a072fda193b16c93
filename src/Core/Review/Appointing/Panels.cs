using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Ovop.Core.Anonymity;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;
using Ovop.Core.Sharing;
using Ovop.Core.Submission;

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
        var form = SubmissionStage.Form(dossier);
        var seats = ReviewStage.Seats(dossier).ToList();
        var sitting = seats.Where(seat => seat.State is SeatState.Asked or SeatState.Absent)
            .Select(seat => seat.Contact.Id).Distinct().ToList();
        var left = seats.Select(seat => seat.Contact.Id).Except(sitting).ToList();
        var question = new PanelQuestion(
            dossier.Number.ToString(), dossier.Case.Commodity!.Value, form["prov"], [form["nib"]],
            Excluded: left, AlreadyAppointed: sitting, Places: places, On: WorkingCalendar.DateOf(setting.Now))
        {
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
}
