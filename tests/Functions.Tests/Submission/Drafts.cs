using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Rounds;
using Ovop.Core.Submission;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Submission;

/// <summary>Drafts in the demonstration round, empty and filled in.</summary>
internal static class Drafts
{
    public static Round Round { get; } = Round.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Rounds/Demo/round.json"))).Value;

    public static Setting Today { get; } = new(Round, Cast.Of(5), new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(7)));

    public static Dossier Empty { get; } =
        SubmissionStage.Open(new("2026", 1), "sekar@contoh.id", Language.Indonesian, Today).After;

    public static Dossier Answered(this Dossier dossier, string section, params (string Code, string Typed)[] answers) =>
        SubmissionStage.Answer(dossier, FormSections.Find(section)!, code => answers.FirstOrDefault(answer => answer.Code == code).Typed, Today).Value.After;

    /// <summary>With the commodity chosen and nothing else.</summary>
    public static Dossier Weaving { get; } = Empty.Answered("usaha", ("komoditi", nameof(Commodity.TN)));

    public static Dossier WithFile(this Dossier dossier, string code, string fileName = "berkas.pdf", Problem? refusal = null, ScanState scan = ScanState.Unscanned) =>
        DocumentRules.Receive(
            dossier, code, Guid.NewGuid().ToString("n"), fileName,
            refusal ?? Result<DocumentFacts>.Ok(new(
                code == "D-PHOTO" ? ContentKind.Jpeg : ContentKind.Pdf, 2048, Guid.NewGuid().ToString("n") + Guid.NewGuid().ToString("n"), 1)), Today, scan: scan).Value.After;
}
