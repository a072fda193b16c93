using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Rounds;

namespace Ovop.Core.Correction;

/// <summary>What a revision changes in one answer.</summary>
public sealed record AnswerDifference(FormField Field, string Before, string After);

/// <summary>What it changes in one document: the files that counted before and that count after.</summary>
public sealed record DocumentDifference(string Code, IReadOnlyList<StoredDocument> Before, IReadOnlyList<StoredDocument> After);

/// <summary>The differences between two versions of an application, in the order of the form and of the checklist.</summary>
/// <param name="Answers">Answers that differ.</param>
/// <param name="Documents">Documents whose files differ.</param>
public sealed record Differences(IReadOnlyList<AnswerDifference> Answers, IReadOnlyList<DocumentDifference> Documents)
{
    public int Count => Answers.Count + Documents.Count;

    /// <summary>What a revision that was sent has changed, or what the open one would.</summary>
    public static Differences Of(Dossier dossier, Revision revision, Round round)
    {
        var now = Revisions.AsSent(dossier);
        var versions = dossier.All<FormerVersion>().ToList();
        var (before, after) =
            (versions.Find(version => version.Revision == revision.Number), versions.Find(version => version.Revision > revision.Number));
        return new(
            [.. Answered(before?.Form ?? ApplicationForm.Of(dossier), after?.Form ?? ApplicationForm.Of(now))],
            [.. Filed(dossier, before?.Files ?? DocumentRules.CountingKeys(dossier, round),
                after?.Files ?? DocumentRules.CountingKeys(now, round))]);
    }

    private static IEnumerable<AnswerDifference> Answered(ApplicationForm before, ApplicationForm after) =>
        from field in FormSections.All.SelectMany(section => section.Fields)
        where before[field.Code] != after[field.Code]
        select new AnswerDifference(field, before[field.Code], after[field.Code]);

    private static IEnumerable<DocumentDifference> Filed(Dossier dossier, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var files = dossier.All<StoredDocument>().ToList();
        foreach (var code in files.Select(file => file.Code).Distinct())
        {
            List<StoredDocument> Of(IReadOnlyList<string> keys) => files.FindAll(file => file.Code == code && keys.Contains(file.Key));
            if (!Of(before).SequenceEqual(Of(after)))
                yield return new(code, Of(before), Of(after));
        }
    }
}
