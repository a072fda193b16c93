using Ovop.Core.Anonymity;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Review;

namespace Ovop.Core.Disclosure;

/// <summary>What words of the office's own would tell their reader of the other side of a blind case.</summary>
public static class ToldNames
{
    /// <summary>
    /// To the panel: names of the applicant's side, and whatever leads to somebody. To the applicant's side: names and addresses of the
    /// panel. None where the case is not blind, and to anybody else.
    /// </summary>
    public static IReadOnlyList<string> In(Letter letter, string text, Dossier dossier, People people) =>
        Blindness.Of(dossier) is null ? []
        : BlindView.For(letter, dossier) != dossier ? Redaction.Of(dossier).AllIn(text)
        : letter.Person == People.Applicant || dossier.All<IAddressee>().Any(part => part.Addressee == letter.Person)
            ? ToApplicant(text, dossier, people)
        : [];

    /// <summary>Names and addresses of the panel; none where the case is not blind.</summary>
    public static IReadOnlyList<string> ToApplicant(string text, Dossier dossier, People people) =>
        Blindness.Of(dossier) is null ? [] : new Redaction(ReviewStage.Seats(dossier).SelectMany(
            seat => Redaction.Person(seat.Contact.Name).Concat(people.AddressesOf(seat.Contact.Id)))).In(text);

    /// <summary>
    /// Names of the applicant's side, in words to many: what else leads to somebody may be the office's own. None where the case is not
    /// blind.
    /// </summary>
    public static IReadOnlyList<string> ToPanel(string text, Dossier dossier) =>
        Blindness.Of(dossier) is null ? [] : Redaction.Of(dossier).In(text);
}
