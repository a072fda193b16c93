using System.Collections.Frozen;
using System.Globalization;
using Ovop.Core.Anonymity;
using Ovop.Core.Asking;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Review;
using Ovop.Core.Review.Discussing;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Sharing;
using Ovop.Core.Visit;

namespace Ovop.Core.Retention;

/// <summary>
/// What is taken out of a case whose time is over: whoever it was about can no longer be found in it, and why the star was
/// given or not still can. Trail, sheets, panel, proposals and decisions stay to the letter, and of the form what the rules
/// look at, so that the star can be worked out again; only the seal of the whole form can no longer be compared. The trail
/// names people on the applicant's side by ids alone.
/// </summary>
public static class Erasure
{
    /// <summary>The most rows that one step changes: storage takes a hundred in a batch.</summary>
    private const int RowsAtOnce = 80;

    /// <summary>The answers that gates, checklist and panel rule look at.</summary>
    private static readonly FrozenSet<string> LookedAtByRules = ["komoditi", "prov", "kab", "jml_unit_sentra", "wadah_pangan"];

    /// <summary>The same, and the names that the register shows of an award.</summary>
    private static readonly FrozenSet<string> KeptOfAward = [.. LookedAtByRules, "nama_ikm", "nama_produk", "merek"];

    /// <summary>
    /// Takes the next step with a case that is due; it is erased when <see cref="Case.ErasedAt"/> is set. Nothing changes
    /// when it is not due. The files themselves go before the first step, by whoever keeps them.
    /// </summary>
    public static Change Step(Dossier dossier, Setting setting)
    {
        var (now, change) = (setting.Now, dossier.By(People.System, setting.Now));
        if (!RetentionRule.IsDue(dossier, setting.Retention, now))
            return change;

        var kept = dossier.Case.State == CaseState.Published ? KeptOfAward : LookedAtByRules;
        var bare = dossier.All<IPart>().Select(part => Without(part, kept, now)).OfType<IPart>().ToList();
        change = bare.Take(RowsAtOnce).Aggregate(change, (so, part) => so.Put(part));
        return bare.Count > RowsAtOnce ? change : change
            .With(head => head with { Owner = "", ErasedAt = now })
            .Log("erased", null, ("files", dossier.All<StoredDocument>().Count().ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The part without what identifies people; null when there is nothing of that in it.</summary>
    /// <param name="part">Any part of the dossier.</param>
    /// <param name="kept">The answers that stay.</param>
    /// <param name="now">When access ends.</param>
    private static IPart? Without(IPart part, FrozenSet<string> kept, DateTimeOffset now) => part switch
    {
        ApplicationForm form when HasMore(form, kept) => Bare(form, kept),
        Revision revision when HasMore(revision.Form, kept) => revision with { Form = Bare(revision.Form, kept) },
        FormerVersion version when HasMore(version.Form, kept) => version with { Form = Bare(version.Form, kept) },
        StoredDocument { FileName.Length: > 0 } file => file with { FileName = "" },
        PhotoAlbum { Captions.Count: > 0 } album => album with { Captions = new Dictionary<string, string>() },
        Producer { Name.Length: > 0 } producer => producer with { Name = "", Phone = "", Email = "" },
        ProducerConfirmation { Name.Length: > 0 } confirmation => confirmation with { Name = "" },
        OwnerMove move when move.To.Length + move.Reason.Length + (move.Answer?.Reason.Length ?? 0) > 0 =>
            move with { To = "", Reason = "", Answer = move.Answer is { } answer ? answer with { Reason = "" } : null },
        Grant { Email.Length: > 0 } grant => grant with { Email = "", RevokedAt = grant.RevokedAt ?? now },
        FieldVisit { Report: { } report } visit when report.Notes.Length > 0 || report.Place is not null =>
            visit with { Report = report with { Place = null, Notes = "" } },
        ObjectionCase { Grounds.Count: > 0 } objection => objection with { Grounds = new Dictionary<string, string>() },
        Enquiry asked when asked.Text.Length + (asked.Answer?.Text.Length ?? 0) > 0 =>
            asked with { Text = "", Answer = asked.Answer is { } answer ? answer with { Text = "" } : null },
        Blindness blindness when blindness.Also.Count + blindness.Kept.Count > 0 => blindness with { Also = [], Kept = [] },
        Letter letter when letter.To.Length + letter.Args.Count + letter.Addition.Length + (letter.Written?.Values.Count ?? 0) > 0
            || letter.Own is not null => letter.Bared(),
        // Those above when they are bare already, and those in which nobody of the applicant's side is named, or by ids alone.
        ApplicationForm or Revision or FormerVersion or StoredDocument or PhotoAlbum or Producer or ProducerConfirmation or OwnerMove
            or Grant => null,
        FieldVisit or ObjectionCase or Blindness or Letter or Enquiry => null,
        Case or CaseHold or PersonalLink or ScoringTurn or Declaration or SheetDraft or SheetCode or ReceivedSheet or Remark
            or IPlainPart => null,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, null),
    };

    private static bool HasMore(ApplicationForm form, FrozenSet<string> kept) => form.Answers.Keys.Any(code => !kept.Contains(code));

    private static ApplicationForm Bare(ApplicationForm form, FrozenSet<string> kept) =>
        form with { Answers = form.Answers.RemoveRange(form.Answers.Keys.Where(code => !kept.Contains(code))) };
}
