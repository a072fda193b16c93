using System.Collections.Immutable;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Register;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Checklists;

namespace Ovop.Core.Renewal;

/// <summary>Applying again: the last dossier is copied forward into a new draft, and what would no longer hold is left out.</summary>
public static class Reapplication
{
    private static readonly Problem Never = new("again.state", ProblemKind.Conflict);

    /// <summary>Names the one draft that follows an application, so that pressing twice opens one.</summary>
    public static string KeyOf(ApplicationNumber past) => $"after-{past}";

    /// <summary>
    /// Null when this application may be followed by another in the round: <c>again.state</c> while it is open, was disqualified
    /// or erased; <c>again.round</c> when it was decided in this very round.
    /// </summary>
    public static Problem? PastMustAllowAnother(Dossier past, Round round) =>
        past.Case.ErasedAt is not null ? Never
        : past.Case.State is CaseState.Withdrawn or CaseState.Lapsed ? null
        : past.Case.State is not (CaseState.Published or CaseState.NotAwarded) ? Never
        : past.Case.Round == round.Id ? new("again.round", ProblemKind.Conflict)
        : null;

    /// <summary>Fills a draft that was just opened. Consents are given anew; a date that has passed is asked again.</summary>
    public static Change Begin(Change opened, Dossier past, Round round)
    {
        var form = Carried(past, round, opened.Now);
        var ancestry = new Ancestry([Ended(past), .. Ancestry.Of(past)?.Past ?? []]);
        var change = opened.Put(form).Put(ancestry).With(head => head with { Commodity = form.Commodity })
            .Log("copied", null, ("from", $"{past.Number}"));
        return Filing.Of(past) is { } producer ? Filing.Begin(change, producer) : change;
    }

    /// <summary>
    /// The files of the past application that may stand in the draft as they are, and do not yet; the dinas gives a new letter.
    /// </summary>
    public static IReadOnlyList<StoredDocument> Reusable(Dossier draft, Dossier past, Setting setting)
    {
        var closes = WorkingCalendar.DateOf(setting.Round.Closes);
        var there = draft.All<StoredDocument>().Where(file => file.State == DocumentState.Accepted)
            .Select(file => file.Facts?.Sha256).ToHashSet();
        return
        [
            .. from item in DocumentRules.Checklist(draft, setting.Round)
               where item.Need != Requirement.WithEndorsement
                   && DocumentRules.FilesMustBeAwaited(draft, item.Code, setting) is null
                   && DocumentRules.Counting(draft, item).Count < item.MinFiles
               from file in DocumentRules.Counting(past, item)
               where !there.Contains(file.Facts?.Sha256) && (!item.Expires || file.ValidUntil >= closes)
               select file,
        ];
    }

    /// <summary>The name of the copy's blob: the same however often it is copied.</summary>
    public static string UploadOf(ApplicationNumber past, StoredDocument file) => Seal.Of([$"{past}", file.Upload])[..32];

    private static ApplicationForm Carried(Dossier past, Round round, DateTimeOffset now)
    {
        var (before, today, closes) = (ApplicationForm.Of(past), WorkingCalendar.DateOf(now), WorkingCalendar.DateOf(round.Closes));
        var answers = from section in FormSections.All
                      from field in section.Fields
                      let answer = before[field.Code]
                      where answer.Length > 0 && field.Kind != FieldKind.Consent && !IsOver(field, answer, today, closes)
                      select KeyValuePair.Create(
                          field.Code, field.Code == "jenis_usulan" && past.Case.State == CaseState.Published ? "ulang" : answer);
        return new(answers.ToImmutableSortedDictionary(StringComparer.Ordinal), now);
    }

    private static bool IsOver(FormField field, string answer, DateOnly today, DateOnly closes) =>
        field.Kind is FieldKind.Date or FieldKind.Choice && FieldChecks.Of(field, answer, today, closes).Any();

    private static PastApplication Ended(Dossier past)
    {
        var award = past.Case.State == CaseState.Published ? AwardLife.Current(past)?.Award : null;
        return new(past.Number, past.Case.State, award?.DecidedOn
            ?? WorkingCalendar.DateOf(past.Trail.Last(entry => entry.What == "moved").At), award?.Star, award?.Certificate.ToString());
    }
}
