using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Sharing;

namespace Ovop.Core.Consent;

/// <summary>What a producer says where it confirms.</summary>
/// <param name="Seen">The seal that the page carried.</param>
/// <param name="Agreed">Whether the wording was ticked.</param>
/// <param name="Name">The own name.</param>
/// <param name="Code">The code, where it came on paper.</param>
/// <param name="Consents">The questions of the form that were consented to.</param>
public sealed record ProducerAnswer(string Seen, bool Agreed, string Name, string Code, IReadOnlyCollection<string> Consents);

/// <summary>The producer answers what it was asked by its own link or sheet: it confirms what it saw, or refuses.</summary>
public static class Agreement
{
    /// <summary>Names the words that a producer agrees to, which the trail keeps; they change together.</summary>
    public const string Wording = "producer-v2";

    /// <summary>All that producers agreed to so far. Their words stay: a trail is read in them for as long as it is kept.</summary>
    public static IReadOnlyList<string> Wordings { get; } = ["producer-v1", Wording];

    /// <summary>Wrong codes after which the officer must print a new sheet.</summary>
    public const int MostTries = 5;

    /// <summary>The questions of the form that a producer answers itself.</summary>
    public static IEnumerable<string> Consents => Section.Fields.Select(asked => asked.Code);

    /// <summary>
    /// The producer confirms what it saw, and gives in a draft the consents of the form. A wrong code is counted, and nothing confirmed
    /// then. <c>behalf.stale</c> when the answers have changed since the page was opened.
    /// </summary>
    /// <param name="dossier">The case.</param>
    /// <param name="serial">Issue of the link.</param>
    /// <param name="answer">What the producer says.</param>
    /// <param name="open">Reads sealed digits; null when they cannot be read any more.</param>
    /// <param name="setting">The round and the time.</param>
    /// <param name="byNumber">Whether who has no mail may sign in by a mobile number.</param>
    public static Result<Change> Confirm(
        Dossier dossier, int serial, ProducerAnswer answer, Func<string, string?> open, Setting setting, bool byNumber = false)
    {
        if (ProducerLink.Kind.MustDecide(dossier, Producer.Person, serial, setting) is { } dead)
            return dead;
        if (answer.Seen != Filing.SealOf(dossier))
            return new Problem("behalf.stale", ProblemKind.Conflict);

        var (name, form) = (answer.Name.Trim(), FormWith(dossier, answer.Consents, setting));
        List<Problem> problems =
        [
            .. FormRules.Check(Section, form, WorkingCalendar.DateOf(setting.Now)),
            .. answer.Agreed ? (Problem[])[] : [new("behalf.agree", Field: "setuju")],
            .. name.Length is < 2 or > 100 ? (Problem[])[new("behalf.name", Field: "nama")] : [],
        ];
        return problems.Count > 0 ? Result<Change>.Refused(problems) : Proven(dossier, answer.Code, open, setting, producer =>
        {
            var change = dossier.By(Producer.Person, setting.Now);
            change = ReferenceEquals(form, Revisions.Form(dossier)) ? change : change.Put(form);
            var seen = Filing.SealOf(change.After);
            change = change.Put(new ProducerConfirmation(serial, name, setting.Now, seen, Wording))
                .Use(LinkPurpose.ProducerConfirmation, Producer.Person)
                .Log("behalf.confirmed", null, ("seen", seen), ("wording", Wording), ("way", producer.OnPaper ? "paper" : "mail"));
            var address = !producer.OnPaper ? producer.Email : byNumber && MobileNumber.Is(producer.Phone) ? producer.Phone : "";
            return address.Length == 0 ? change
                : change.Put(new Grant(Grant.IdOf(address), address, GrantRole.Producer, setting.Now));
        });
    }

    /// <summary>The producer says why it does not agree; the officer is told and may ask again after putting it right.</summary>
    public static Result<Change> Refuse(
        Dossier dossier, int serial, string reason, string typed, Func<string, string?> open, Setting setting) =>
        ProducerLink.Kind.MustDecide(dossier, Producer.Person, serial, setting) is { } dead ? dead
        : !Reasons.IsGiven(reason) ? new Problem("behalf.reason", Field: "alasan")
        : Proven(dossier, typed, open, setting, producer => dossier.By(Producer.Person, setting.Now)
            .Put(new ProducerRefusal(serial, setting.Now, reason.Trim()))
            .Use(LinkPurpose.ProducerConfirmation, Producer.Person)
            .Log("behalf.refused", reason.Trim(), ("way", producer.OnPaper ? "paper" : "mail"))
            .Send(Letters.ToApplicant(
                dossier, Notice.ProducerRefused, string.Create(CultureInfo.InvariantCulture, $"refusal-{serial}"), reason.Trim())));

    private static FormSection Section { get; } = FormSections.Find(Filing.Consents)!;

    /// <summary>The form with these consents and no others; outside a draft it stays as it is.</summary>
    private static ApplicationForm FormWith(Dossier dossier, IReadOnlyCollection<string> consents, Setting setting)
    {
        var form = Revisions.Form(dossier);
        if (!Filing.IsProducers(dossier, Section.Code))
            return form;

        var given = form.Answer(Section, code => consents.Contains(code) ? "ya" : "", setting.Now);
        return given.MarkOf(Section) == form.MarkOf(Section) ? form : given;
    }

    /// <summary>Whoever answers on paper also has its code; a wrong one is counted and decides nothing.</summary>
    private static Result<Change> Proven(
        Dossier dossier, string typed, Func<string, string?> open, Setting setting, Func<Producer, Change> decide)
    {
        var (producer, request) = (Filing.Of(dossier)!, dossier.Find<ConfirmationRequest>(ConfirmationRequest.RowKey)!);
        return !producer.OnPaper ? decide(producer)
            : request.Tries >= MostTries ? new Problem("behalf.tries", ProblemKind.Conflict, "kode")
            : Equal(open(request.Sealed), string.Concat(typed.Where(char.IsAsciiDigit))) ? decide(producer)
            : dossier.By(Producer.Person, setting.Now).Put(request with { Tries = request.Tries + 1 });
    }

    private static bool Equal(string? right, string typed) =>
        right is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(right), Encoding.ASCII.GetBytes(typed));
}
