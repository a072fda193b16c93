using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Award;

namespace Ovop.Functions.Tests.Award;

/// <summary>
/// What stands in the histories of running orchestrations as a number keeps that number for ever. A new member takes the next
/// one and a line here; no line ever changes.
/// </summary>
public sealed class HistoryNumbersTests
{
    [Fact]
    public void States_of_a_case_keep_their_numbers() => NumbersOf<CaseState>().ShouldBe(
    [
        "0 Draft", "1 Submitted", "2 Documents", "3 Endorsement", "4 Screening", "5 Review", "6 Consensus", "7 StarsProposed", "8 Ratified",
        "9 Published", "10 NotAwarded", "11 Withdrawn", "12 Lapsed", "13 Disqualified", "14 Dismissed",
    ]);

    [Fact]
    public void Happenings_keep_their_numbers() => NumbersOf<CaseEventKind>().ShouldBe(
    [
        "0 Submitted", "1 DocumentSettled", "2 DocumentRefused", "3 Endorsed", "4 EndorsementDeclined", "5 SheetReceived", "6 AssessorStoodDown",
        "7 VisitReported", "8 Ratified", "9 SentBack", "10 RevisionOpened", "11 RevisionClosed", "12 Withdrawn", "13 Disqualified", "14 Retried",
        "15 ApproverAnswered",
    ]);

    [Fact]
    public void Bulk_acts_keep_their_numbers() =>
        NumbersOf<BulkKind>().ShouldBe(
        [
            "0 Retry", "1 Due", "2 Hold", "3 Resume", "4 Release", "5 Letters", "6 Wording", "7 DueBack", "8 EngineSuspend", "9 EngineResume",
            "10 EngineRestart", "11 EngineStop", "12 EnginePurge", "13 Circular", "14 CircularToPeople",
        ]);

    [Fact]
    public void Repairs_keep_their_numbers() => NumbersOf<Repair>().ShouldBe(["0 Instance", "1 Events", "2 Files", "3 Letters"]);

    [Fact]
    public void An_application_is_open_until_it_is_ratified_or_has_ended_whatever_the_numbers() =>
        Enum.GetValues<CaseState>().Where(state => state.IsOpen()).ShouldBe(
        [
            CaseState.Draft, CaseState.Submitted, CaseState.Documents, CaseState.Endorsement, CaseState.Screening, CaseState.Review, CaseState.Consensus, CaseState.StarsProposed,
        ]);

    private static IEnumerable<string> NumbersOf<T>() where T : struct, Enum => Enum.GetValues<T>().Select(value => $"{value:D} {value}");
}
