using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Submission;
using Ovop.Functions.Administration.Engine.Acts;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Engine;

public sealed class EngineActTests
{
    [Fact]
    public async Task A_new_orchestration_goes_on_where_the_dossier_stands()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToReview();

        (await rehearsal.Do(EngineAct.Restart)).ShouldBeNull();
        await rehearsal.Score();
        await rehearsal.Until(CaseState.StarsProposed);
        await rehearsal.Ratify();

        (await rehearsal.Ended()).ShouldBe(CaseState.Published);
        (await rehearsal.Dossier()).Trail.Single(entry => entry.What == "engine.restart").Why.ShouldBe("Mesin macet.");
    }

    [Fact]
    public async Task What_is_decided_while_it_is_suspended_is_done_once_it_resumes()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToReview();
        (await rehearsal.Do(EngineAct.Suspend)).ShouldBeNull();
        await rehearsal.Score();
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        (await rehearsal.Dossier()).Case.State.ShouldBe(CaseState.Review);

        (await rehearsal.Do(EngineAct.Resume)).ShouldBeNull();

        await rehearsal.Until(CaseState.StarsProposed);
    }

    [Fact]
    public async Task An_event_that_was_lost_can_be_told_again()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToEndorsement();
        await rehearsal.DoUntold((dossier, setting) => SubmissionStage.Withdraw(dossier, "Berhenti produksi.", setting));

        (await rehearsal.Do(EngineAct.Tell, EngineActs.NameOf(new(CaseEventKind.Withdrawn)))).ShouldBeNull();

        (await rehearsal.Ended()).ShouldBe(CaseState.Withdrawn);
        (await rehearsal.Dossier()).Trail.Single(entry => entry.What == "engine.tell").Facts["event"].ShouldStartWith("Withdrawn");
    }

    [Fact]
    public async Task An_event_that_the_dossier_does_not_prove_is_not_told()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToEndorsement();

        (await rehearsal.Do(EngineAct.Tell, EngineActs.NameOf(new(CaseEventKind.Ratified))))!.Code.ShouldBe("engine.event");
    }

    [Fact]
    public async Task The_history_of_an_ended_case_can_be_removed_and_its_dossier_stays()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToEndorsement();
        await rehearsal.Withdraw();
        await rehearsal.Ended();

        (await rehearsal.Do(EngineAct.Purge)).ShouldBeNull();

        (await rehearsal.Dossier()).Case.State.ShouldBe(CaseState.Withdrawn);
        (await rehearsal.Do(EngineAct.Purge))!.Code.ShouldBe("engine.act");
    }

    [Fact]
    public async Task Nothing_is_done_to_the_orchestration_of_an_ended_case()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToEndorsement();
        await rehearsal.Withdraw();
        await rehearsal.Ended();

        (await rehearsal.Do(EngineAct.Restart))!.Code.ShouldBe("engine.act");
    }
}
