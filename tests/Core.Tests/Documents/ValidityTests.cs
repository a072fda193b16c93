using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Submission;
using Ovop.Core.Tests.Rounds;

namespace Ovop.Core.Tests.Documents;

public sealed class ValidityTests
{
    private static readonly Setting At = Dossiers.Setting();

    private static readonly DateOnly Closes = WorkingCalendar.DateOf(At.Round.Closes);

    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, "document.expired")]
    [InlineData(400, null)]
    public void A_certificate_holds_to_the_day_on_which_the_round_closes(int days, string? problem) =>
        Code(Validity.Until(Item("D-HALAL"), Closes.AddDays(days), At)).ShouldBe(problem);

    [Fact]
    public void A_laboratory_test_holds_twelve_months_from_its_date() =>
        Validity.Until(Item("D-LAB"), Day("2026-06-30"), At).Value.ShouldBe(Day("2027-06-30"));

    [Fact]
    public void A_laboratory_test_of_last_year_has_expired() => Code(Validity.Until(Item("D-LAB"), Day("2024-06-30"), At)).ShouldBe("document.expired");

    [Fact]
    public void A_laboratory_test_of_the_future_is_refused() =>
        Code(Validity.Until(Item("D-LAB"), WorkingCalendar.DateOf(At.Now).AddDays(1), At)).ShouldBe("document.date.future");

    [Fact]
    public void An_expiring_document_without_a_date_is_refused_and_does_not_count() => Received(null).Refusal!.Code.ShouldBe("document.date.missing");

    [Fact]
    public void A_file_that_came_without_its_date_counts_once_the_date_is_given()
    {
        var draft = Draft(stated: null);
        DocumentRules.Undated(draft, "D-HALAL", At)!.Turn.ShouldBe(1);
        DocumentRules.Date(draft, "D-HALAL", Closes.AddDays(-1), At).Problems.ShouldHaveSingleItem().Code.ShouldBe("document.expired");

        var dated = DocumentRules.Date(draft, "D-HALAL", Closes, At).Value;

        dated.Events.ShouldBe([new CaseEvent(CaseEventKind.DocumentSettled, "D-HALAL", 1)]);
        dated.After.All<StoredDocument>().ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            file => file.IsUsable.ShouldBeTrue(), file => file.ValidUntil.ShouldBe(Closes), file => file.Fault.ShouldBeNull());
        DocumentRules.Undated(dated.After, "D-HALAL", At).ShouldBeNull();
    }

    [Fact]
    public void What_a_scanner_says_of_a_file_that_waits_for_its_date_is_not_lost()
    {
        var draft = Draft(stated: null, ScanState.Infected);

        draft.Do(DocumentRules.Date(draft, "D-HALAL", Closes, At)).All<StoredDocument>().Single().Fault!.Code.ShouldBe("document.infected");
    }

    [Fact]
    public void A_file_that_no_date_mends_is_asked_for_none()
    {
        var draft = Draft(stated: Closes);
        draft = draft.Do(DocumentRules.Receive(draft, "D-HALAL", "two", "halal.pdf", ContentProblems.Encrypted, At, null));

        DocumentRules.Undated(draft, "D-HALAL", At).ShouldBeNull();
        DocumentRules.Date(draft, "D-HALAL", Closes, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("document.unknown");
    }

    [Fact]
    public void An_expired_document_is_kept_as_refused() => Received(Closes.AddDays(-1)).Refusal!.Code.ShouldBe("document.expired");

    [Fact]
    public void A_valid_document_keeps_its_last_day() => Received(Closes).ValidUntil.ShouldBe(Closes);

    [Fact]
    public void The_limit_of_bytes_is_the_round_s()
    {
        DocumentLimits.Of(Item("D-STORY", Commodity.BT)).MaxMegabytes.ShouldBe(60);
        DocumentLimits.Of(Item("D-NIB", Commodity.BT)).MaxMegabytes.ShouldBe(10);
    }

    private static StoredDocument Received(DateOnly? stated) => Draft(stated).All<StoredDocument>().Single();

    /// <summary>With one file, whose date was stated so.</summary>
    private static Dossier Draft(DateOnly? stated, ScanState scan = ScanState.Unscanned)
    {
        var draft = SubmissionStage.Open(new ApplicationNumber("2026", 8), "sri@contoh.id", Language.Indonesian, At).After;
        draft = draft.Do(SubmissionStage.Answer(draft, FormSections.Find("usaha")!, code => code == "komoditi" ? "MM" : null, At));
        return draft.Do(DocumentRules.Receive(draft, "D-HALAL", "one", "halal.pdf", new DocumentFacts(ContentKind.Pdf, 1000, "a", 1), At, stated, scan));
    }

    private static ChecklistItem Item(string code, Commodity commodity = Commodity.MM) => Demo.Round.Checklist.For(commodity).Single(item => item.Code == code);

    private static string? Code(Result<DateOnly> result) => result.IsOk ? null : result.Problems[0].Code;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
