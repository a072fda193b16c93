using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.Outbox;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Circulars;

/// <summary>A circular whose sending is stopped, takes long or breaks off: who had no turn yet gets none by itself.</summary>
public sealed class CircularStoppingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whose_turn_has_not_come_is_queued_and_the_rest_can_be_stopped()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(CircularScene.ToHeads);
        await scene.Post(id, await scene.Sending(id));
        var run = scene.Office.Engine.Begun[^1];
        Stands(scene, OrchestrationRuntimeStatus.Running);

        (await scene.Get(id)).ShouldSatisfyAllConditions(
            page => page.ShouldContain("<strong>1</strong> Menunggu dikirim"), page => page.ShouldContain($"<span class=\"govuk-hint\">{CircularScene.Head}</span>"),
            page => page.ShouldContain("http-equiv=\"refresh\""), page => page.ShouldContain($"href=\"{OfficePaths.Bulk}/{run}\""));
        (await scene.Running(run)).Body.ShouldSatisfyAllConditions(
            page => page.ShouldContain("value=\"henti\""), page => page.ShouldContain("0 dari 1 penerima sudah mendapat giliran."),
            page => page.ShouldContain($"href=\"{OfficePaths.Circular(id)}\""), page => page.ShouldNotContain("perkara sudah"));
        (await scene.Get(id, who: Cast.Auditor)).ShouldSatisfyAllConditions(
            page => page.ShouldContain("Lihat jalannya pengiriman"), page => page.ShouldNotContain("atau hentikan"));

        (await scene.Stop(run)).Status.ShouldBe(StatusCodes.Status302Found);
        scene.Office.Engine.Stopped.ShouldBe([run]);
        Stands(scene, OrchestrationRuntimeStatus.Terminated);
        (await scene.Running(run)).Location.ShouldBe(OfficePaths.Circular(id));
        (await scene.Get(id)).ShouldSatisfyAllConditions(
            page => page.ShouldContain("Edaran ini dihentikan sebelum sampai kepada penerima ini."), page => page.ShouldNotContain("http-equiv=\"refresh\""),
            page => page.ShouldNotContain($"href=\"{OfficePaths.Bulk}/{run}\""));
    }

    [Theory]
    [InlineData("")]
    [InlineData(CircularScene.Head)]
    public async Task Who_had_none_when_it_was_stopped_gets_none_whatever_is_pressed(string refused)
    {
        var scene = await CircularScene.Open();
        scene.Provider.Refused = refused;
        var id = await scene.Write(CircularScene.ToHeads);
        await scene.Post(id, await scene.Sending(id));
        if (refused.Length > 0)
            await scene.Run();
        Stands(scene, OrchestrationRuntimeStatus.Running);
        await scene.Stop(scene.Office.Engine.Begun[^1]);
        scene.Provider.Refused = "";

        (await scene.Run()).ShouldHaveSingleItem().Result.ShouldBe("circular.stopped", "the portion that was under way goes on");
        scene.Office.Web.Clock.Advance(TimeSpan.FromMinutes(61));

        (await scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldBeEmpty();
        (await scene.Mails.SendAgain(Cancel)).ShouldBe(0);
        scene.Provider.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_whose_turn_comes_as_it_is_stopped_is_looked_at_again()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(CircularScene.ToAssessors);
        await scene.Post(id, await scene.Sending(id));
        var table = scene.Office.Tables.Of("MailWords");
        Stands(scene, OrchestrationRuntimeStatus.Running);
        table.Before = (_, person) =>
        {
            table.Before = (_, _) => { };
            scene.Copies.Put(id, person, known => known! with { State = LetterState.Sent }, Cancel).IsCompletedSuccessfully.ShouldBeTrue();
        };

        await scene.Stop(scene.Office.Engine.Begun[^1]);

        (await scene.Copies.Of(id, Cancel)).Select(copy => copy.State).Order().ShouldBe([LetterState.Sent, .. Enumerable.Repeat(LetterState.Discarded, 5)]);
    }

    [Fact]
    public async Task Whoever_was_left_out_by_a_run_that_broke_stands_in_the_outbox_after_an_hour_and_gets_it_when_sent_again()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(CircularScene.ToHeads);
        await scene.Post(id, await scene.Sending(id));
        (await scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldBeEmpty("their turn is still to come");

        scene.Office.Web.Clock.Advance(TimeSpan.FromMinutes(61));

        (await scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldHaveSingleItem().State.ShouldBe(LetterState.Queued);
        (await scene.Get(id)).ShouldNotContain("http-equiv=\"refresh\"");
        (await Drawn.Page<OutboxPage>(new { Others = await scene.Mails.InTrouble(Language.Indonesian, Cancel), MayAct = true })).ShouldContain("Coba kirim lagi sekarang");
        (await scene.Mails.SendAgain(Cancel)).ShouldBe(1);
        (await scene.Run()).ShouldHaveSingleItem().Result.ShouldBe(BulkOutcome.Done);
        scene.Provider.Taken.ShouldHaveSingleItem().To.ShouldBe(CircularScene.Head);
    }

    [Fact]
    public async Task However_long_it_takes_nobody_is_trouble_whose_turn_comes_and_a_run_that_fell_silent_broke_off()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(CircularScene.ToAssessors);
        await scene.Post(id, await scene.Sending(id));
        scene.Office.Web.Clock.Advance(TimeSpan.FromMinutes(90));
        var first = (await scene.Copies.Of(id, Cancel))[0].Person;
        await scene.Copies.Put(id, first, known => known! with { State = LetterState.Sent, At = scene.Office.Web.Clock.GetUtcNow() }, Cancel);
        scene.Office.Web.Clock.Advance(TimeSpan.FromMinutes(5));

        (await scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldBeEmpty();
        scene.Office.Web.Clock.Advance(TimeSpan.FromMinutes(11));
        (await scene.Mails.InTrouble(Language.Indonesian, Cancel)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task One_that_takes_longer_than_an_hour_can_still_be_stopped()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(CircularScene.ToHeads);
        await scene.Post(id, await scene.Sending(id));
        Stands(scene, OrchestrationRuntimeStatus.Running);

        scene.Office.Web.Clock.Advance(TimeSpan.FromMinutes(61));

        (await scene.Get(id)).ShouldContain("Lihat jalannya pengiriman atau hentikan");
    }

    private static void Stands(CircularScene scene, OrchestrationRuntimeStatus status)
    {
        scene.Office.Engine.Failed.Clear();
        scene.Office.Engine.Failed.Add(new OrchestrationMetadata(nameof(BulkOrchestrator), scene.Office.Engine.Begun[^1])
        {
            RuntimeStatus = status,
            DataConverter = JsonDataConverter.Default,
            SerializedInput = JsonDataConverter.Default.Serialize(scene.Office.Engine.Inputs[^1]),
        });
    }
}
