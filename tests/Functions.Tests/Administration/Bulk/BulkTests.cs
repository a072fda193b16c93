using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using Ovop.Core.Register;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.Engine.Acts;
using Ovop.Functions.Award;
using Ovop.Functions.Tests.Award;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Bulk;

public sealed class BulkTests
{
    private const string Reason = "Hari libur daerah.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static DateOnly Day => WorkingCalendar.DateOf(TimeProvider.System.GetUtcNow()).AddDays(20);

    [Fact]
    public async Task Each_case_of_the_list_gets_the_new_deadline_and_what_cannot_is_named()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToReview();

        var progress = await rehearsal.DoToAll(new BulkAct(BulkKind.Due, "admin", Reason, Day), new ApplicationNumber("2026", 999));

        (progress.Done, progress.All).ShouldBe((2, 2));
        progress.Refused.ShouldHaveSingleItem().Value.ShouldBe("case.unknown");
        (await rehearsal.Dossier()).Case.Wait!.Due.ShouldBe(Deadline.EndOf(Day));
    }

    [Fact]
    public async Task The_same_act_again_moves_nothing_and_is_no_refusal()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToReview();
        var act = new BulkAct(BulkKind.Due, "admin", Reason, Day);
        await rehearsal.DoToAll(act);
        var before = (await rehearsal.Dossier()).Case.Trail.Sequence;

        (await rehearsal.DoToAll(act)).Refused.ShouldBeEmpty();
        (await rehearsal.Dossier()).Case.Trail.Sequence.ShouldBe(before);
    }

    [Fact]
    public async Task What_only_tries_changes_nothing_and_says_what_would_be_done()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToReview();
        var before = (await rehearsal.Dossier()).Version;

        var id = await BulkStart.Try(rehearsal.Engine, new(new(BulkKind.Due, "admin", Reason, Day), [$"{rehearsal.Number}", "OVOP-2026-000999"]), Cancel);
        await rehearsal.Engine.WaitForInstanceCompletionAsync(id, Cancel);

        var run = (await BulkRun.Find(rehearsal.Engine, id, Cancel))!;
        run.Outcomes.Select(outcome => outcome.Result).ShouldBe([BulkOutcome.Done, "case.unknown"]);
        (await rehearsal.Dossier()).Version.ShouldBe(before);
    }

    [Fact]
    public async Task A_portion_that_broke_off_half_done_says_done_of_what_it_had_done()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToReview();
        var work = new BulkWork(new(BulkKind.Hold, "admin", Reason, null), [$"{rehearsal.Number}"]) { Begun = TimeProvider.System.GetUtcNow() };
        var activity = new BulkActivity(rehearsal.Desk, rehearsal.Outlet, new EngineActs(rehearsal.Desk), new NoPeople(), NullLogger<BulkActivity>.Instance);
        var first = (await activity.Run(work, rehearsal.Engine, Cancel)).ShouldHaveSingleItem();

        var again = (await activity.Run(work, rehearsal.Engine, Cancel)).ShouldHaveSingleItem();
        again.Result.ShouldBe(BulkOutcome.Done);
        first.Events.ShouldNotBeEmpty();
        first.Events.ShouldBeSubsetOf(again.Events, "its orchestration may not have been told");
        (await activity.Run(work with { Begun = TimeProvider.System.GetUtcNow().AddDays(1) }, rehearsal.Engine, Cancel)).ShouldHaveSingleItem().Result.ShouldBe("held.there");
    }

    [Fact]
    public async Task Given_letters_that_cannot_leave_Then_it_is_done_and_told_all_the_same()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToReview();
        var work = new BulkWork(new(BulkKind.Hold, "admin", Reason, null), [$"{rehearsal.Number}"]) { Begun = TimeProvider.System.GetUtcNow() };
        var activity = new BulkActivity(rehearsal.Desk, new LostPost(), new EngineActs(rehearsal.Desk), new NoPeople(), NullLogger<BulkActivity>.Instance);

        var outcome = (await activity.Run(work, rehearsal.Engine, Cancel)).ShouldHaveSingleItem();

        outcome.Result.ShouldBe(BulkOutcome.Done);
        outcome.Events.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(BulkKind.Release)]
    [InlineData(BulkKind.EnginePurge)]
    [InlineData(BulkKind.EngineStop)]
    public void What_cannot_be_undone_is_grave(BulkKind kind) => new BulkAct(kind, "admin", Reason, null).IsGrave.ShouldBeTrue();

    [Fact]
    public async Task Moved_deadlines_go_back_to_what_each_was_before_unless_moved_again()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToReview();
        var before = (await rehearsal.Dossier()).Case.Wait!.Due;
        var act = new BulkAct(BulkKind.Due, "admin", Reason, Day);
        await rehearsal.DoToAll(act);

        (await rehearsal.DoToAll(act with { Kind = act.Back!.Value })).Refused.ShouldBeEmpty();
        (await rehearsal.Dossier()).Case.Wait!.Due.ShouldBe(before);
        (await rehearsal.DoToAll(act with { Kind = act.Back!.Value })).Refused.ShouldHaveSingleItem().Value.ShouldBe("due.moved");
    }

    [Fact]
    public async Task Orchestrations_are_suspended_and_go_on_by_the_same_road_and_each_says_why_not()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToReview();

        (await rehearsal.DoToAll(new(BulkKind.EnginePurge, "admin", Reason, null))).Refused.ShouldHaveSingleItem().Value.ShouldBe("engine.act");
        (await rehearsal.DoToAll(new(BulkKind.EngineSuspend, "admin", Reason, null))).Refused.ShouldBeEmpty();
        (await rehearsal.DoToAll(new(BulkKind.EngineResume, "admin", Reason, null))).Refused.ShouldBeEmpty();

        (await rehearsal.Dossier()).Trail.Select(entry => entry.What).ShouldContain("engine.suspend");
    }

    [Fact]
    public async Task A_held_result_becomes_known_when_it_is_released_and_is_told_once()
    {
        await using var rehearsal = await Rehearsal.Begin(round => round["releases"] = TimeProvider.System.GetUtcNow().AddDays(60).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        await rehearsal.ToProposal(1);
        await rehearsal.Ratify();
        var held = await rehearsal.Until(dossier => dossier.Case.Wait?.For == Release.For);
        held.All<Letter>().ShouldNotContain(letter => letter.Kind == Notice.Awarded);
        (Board.LineOf(held).HeldStar, Board.LineOf(held).Star).ShouldBe((RatificationStage.StarOf(held), null));

        await rehearsal.DoToAll(new BulkAct(BulkKind.Release, "admin", Reason, null));

        (await rehearsal.Ended()).ShouldBe(CaseState.Published);
        (await rehearsal.Dossier()).All<Letter>().Count(letter => letter.Kind == Notice.Awarded).ShouldBe(1);
    }

    [Fact]
    public void An_act_without_a_reason_or_with_a_day_that_has_passed_is_none()
    {
        var now = TimeProvider.System.GetUtcNow();

        new BulkAct(BulkKind.Retry, "admin", "", null).MustBeComplete(now)!.Code.ShouldBe("act.reason");
        new BulkAct(BulkKind.Due, "admin", Reason, null).MustBeComplete(now)!.Code.ShouldBe("due.day");
        new BulkAct(BulkKind.Due, "admin", Reason, WorkingCalendar.DateOf(now).AddDays(-1)).MustBeComplete(now)!.Code.ShouldBe("due.past");
        new BulkAct(BulkKind.Due, "admin", Reason, Day).MustBeComplete(now).ShouldBeNull();
    }

    /// <summary>The mail service is away.</summary>
    private sealed class LostPost : IPost
    {
        public Task<int> Deliver(Dossier dossier, CancellationToken cancel) => throw new IOException();
    }
}
