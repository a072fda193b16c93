using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.Circulars.Groups;
using Ovop.Functions.Administration.Outbox;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Circulars;

/// <summary>A circular is sent to people of the award: each gets it once, when their turn comes, if it is still for them.</summary>
public sealed class CircularSendingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_gets_it_once_and_the_circular_says_what_became_of_it()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(CircularScene.ToAssessors);

        var outcomes = await scene.Send(id);
        (await scene.Post(id, await scene.Sending(id))).Status.ShouldBe(StatusCodes.Status409Conflict);
        await scene.Run();

        outcomes.Select(outcome => outcome.Result).ShouldBe(Enumerable.Repeat(BulkOutcome.Done, 6));
        scene.Provider.Taken.Select(mail => mail.To).ShouldBe(Enumerable.Range(1, 6).Select(number => $"penilai{number:D2}@contoh.id"));
        (await scene.Get(id)).ShouldSatisfyAllConditions(
            page => page.ShouldContain("Hasil per penerima (6)"), page => page.ShouldContain("<strong>6</strong> Terkirim"), page => page.ShouldContain("Rapat di Semarang"));
    }

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
    public async Task One_that_did_not_begin_is_nobodys_trouble_and_then_goes_to_the_list_of_now()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(CircularScene.ToHeads);
        scene.Office.Engine.BeforeBegun = _ => throw new TimeoutException();
        await Should.ThrowAsync<TimeoutException>(async () => await scene.Post(id, await scene.Sending(id)));
        (await scene.Table.Find(id, Cancel))!.MustWait.ShouldBeNull();
        await scene.Copies.Queue(id, [new(id, "kadis-lama", "Kepala lama", "lama@contoh.id", LetterState.Queued, scene.Office.Web.Clock.GetUtcNow())], Cancel);
        scene.Office.Web.Clock.Advance(TimeSpan.FromMinutes(61));
        (await scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldBeEmpty();
        (await scene.Mails.SendAgain(Cancel)).ShouldBe(0);

        scene.Office.Engine.BeforeBegun = _ => { };
        await scene.Post(id, await scene.Sending(id));

        (await scene.Copies.Of(id, Cancel)).ShouldHaveSingleItem().Person.ShouldBe("kadis");
        (await scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldBeEmpty("its turn is still to come");
    }

    [Fact]
    public async Task One_that_could_not_begin_while_the_engine_was_down_waits_again()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(CircularScene.ToHeads);
        var form = await scene.Sending(id);
        scene.Office.Engine.BeforeBegun = scene.Office.Engine.BeforeAsked = _ => throw new TimeoutException();

        await Should.ThrowAsync<TimeoutException>(() => scene.Post(id, form));

        (await scene.Table.Find(id, Cancel))!.MustWait.ShouldBeNull();
    }

    [Fact]
    public async Task Who_is_to_get_it_is_noted_before_it_stands_as_sent()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(CircularScene.ToHeads);
        var form = await scene.Sending(id);
        scene.Office.Tables.Of("MailWords").Before = (_, row) =>
        {
            if (row == id)
                throw new RequestFailedException(503, "busy");
        };

        await Should.ThrowAsync<RequestFailedException>(() => scene.Post(id, form));

        (await scene.Copies.Of(id, Cancel)).ShouldHaveSingleItem().State.ShouldBe(LetterState.Queued);
        (await scene.Mails.SendAgain(Cancel)).ShouldBe(0);
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

    [Fact]
    public async Task Who_wants_none_is_read_once_for_all()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(CircularScene.ToAssessors);
        await scene.Post(id, await scene.Sending(id));
        scene.Office.Web.Clock.Advance(TimeSpan.FromMinutes(2));
        var table = scene.Office.Tables.Of("MailWords");
        var before = table.Reads;

        await scene.Run();

        (table.Reads - before).ShouldBe(1 + (6 * 3), "the circular, the copy and the copy as sent, for each");
    }

    [Fact]
    public async Task What_is_in_trouble_is_read_by_circular()
    {
        var scene = await CircularScene.Open();
        await scene.Send(await scene.Write(CircularScene.ToAssessors));
        foreach (var mail in scene.Provider.Taken)
            await scene.Mails.Hear(mail.About[CircularMails.Prefix.Length..], new(DeliveryState.Bounced, scene.Office.Web.Clock.GetUtcNow(), "550"), Cancel);
        var table = scene.Office.Tables.Of("MailWords");
        var before = table.Reads;

        (await scene.Mails.InTrouble(Language.Indonesian, Cancel)).Count.ShouldBe(6);

        (table.Reads - before).ShouldBe(2, "the copies and the circular");
    }

    [Fact]
    public async Task One_whose_beginning_the_engine_did_not_answer_goes_out_all_the_same_and_waits_no_more()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(CircularScene.ToHeads);
        scene.Office.Engine.BeforeBegun = instance =>
        {
            scene.Office.Engine.Running.Add(instance);
            throw new TimeoutException();
        };

        (await scene.Post(id, await scene.Sending(id))).Status.ShouldBe(StatusCodes.Status302Found);

        (await scene.Table.Find(id, Cancel))!.Sent.ShouldBe(scene.Office.Engine.Running.Single());
        (await scene.Office.Log.Latest(10, Cancel)).ShouldContain(act => act.What == "circular.sent");
    }

    [Fact]
    public async Task Who_is_no_longer_waited_for_when_their_turn_comes_gets_none()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(CircularScene.ToHeads);
        scene.Provider.Refused = CircularScene.Head;
        await scene.Send(id);
        scene.Provider.Refused = "";

        await scene.Endorse();

        (await scene.Mails.SendAgain(Cancel)).ShouldBe(0);
        (await scene.Run()).ShouldHaveSingleItem().Result.ShouldBe("circular.done");
        scene.Provider.Taken.ShouldBeEmpty();
        (await scene.Get(id)).ShouldContain("Tidak ada lagi perkara yang menunggu penerima ini.");
    }

    [Fact]
    public async Task Who_refused_a_letter_of_a_case_gets_no_circular()
    {
        var scene = await CircularScene.Open();
        await scene.Office.Linked.Do((dossier, setting) => dossier.By("test", setting.Now).Put(dossier.All<Letter>().First(letter => letter.Person == "kadis") with
        {
            To = CircularScene.Head,
            State = LetterState.Sent,
            Delivery = new(DeliveryState.Unsubscribed, setting.Now, ""),
        }));
        await scene.Office.Board.Show(null, await scene.Office.Linked.Dossier(), Cancel);

        (await scene.Send(await scene.Write(CircularScene.ToHeads))).ShouldHaveSingleItem().Result.ShouldBe("circular.unwanted");
    }

    [Fact]
    public async Task Who_left_meanwhile_gets_none_and_the_circular_says_so()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(CircularScene.ToAssessors);
        await scene.Post(id, await scene.Sending(id));
        var work = (BulkWork)scene.Office.Engine.Inputs[^1]!;
        scene.Office.Engine.Inputs.Add(work with { Numbers = ["p99"] });

        (await scene.Run()).ShouldHaveSingleItem().Result.ShouldBe("circular.nobody");

        (await scene.Get(id)).ShouldContain("Penerima ini tidak dikenal lagi.");
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
