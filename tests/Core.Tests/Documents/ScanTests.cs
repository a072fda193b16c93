using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Documents;

public sealed class ScanTests
{
    private static readonly Setting At = Dossiers.Setting();

    [Theory]
    [InlineData(ScanState.Unscanned, null)]
    [InlineData(ScanState.Clean, null)]
    [InlineData(ScanState.Pending, "document.unscanned")]
    [InlineData(ScanState.Failed, "document.unscanned")]
    [InlineData(ScanState.Infected, "document.infected")]
    [InlineData(ScanState.Unscannable, "document.unscannable")]
    public void A_document_counts_only_when_nothing_is_open_or_wrong_about_its_scan(ScanState scan, string? obstacle) =>
        Obstacle(Received(scan)).ShouldBe(obstacle);

    [Theory]
    [InlineData(ScanState.Clean, null)]
    [InlineData(ScanState.Failed, "document.unscanned")]
    [InlineData(ScanState.Infected, "document.infected")]
    [InlineData(ScanState.Unscannable, "document.unscannable")]
    public void The_end_of_a_scan_decides(ScanState scan, string? obstacle) =>
        Obstacle(Scanned(Received(ScanState.Pending), scan)).ShouldBe(obstacle);

    [Fact]
    public void A_failed_scan_is_made_good_by_the_next() =>
        Obstacle(Scanned(Scanned(Received(ScanState.Pending), ScanState.Failed), ScanState.Clean)).ShouldBeNull();

    [Fact]
    public void A_scan_that_has_ended_stands() =>
        DocumentRules.Scanned(Received(ScanState.Clean), "one", ScanState.Infected, At).Value.IsEmpty.ShouldBeTrue();

    [Fact]
    public void A_case_is_told_of_a_document_when_its_scan_has_ended()
    {
        var waiting = DocumentRules.Receive(Draft(), "D-NIB", "one", "nib.pdf", Facts, At, scan: ScanState.Pending).Value;

        waiting.Events.ShouldBeEmpty();
        DocumentRules.Scanned(waiting.After, "one", ScanState.Clean, At).Value.Events.ShouldBe([new CaseEvent(CaseEventKind.DocumentSettled, "D-NIB", 1)]);
    }

    [Fact]
    public void Why_a_scanner_could_not_say_is_kept_for_the_office()
    {
        var scanned = Scanned(Received(ScanState.Pending), new(ScanState.Unscannable, "Heuristics.Encrypted.PDF"));

        scanned.All<StoredDocument>().Single().ShouldSatisfyAllConditions(
            file => file.IsUsable.ShouldBeFalse(), file => file.AwaitsScan.ShouldBeFalse(),
            file => file.Scan!.Why.ShouldBe("Heuristics.Encrypted.PDF"));
        scanned.Trail.Last().Facts["why"].ShouldBe("Heuristics.Encrypted.PDF");
    }

    [Fact]
    public void The_trail_has_the_scan() =>
        Scanned(Received(ScanState.Pending), ScanState.Infected).Trail.Last().Facts["scan"].ShouldBe("Infected");

    private static DocumentFacts Facts { get; } = new(ContentKind.Pdf, 1000, "a", 1);

    private static Dossier Received(ScanState scan) => Draft().Do(DocumentRules.Receive(Draft(), "D-NIB", "one", "nib.pdf", Facts, At, scan: scan));

    private static Dossier Scanned(Dossier dossier, ScanAnswer scan) => dossier.Do(DocumentRules.Scanned(dossier, "one", scan, At));

    private static string? Obstacle(Dossier dossier) => DocumentRules.Obstacles(dossier, At.Round).FirstOrDefault(problem => problem.Field == "D-NIB")?.Code;

    private static Dossier Draft()
    {
        var draft = SubmissionStage.Open(new ApplicationNumber("2026", 8), "sri@contoh.id", Language.Indonesian, At).After;
        return draft.Do(SubmissionStage.Answer(draft, FormSections.Find("usaha")!, code => code == "komoditi" ? "BT" : null, At));
    }
}
