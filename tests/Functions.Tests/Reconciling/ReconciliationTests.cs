using System.Collections.Concurrent;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Reconciling;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Administration.Failures;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Reconciling;

public sealed class ReconciliationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_case_is_in_one_portion_portions_run_side_by_side_and_what_they_came_to_is_told_once()
    {
        var portions = new ConcurrentBag<IReadOnlyList<ApplicationNumber>>();
        var (running, most, told) = (0, 0, new ConcurrentBag<Reconciled>());
        var both = new SemaphoreSlim(0);
        await using var host = await Scenery.HostOf(null, registry => registry
            .AddOrchestratorFunc<object?, Reconciled>(nameof(ReconciliationOrchestrator), (context, _) => ReconciliationOrchestrator.Run(context))
            .AddActivityFunc<DateTime, IReadOnlyList<ApplicationNumber>>(ReconciliationActivities.Find, (_, _) => Numbers(60))
            .AddActivityFunc<IReadOnlyList<ApplicationNumber>, Reconciled>(ReconciliationActivities.Mend, async (_, portion) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                if (most > 1)
                    both.Release(2);
                await both.WaitAsync(TimeSpan.FromSeconds(10), Cancel);
                Interlocked.Decrement(ref running);
                portions.Add(portion);
                return new Reconciled(portion.Count, [new(portion[0], Repair.Letters)], [portion[^1]]);
            })
            .AddActivityFunc<Reconciled>(ReconciliationActivities.Tell, (_, all) =>
            {
                told.Add(all);
                return Task.CompletedTask;
            }));

        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(nameof(ReconciliationOrchestrator), (object?)null, Cancel);
        var all = (await host.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, Cancel)).ReadOutputAs<Reconciled>()!;

        portions.SelectMany(portion => portion).ShouldBe(Numbers(60), ignoreOrder: true);
        portions.ShouldAllBe(portion => portion.Count <= ReconciliationOrchestrator.Portion);
        most.ShouldBeGreaterThan(1);
        (all.Cases, all.Made.Count, all.Broken.Count).ShouldBe((60, 3, 3));
        told.ShouldHaveSingleItem().Cases.ShouldBe(60);
    }

    [Fact]
    public async Task One_that_is_under_way_is_not_begun_a_second_time()
    {
        var office = await Office.Open();
        var trigger = new ReconciliationTrigger(office.Succession);
        await trigger.Run(new(), office.Engine, Cancel);
        office.Engine.Begun.ShouldBe([ReconciliationTrigger.Instance]);

        office.Engine.Running.Add(ReconciliationTrigger.Instance);
        await trigger.Run(new(), office.Engine, Cancel);
        office.Engine.Begun.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(DayOfWeek.Saturday, CaseState.Lapsed, 0, false)]
    [InlineData(DayOfWeek.Sunday, CaseState.Lapsed, 0, true)]
    [InlineData(DayOfWeek.Saturday, CaseState.Lapsed, 1, true)]
    [InlineData(DayOfWeek.Saturday, CaseState.Review, 0, true)]
    [InlineData(DayOfWeek.Saturday, CaseState.Published, 0, true)]
    public void Open_cases_stars_and_unsent_letters_are_looked_at_each_night_and_all_that_there_ever_were_on_Sundays(
        DayOfWeek day, CaseState state, int unsent, bool looked) => ReconciliationActivities
        .IsConcerned(new(new("2026", 1), state, null, "", "", "33", default, null, null, []) { UnsentLetters = unsent }, new DateTime(2026, 11, 22).AddDays((int)day))
        .ShouldBe(looked);

    [Fact]
    public async Task What_could_not_be_made_good_is_said_in_the_words_of_the_operators_alert()
    {
        var log = new Said();
        var office = await Office.Open();

        await new ReconciliationActivities(null!, office.Cases, office.Log, log).Told(new(60, [], [new("2026", 1), new("2026", 2)]), Cancel);

        log.Words.ShouldBe(["Error Reconciliation failed for 2 of 60 cases"]);
    }

    [Fact]
    public async Task A_case_of_which_nothing_was_lost_is_read_once_beside_what_was_noted_of_it_and_nothing_is_written()
    {
        var (office, reconciliation) = await Settled();
        var (finds, reads, changes) = (office.Store.Finds, office.Tables.Reads, office.Tables.Changes);

        (await reconciliation.Of(office.Engine, Office.Number, Cancel)).ShouldBeEmpty();

        (office.Store.Finds - finds, office.Tables.Reads - reads, office.Tables.Changes - changes).ShouldBe((1, 1, 0));
    }

    [Fact]
    public async Task A_line_of_the_list_that_was_lost_is_there_again()
    {
        var (office, reconciliation) = await Settled();
        await office.Tables.Of("Board").DeleteEntityAsync((await office.Dossier()).Case.Round, $"{Office.Number}", cancellationToken: Cancel);
        var board = new Board(office.Tables, office.Web.Clock);
        (await board.Read((await office.Dossier()).Case.Round, Cancel)).ShouldBeEmpty();

        await board.Mend(await office.Dossier(), Cancel);

        (await board.Read((await office.Dossier()).Case.Round, Cancel)).ShouldHaveSingleItem().Number.ShouldBe(Office.Number);
    }

    [Fact]
    public async Task A_letter_that_failed_and_goes_out_now_is_no_trouble_on_the_list_any_more()
    {
        var office = await Office.Open();
        var (whole, cases) = (await office.Dossier(), new TableCases(office.Tables, office.Board, new SealedAnswers(new EphemeralDataProtectionProvider())));
        var (round, failed) = (whole.Case.Round, whole.All<Letter>().First() with { Failures = 1 });
        await cases.Write(whole with { Parts = new Dictionary<string, IPart>(whole.Parts) { [failed.Key] = failed } }, Cancel);
        (await office.Board.Read(round, Cancel)).ShouldHaveSingleItem().UnsentLetters.ShouldBe(1);
        office.Engine.Running.Add($"{Office.Number}");

        var outlet = new Outlet(cases);
        var desk = new CaseDesk(cases, office.Rounds, office.People, outlet, outlet, office.Web.Clock);
        (await FailedWorkTests.Reconciliation(office, desk, outlet).Of(office.Engine, Office.Number, Cancel)).ShouldContain(Repair.Letters);

        (await office.Board.Read(round, Cancel)).ShouldHaveSingleItem().UnsentLetters.ShouldBe(0);
    }

    /// <summary>A case whose letters have left and whose orchestration runs, looked at within the same second.</summary>
    private static async Task<(Office, Reconciliation)> Settled()
    {
        var office = await Office.Open();
        office.Engine.Running.Add($"{Office.Number}");
        var reconciliation = FailedWorkTests.Reconciliation(office);
        await reconciliation.Of(office.Engine, Office.Number, Cancel);
        return (office, reconciliation);
    }

    private static ApplicationNumber[] Numbers(int count) => [.. Enumerable.Range(1, count).Select(sequence => new ApplicationNumber("2026", sequence))];

    private sealed class Said : ILogger<ReconciliationActivities>
    {
        public List<string> Words { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Words.Add($"{logLevel} {formatter(state, exception)}");
    }
}
