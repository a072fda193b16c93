using Ovop.Core.Cases;
using Ovop.Core.Rounds;

namespace Ovop.Core.Forms;

/// <summary>Until when a draft is in its applicant's hands.</summary>
public static class DraftTerm
{
    /// <summary>Null while the applicant may still work on the draft.</summary>
    public static Problem? DraftMustBeOpen(Dossier dossier, Setting setting) =>
        dossier.Case.State != CaseState.Draft ? new("case.submitted", ProblemKind.Conflict)
        : setting.Now < setting.Round.Opens ? new("round.notopen", ProblemKind.Conflict)
        : setting.Now > Until(dossier, setting.Round) ? new("round.closed", ProblemKind.Conflict)
        : null;

    /// <summary>Whether it was deleted before it was ever sent: it is in no list of its owner any more.</summary>
    public static bool WasDeleted(Dossier dossier) => dossier.Case is { State: CaseState.Withdrawn, SubmittedAt: null };

    /// <summary>The last instant at which a draft may be sent: its own where the office has moved it, else that of the round.</summary>
    public static DateTimeOffset Until(Dossier draft, Round round) => draft.Case.Wait?.Due ?? round.Closes;
}
