using Azure;
using Microsoft.Extensions.Logging.Abstractions;
using Ovop.Core;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Offices;
using Ovop.Functions.Administration.Failures;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Administration.Failures;

public sealed class FailuresTests
{
    private static readonly DateTimeOffset Now = Drafts.Today.Now;

    private static readonly Failure Busy = new(FailureKind.Activity, "RequestFailedException ServerBusy", "OVOP-2026-000001", [People.Applicant], Now.AddHours(-30)) { Number = new("2026", 1), Times = 12 };

    [Fact]
    public async Task What_failed_for_one_cause_stands_and_is_tried_again_together()
    {
        var page = await Page(mayAct: true, Busy, Busy with { Subject = "OVOP-2026-000002", Number = new("2026", 2) }, Busy with { Kind = FailureKind.Hook, Cause = "500", For = ["kunci"] });

        page.Split("<table").Length.ShouldBe(3);
        page.ShouldContain("Coba lagi (2)");
        page.ShouldContain("30 jam");
        page.ShouldContain("/kantor/permohonan/OVOP-2026-000002/mesin");
    }

    [Fact]
    public async Task What_failed_long_ago_has_its_age_in_days() =>
        (await Page(mayAct: true, Busy with { Since = Now.AddHours(-75) })).ShouldContain("3 hari");

    [Fact]
    public async Task Whoever_only_reads_tries_nothing_again() => (await Page(mayAct: false, Busy)).ShouldNotContain("Coba lagi");

    [Fact]
    public async Task What_could_not_be_erased_is_erased_on_its_own_page_which_asks_for_more() =>
        (await Page(mayAct: true, Busy with { Kind = FailureKind.Erasure })).ShouldSatisfyAllConditions(
            page => page.ShouldNotContain("Coba lagi"), page => page.ShouldMatch("href=\"/kantor/retensi\"[^>]*>OVOP-2026-000001"));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_failure_is_told_in_words(FailureKind kind) => (await Page(mayAct: true, Busy with { Kind = kind })).ShouldContain("id=\"gagal-0\"");

    public static TheoryData<FailureKind> Kinds => new(Enum.GetValues<FailureKind>());

    [Fact]
    public async Task A_case_that_cannot_be_taken_on_is_noted_and_the_engine_told()
    {
        var (cases, noted) = (new InMemoryCases(), new Notebook());
        var (outlet, round) = (new Outlet(cases), new FixedRound(Drafts.Round, Cast.Of(5)));
        var desk = new CaseDesk(cases, round, round, outlet, outlet, TimeProvider.System);
        var activity = new AdvanceActivity(desk, outlet, outlet, noted, NullLogger<AdvanceActivity>.Instance);

        await Should.ThrowAsync<InvalidOperationException>(() => activity.Run(new("2026", 9), CancellationToken.None));

        noted.Failed.ShouldBe([(FailureKind.Activity, "OVOP-2026-000009")]);
    }

    [Fact]
    public void A_file_that_the_scanner_could_not_tell_of_fails_since_it_came()
    {
        var line = Board.LineOf(Drafts.Weaving.WithFile("D-NIB", scan: ScanState.Failed));

        Failure.Of(line).ShouldHaveSingleItem().ShouldSatisfyAllConditions(failure => failure.Kind.ShouldBe(FailureKind.Scan), failure => failure.Since.ShouldBe(Now));
    }

    [Fact]
    public void A_cause_is_the_innermost_exception_without_what_differs() =>
        FailureLog.CauseOf(new AggregateException(new InvalidOperationException("OVOP-2026-000001", new RequestFailedException(503, "busy", "ServerBusy", null)))).ShouldBe(Busy.Cause);

    [Fact]
    public async Task A_letter_that_came_back_is_told_in_the_readers_words() =>
        (await Page(false, new Failure(FailureKind.Letter, "Bounced", "OVOP-2026-000001", [], Now))).ShouldContain("Ditolak penerima (1)");

    private static Task<string> Page(bool mayAct, params Failure[] failures) =>
        Drawn.Page<FailuresPage>(new { Failures = failures, Names = new Names(Cast.Of(5), Language.Indonesian), Now, MayAct = mayAct });

    /// <summary>Keeps what is noted.</summary>
    private sealed class Notebook : IFailures
    {
        public List<(FailureKind, string)> Failed { get; } = [];

        public Task Note(FailureKind kind, string subject, string cause)
        {
            Failed.Add((kind, subject));
            return Task.CompletedTask;
        }

        public Task Over(FailureKind kind, string subject, CancellationToken cancel) => Task.CompletedTask;
    }
}
