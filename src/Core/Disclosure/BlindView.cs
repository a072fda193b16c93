using System.Collections.Frozen;
using System.Collections.Immutable;
using Ovop.Core.Anonymity;
using Ovop.Core.Asking;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Discussing;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Sharing;
using Ovop.Core.Visit;

namespace Ovop.Core.Disclosure;

/// <summary>
/// A dossier as an assessor of a blind case is given it. What is not named here is not in it, so that no page has to think
/// of what it must not show. It is for reading: no decision is made on it.
/// </summary>
public static class BlindView
{
    private static readonly FrozenDictionary<string, FieldKind> Kinds = FormSections.All.SelectMany(section => section.Fields)
        .ToFrozenDictionary(field => field.Code, field => field.Kind);

    /// <summary>The dossier itself when its case is not blind.</summary>
    public static Dossier Over(Dossier dossier)
    {
        if (Blindness.Of(dossier) is null)
            return dossier;

        var head = dossier.Case with { Owner = "" };
        var redaction = Redaction.Of(dossier);
        var seen = dossier.Parts.Values.Select(part => Seen(part, dossier, redaction)).OfType<IPart>();
        return dossier with { Case = head, Parts = seen.Append(head).ToDictionary(part => part.Key) };
    }

    /// <summary>
    /// The same for a letter: those to the assessors of a blind case know no more than its pages, but for whoever is to visit.
    /// </summary>
    public static Dossier For(Letter letter, Dossier dossier) =>
        letter.Link?.Purpose != LinkPurpose.Visit && ReviewStage.Seats(dossier).Any(seat => seat.Contact.Id == letter.Person)
            ? Over(dossier)
            : dossier;

    /// <summary>The form without what says who the applicant is.</summary>
    public static ApplicationForm Over(ApplicationForm form, Redaction redaction) => form with
    {
        Answers = form.Answers.RemoveRange(Identity.Fields).Select(answer => KeyValuePair.Create(
            answer.Key, Over(answer.Key, answer.Value, redaction))).ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    /// <summary>An answer to a question that there is no more is a text.</summary>
    private static string Over(string code, string answer, Redaction redaction) => Kinds.GetValueOrDefault(code, FieldKind.Text) switch
    {
        FieldKind.Text or FieldKind.LongText => redaction.Of(answer),
        FieldKind.Rows => FormRows.Write(FormRows.Read(answer).Select(row => row.Select(redaction.NamesIn))),
        FieldKind.Number or FieldKind.Money or FieldKind.Percent or FieldKind.Year or FieldKind.Date or FieldKind.Choice
            or FieldKind.Province or FieldKind.Regency or FieldKind.Origin or FieldKind.Phone or FieldKind.Code or FieldKind.Url
            or FieldKind.Place or FieldKind.Consent => answer,
        var kind => throw new ArgumentOutOfRangeException(nameof(code), kind, null),
    };

    /// <summary>The part as the panel may see it; null for what it may not.</summary>
    private static IPart? Seen(IPart part, Dossier dossier, Redaction redaction) => part switch
    {
        ApplicationForm form => Over(form, redaction),
        Revision revision => revision with
        {
            Form = Over(revision.Form, redaction),
            Items = [.. revision.Items.Select(item => item with { Reason = redaction.Of(item.Reason) })],
            Note = redaction.Of(revision.Note),
            Answer = null,
        },
        FormerVersion version => version with { Form = Over(version.Form, redaction) },
        StoredDocument file => AnonymousCopies.Seen(dossier, file),
        ObjectionCase objection =>
            objection with { Grounds = objection.Grounds.ToDictionary(ground => ground.Key, ground => redaction.Of(ground.Value)) },
        ScoringTurn turn =>
            turn with { Reasons = [.. turn.Reasons.Select(reason => reason with { Args = [.. reason.Args.Select(redaction.Of)] })] },
        CaseHold hold => hold with { Reason = "" },
        Letter letter => letter.Bared(),
        Blindness => new Blindness([], []),
        ReceivedSheet or Remark or Declaration or SheetDraft or SheetCode or PersonalLink => part,
        Case => null, // it is there without its owner
        FieldVisit or Producer or ProducerConfirmation or PhotoAlbum or Grant or OwnerMove or Enquiry or IPlainPart => null,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, null),
    };
}
