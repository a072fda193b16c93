using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Review;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Rounds.Terms;

namespace Ovop.Core.Correction;

/// <summary>
/// Asking the applicant to correct named sections and documents, and only those. Source: returning for correction with a
/// reason per item, once per stage and with its own term, as the ministry's administrative check does.
/// </summary>
public static class CorrectionRequest
{
    /// <summary>An administrator may ask whenever nothing else is open, also after an assessor has.</summary>
    public static Result<Change> ByAdministrator(Dossier dossier, string who, IReadOnlyList<RevisionItem> items, Setting setting) =>
        IsAsked(dossier, who, items) ? Again(dossier, who, setting)
        : MustComeBeforeTheProposal(dossier, setting) is { } problem ? problem
        : Ask(dossier, who, items, setting);

    /// <summary>
    /// An assessor may ask by the personal link, after declaring and before scoring; assessors have one correction in each stage.
    /// </summary>
    public static Result<Change> ByAssessor(
        Dossier dossier, string person, int serial, IReadOnlyList<RevisionItem> items, Setting setting) =>
        ReviewLink.Kind.MustDecide(dossier, person, serial, setting) is { } dead ? dead
        : IsAsked(dossier, person, items) ? Again(dossier, person, setting)
        : AssessorMustBeClearAndAskOnce(dossier, person, setting) is { } problem ? problem
        : Ask(dossier, person, items, setting);

    /// <summary>The head of the dinas may return the proposal by the personal link, once, instead of deciding on it.</summary>
    public static Result<Change> ByEndorser(
        Dossier dossier, string person, int serial, IReadOnlyList<RevisionItem> items, Setting setting) =>
        EndorsementLink.Kind.MustDecide(dossier, person, serial, setting) is { } dead ? dead
        : IsAsked(dossier, person, items) ? Again(dossier, person, setting)
        : EndorserMustAskOnce(dossier, setting) is { } problem ? problem
        : Ask(dossier, person, items, setting);

    /// <summary>Null while the head of the dinas can ask: what the office asks for at that stage takes nothing from them.</summary>
    public static Problem? EndorserMustAskOnce(Dossier dossier, Setting setting) =>
        MustComeBeforeTheProposal(dossier, setting) is { } problem ? problem
        : dossier.Case.State != CaseState.Endorsement ? new("correction.stage", ProblemKind.Conflict)
        : dossier.All<Revision>().Any(asked => asked is { Stage: CaseState.Endorsement, Kind: RevisionKind.Correction }
            && setting.People.AsEndorser(asked.By) is not null)
            ? new("correction.once.dinas", ProblemKind.Conflict)
        : null;

    /// <summary>Null while a correction can be asked for.</summary>
    public static Problem? MustComeBeforeTheProposal(Dossier dossier, Setting setting) =>
        dossier.Case.State.Phase() is not (Phase.Checked or Phase.Assessed) ? new("correction.stage", ProblemKind.Conflict)
        : Revisions.Open(dossier) is not null ? new("revision.open", ProblemKind.Conflict)
        : setting.IsOverdue(dossier.Case.Wait) ? new("correction.overdue", ProblemKind.Conflict)
        : CaseHold.CaseMustNotBeHeld(dossier);

    /// <summary>The same for an assessor of the case.</summary>
    public static Problem? AssessorMustBeClearAndAskOnce(Dossier dossier, string person, Setting setting) =>
        MustComeBeforeTheProposal(dossier, setting) is { } problem ? problem
        : dossier.Find<Declaration>(Declaration.KeyOf(person)) is not { Clear: true }
            ? new("review.declaration", ProblemKind.Conflict, "pernyataan")
        : dossier.All<Revision>()
            .Any(asked => asked.Stage == dossier.Case.State && asked.Kind == RevisionKind.Correction && IsAssessor(dossier, asked.By))
            ? new("correction.once", ProblemKind.Conflict)
        : null;

    /// <summary>The codes that can be flagged: what can be amended, but for what the dinas gives as it endorses.</summary>
    public static IReadOnlyList<string> Codes(Dossier dossier, Round round) =>
    [
        .. Amendment.Codes(dossier, round)
            .Where(code => DocumentRules.Find(dossier, round, code) is not { Need: Requirement.WithEndorsement }),
    ];

    private static Result<Change> Ask(Dossier dossier, string who, IReadOnlyList<RevisionItem> items, Setting setting)
    {
        if (Check(dossier, items, setting) is { Count: > 0 } problems)
            return Result<Change>.Refused(problems);

        var number = Revisions.NextOpening(dossier).Turn;
        List<RevisionItem> flagged = [.. items.Select(item => item with { Reason = item.Reason.Trim() })];
        var revision = new Revision(number, RevisionKind.Correction, dossier.Case.State,
            who, setting.Now, flagged, ApplicationForm.Of(dossier), dossier.Case.Wait);
        var wait = setting.WaitFor(Stage.Correction, "correction", "continue", People.Applicant);
        return Pause.Begin(dossier.By(who, setting.Now), revision, wait)
            .Log("correction.asked", string.Join("; ", flagged.Select(item => $"{item.Code}: {item.Reason}")),
                ("items", string.Join(' ', flagged.Select(item => item.Code))))
            .Send(Letters.ToApplicant(dossier, Notice.CorrectionAsked, string.Create(CultureInfo.InvariantCulture, $"revision-{number}"),
                [.. flagged.SelectMany(item => new[] { Named(item.Code, dossier, setting.Round), item.Reason })]));
    }

    /// <summary>A document by its name in the applicant's language; sections are named by the letter's words.</summary>
    private static string Named(string code, Dossier dossier, Round round) =>
        DocumentRules.Checklist(dossier, round).FirstOrDefault(item => item.Code == code)?.Name.In(dossier.Case.Language) ?? code;

    private static List<Problem> Check(Dossier dossier, IReadOnlyList<RevisionItem> items, Setting setting)
    {
        var known = Codes(dossier, setting.Round);
        return items.Count == 0
            ? [new("correction.nothing", Field: "butir")]
            : [.. items.Where(item => !known.Contains(item.Code))
                .Select(item => new Problem("correction.unknown", Field: "butir", Args: [item.Code])),
               .. items.Where(item => !Reasons.IsGiven(item.Reason))
                   .Select(item => new Problem("correction.reason", Field: $"sebab.{item.Code}", Args: [item.Code]))];
    }

    private static bool IsAsked(Dossier dossier, string who, IReadOnlyList<RevisionItem> items) =>
        Revisions.Open(dossier) is { Kind: RevisionKind.Correction } open && open.By == who
        && open.Items.Select(item => item.Code).SequenceEqual(items.Select(item => item.Code));

    private static Change Again(Dossier dossier, string who, Setting setting) =>
        Change.None(dossier, who, setting.Now, Revisions.Opened(Revisions.Last(dossier)!.Number));

    private static bool IsAssessor(Dossier dossier, string who) => ReviewStage.Seats(dossier).Any(seat => seat.Contact.Id == who);
}
