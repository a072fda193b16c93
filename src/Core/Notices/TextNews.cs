using System.Collections.Frozen;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Offices;

namespace Ovop.Core.Notices;

/// <summary>Whether the applicant is also told by text message, to the form's telephone number, that there is news.</summary>
public sealed record TextNews(bool Wanted) : IPlainPart
{
    public const string RowKey = "text-news";

    public string Key => RowKey;

    /// <summary>What an applicant must act on, or waits for; the rest comes by mail alone.</summary>
    private static readonly FrozenSet<Notice> Told = FrozenSet.ToFrozenSet(
    [
        Notice.DraftReminder, Notice.DocumentRefused, Notice.CorrectionAsked,
        Notice.CorrectionReminder, Notice.AmendmentReminder, Notice.AmendmentNotConfirmed, Notice.DueChanged,
        Notice.EndorsementDeclined, Notice.Awarded, Notice.NotAwarded, Notice.Lapsed,
        Notice.ObjectionDismissed, Notice.AwardSuspended, Notice.AwardRevoked,
    ]);

    /// <summary>The number in international form ("+62812…"); empty while the form has none.</summary>
    public static string NumberOf(Dossier dossier) => ApplicationForm.Of(dossier)["telepon"];

    public static bool IsWanted(Dossier dossier) => dossier.Find<TextNews>(RowKey) is { Wanted: true };

    /// <summary>Whether there are mails beside which they would come: whoever signed in by a number is written to there anyhow.</summary>
    public static bool CanBeChosen(Dossier dossier) => !MobileNumber.Is(dossier.Case.Owner);

    /// <summary>Where news of this letter goes by text message; null for nowhere.</summary>
    public static string? NumberFor(Dossier dossier, Letter letter) =>
        letter.Person == People.Applicant && Told.Contains(letter.Kind) && IsWanted(dossier) && CanBeChosen(dossier)
            && NumberOf(dossier) is { Length: > 0 } number
            ? number
            : null;

    /// <summary>Has the applicant told by text message too, or no longer. <c>texts.number</c> while the form has no number.</summary>
    public static Result<Change> Choose(Dossier dossier, bool wanted, Setting setting) =>
        wanted && NumberOf(dossier).Length == 0 ? new Problem("texts.number", Field: "pesan")
        : IsWanted(dossier) == wanted ? Change.None(dossier, People.Applicant, setting.Now)
        : dossier.ByApplicant(setting).Put(new TextNews(wanted)).Log(wanted ? "texts.on" : "texts.off");
}
