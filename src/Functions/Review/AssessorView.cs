using System.Collections.Frozen;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Review;
using Ovop.Functions.Notices;

namespace Ovop.Functions.Review;

/// <summary>What an assessor may see of a case: nothing that is not public before the declaration, personal numbers never.</summary>
internal static class AssessorView
{
    /// <summary>Fields of the form that no criterion needs.</summary>
    public static readonly FrozenSet<string> HiddenFields = Core.Submission.ApplicationForm.PersonalFields;

    /// <summary>The identity and tax cards of the person responsible.</summary>
    private static readonly FrozenSet<string> HiddenDocuments = FrozenSet.ToFrozenSet(["D-KTP", "D-NPWP"]);

    public static bool Shows(string document) => !HiddenDocuments.Contains(document);

    /// <summary>The same for a field, a section or a document.</summary>
    public static bool ShowsItem(string code) => Shows(code) && !HiddenFields.Contains(code);

    public static bool HasDeclared(LinkVisit visit) => visit.Dossier.Find<Declaration>(Declaration.KeyOf(visit.Person.Id)) is { Clear: true };

    /// <summary>Why this document is not for this assessor now; null when it is.</summary>
    public static Problem? Bar(LinkVisit visit, string document) =>
        !HasDeclared(visit) ? new("review.declaration.first", ProblemKind.Forbidden)
        : Shows(document) ? null
        : new("document.unknown", ProblemKind.NotFound);

    /// <summary>The assessor's own last sheet; null before the first.</summary>
    public static ScoreSheet? Former(Dossier dossier, string assessor) => dossier.All<ReceivedSheet>()
        .Select(received => received.Sheet).Where(sheet => sheet.Assessor == assessor).MaxBy(sheet => sheet.Attempt);
}
