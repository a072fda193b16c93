using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;

namespace Ovop.Core.Forms;

/// <summary>What the revisions of a case mean for its form and its documents.</summary>
public static class Revisions
{
    /// <summary>The revision that the case waits for; null when its application stands as it was sent.</summary>
    public static Revision? Open(Dossier dossier) =>
        dossier.Case.State.IsOpen() && Last(dossier) is { State: RevisionState.Open } open ? open : null;

    public static Revision? Last(Dossier dossier) => dossier.All<Revision>().LastOrDefault();

    /// <summary>The form as its applicant sees it: the copy that is worked on, if there is one.</summary>
    public static ApplicationForm Form(Dossier dossier) => Open(dossier)?.Form ?? ApplicationForm.Of(dossier);

    /// <summary>The dossier as it would be if the open revision were sent now.</summary>
    public static Dossier AsSent(Dossier dossier) => Open(dossier) is not { } open ? dossier : dossier with
    {
        Parts = new Dictionary<string, IPart>(dossier.Parts)
        { [ApplicationForm.RowKey] = open.Form, [open.Key] = open with { State = RevisionState.Sent } },
    };

    /// <summary>Whether the file of this key came with a revision that is not, or never was, sent.</summary>
    public static bool IsSetAside(Dossier dossier, string file) =>
        dossier.All<Revision>().Any(revision => revision.State != RevisionState.Sent && revision.Files.Contains(file));

    /// <summary>Why this section or document cannot be changed now; null when the open revision covers it or the draft is open.</summary>
    public static Problem? SectionMustBeOpen(Dossier dossier, string code, Setting setting) =>
        Open(dossier) is not { } open ? DraftTerm.DraftMustBeOpen(dossier, setting)
        : MustBeWithApplicant(open, dossier, setting) is { } problem ? problem
        : open.Covers(code) ? null
        : new("revision.section", ProblemKind.Conflict, code);

    /// <summary>Null while a revision is worked on: <c>revision.offered</c> once it is with the dinas, <c>revision.late</c>.</summary>
    public static Problem? MustBeWithApplicant(Revision open, Dossier dossier, Setting setting) =>
        open.OfferedAt is not null ? new("revision.offered", ProblemKind.Conflict)
        : setting.Now > dossier.Case.Wait?.Due ? new("revision.late", ProblemKind.Conflict)
        : null;

    /// <summary>The amendment that waits for the answer of the dinas; null without one.</summary>
    public static Revision? Offered(Dossier dossier) => Open(dossier) is { OfferedAt: not null } offered ? offered : null;

    /// <summary>1 for the application as it was first sent, one more for each amendment: every edition is endorsed for itself.</summary>
    public static int Edition(Dossier dossier) =>
        1 + dossier.All<Revision>().Count(revision => revision is { Kind: RevisionKind.Amendment, State: RevisionState.Sent });

    /// <summary>The form as it stood at an instant after the first sending.</summary>
    public static ApplicationForm FormAt(Dossier dossier, DateTimeOffset at) =>
        dossier.All<FormerVersion>().FirstOrDefault(version => version.ReplacedAt > at)?.Form ?? ApplicationForm.Of(dossier);

    /// <summary>The event that the next opening of a revision will tell.</summary>
    public static CaseEvent NextOpening(Dossier dossier) => Opened((Last(dossier)?.Number ?? 0) + 1);

    /// <summary>What the opening of a revision tells.</summary>
    public static CaseEvent Opened(int number) => new(CaseEventKind.RevisionOpened, "", number);

    /// <summary>What its end tells.</summary>
    public static CaseEvent Closed(int number) => new(CaseEventKind.RevisionClosed, "", number);
}
