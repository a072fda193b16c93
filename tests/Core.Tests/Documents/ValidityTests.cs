using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Rounds;
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
    public void An_expired_document_is_kept_as_refused() => Received(Closes.AddDays(-1)).Refusal!.Code.ShouldBe("document.expired");

    [Fact]
    public void A_valid_document_keeps_its_last_day() => Received(Closes).ValidUntil.ShouldBe(Closes);

    [Fact]
    public void The_limit_of_bytes_is_the_round_s()
    {
        DocumentLimits.Of(Item("D-STORY", Commodity.BT)).MaxMegabytes.ShouldBe(60);
        DocumentLimits.Of(Item("D-NIB", Commodity.BT)).MaxMegabytes.ShouldBe(10);
    }

    private static StoredDocument Received(DateOnly? stated)
    {
        var draft = SubmissionStage.Open(new ApplicationNumber("2026", 8), "sri@contoh.id", Language.Indonesian, At).After;
        draft = draft.Do(SubmissionStage.Answer(draft, FormSections.Find("usaha")!, code => code == "komoditi" ? "MM" : null, At));
        return draft.Do(DocumentRules.Receive(draft, "D-HALAL", "one", "halal.pdf", new DocumentFacts(ContentKind.Pdf, 1000, "a", 1), At, stated)).All<StoredDocument>().Single();
    }

    private static ChecklistItem Item(string code, Commodity commodity = Commodity.MM) => Demo.Round.Checklist.For(commodity).Single(item => item.Code == code);

    private static string? Code(Result<DateOnly> result) => result.IsOk ? null : result.Problems[0].Code;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
