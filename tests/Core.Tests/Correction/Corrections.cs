using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Notices;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Correction;

/// <summary>A case in review whose applicant was asked to correct a section and a document.</summary>
internal static class Corrections
{
    public static readonly Setting At = Dossiers.Setting();
    public static readonly Setting Later = At with { Now = At.Now.AddDays(2) };
    public static readonly RevisionItem Story = new("produk", "Ceritakan asal motifnya.");
    public static readonly RevisionItem Licence = new("D-NIB", "Halaman kedua tidak terbaca.");
    public static readonly Dossier InReview = Dossiers.AtReview(At);
    public static readonly Dossier Asked = InReview.Do(CorrectionRequest.ByAdministrator(InReview, "admin-1", [Story, Licence], At));

    public static Dossier Changed(Dossier dossier) => Filed(Typed(dossier));

    public static Dossier Typed(Dossier dossier) => dossier.Do(Type(dossier, "produk", "Merek baru"));

    public static Dossier Filed(Dossier dossier) => dossier.Do(File(dossier, "D-NIB", "baru"));

    public static Dossier Answered(Dossier dossier) => Changed(dossier) is var changed ? changed.Do(Answering.Send(changed, "", Later)) : dossier;

    /// <summary>The section as it is, but for the mark of the product or the name of the business.</summary>
    public static Result<Change> Type(Dossier dossier, string section, string text) => SubmissionStage.Answer(
        dossier, FormSections.Find(section)!, code => code is "merek" or "nama_ikm" ? text : Revisions.Form(dossier)[code], Later);

    public static Result<Change> File(Dossier dossier, string code, string hash) =>
        DocumentRules.Receive(dossier, code, hash, "baru.pdf", new DocumentFacts(ContentKind.Pdf, 1000, hash, 1), Later);

    public static string Counted(Dossier dossier) =>
        DocumentRules.Counting(dossier, DocumentRules.Checklist(dossier, At.Round).First(item => item.Code == "D-NIB")).Single().Facts!.Sha256;

    public static Result<Change> ByAssessor(Dossier dossier, string assessor) =>
        CorrectionRequest.ByAssessor(dossier, assessor, dossier.Serial(LinkPurpose.Review, assessor), [Story, Licence], At);

    public static IEnumerable<string> Codes(Result<Change> refused) => refused.Problems.Select(problem => problem.Code);
}
