using System.Collections.Frozen;
using Ovop.Core;
using Ovop.Core.Anonymity;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Review;

/// <summary>
/// What an assessor may see of a case: nothing that is not public before the declaration, personal numbers never, of a blind case
/// no names.
/// </summary>
internal static class AssessorView
{
    /// <summary>Fields of the form that no criterion needs, or that are not to be known.</summary>
    public static FrozenSet<string> Hidden(LinkVisit visit) => visit.IsBlind ? Identity.Fields : ApplicationForm.PersonalFields;

    public static bool Shows(Round round, string document) => !round.Checklist.NamesPeople(document);

    /// <summary>The same for a field, a section or a document.</summary>
    public static bool ShowsItem(Round round, string code) => Shows(round, code) && !ApplicationForm.PersonalFields.Contains(code);

    public static bool HasDeclared(LinkVisit visit) =>
        visit.Dossier.Find<Declaration>(Declaration.KeyOf(visit.Person.Id)) is { Clear: true };

    /// <summary>Why this document is not for this assessor now; null when it is.</summary>
    public static Problem? Bar(LinkVisit visit, string document) =>
        !HasDeclared(visit) ? new("review.declaration.first", ProblemKind.Forbidden)
        : Shows(visit.Setting.Round, document) ? null
        : new("document.unknown", ProblemKind.NotFound);

    /// <summary>The assessor's own last sheet; null before the first.</summary>
    public static ScoreSheet? Former(Dossier dossier, string assessor) => dossier.All<ReceivedSheet>()
        .Select(received => received.Sheet).Where(sheet => sheet.Assessor == assessor).MaxBy(sheet => sheet.Attempt);
}
