using Azure;
using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Administration.Bulk;

namespace Ovop.Functions.Tests.Administration.Circulars;

/// <summary>A circular whose sending does not begin, or of which the engine does not say whether it did.</summary>
public sealed class CircularBeginningTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

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
    public async Task One_that_ended_between_standing_as_sent_and_its_beginning_is_work_of_the_office_who_goes_on_with_it()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(CircularScene.ToApplicants);
        await Ends(scene, id);
        (await scene.Table.Waiting(Language.Indonesian, Cancel)).ShouldBeEmpty("it may begin any moment");
        scene.Office.Web.Clock.Advance(TimeSpan.FromMinutes(6));

        (await scene.Table.Waiting(Language.Indonesian, Cancel)).ShouldHaveSingleItem().What.ShouldContain("terputus");
        (await scene.Get(id)).ShouldContain("value=\"lanjut\"");
        (await scene.Post(id, "langkah=lanjut")).Status.ShouldBe(StatusCodes.Status302Found);
        (await scene.Send(id)).ShouldHaveSingleItem().Result.ShouldBe(BulkOutcome.Done);
        (await scene.Table.Waiting(Language.Indonesian, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_began_before_that_was_noted_goes_on_as_it_is()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(CircularScene.ToApplicants);
        await Ends(scene, id);
        scene.Office.Engine.Running.Add((await scene.Table.Find(id, Cancel))!.Sent!);
        scene.Office.Web.Clock.Advance(TimeSpan.FromMinutes(6));

        await scene.Post(id, "langkah=lanjut");

        (await scene.Table.Find(id, Cancel))!.ShouldSatisfyAllConditions(
            kept => kept.Sent.ShouldNotBeNull(), kept => kept.IsBeginning.ShouldBeFalse());
        (await scene.Get(id)).ShouldNotContain("value=\"lanjut\"");
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

    /// <summary>The process ends as it is about to have it begin: neither is it undone.</summary>
    private static async Task Ends(CircularScene scene, string id)
    {
        var form = await scene.Sending(id);
        scene.Office.Engine.BeforeBegun = _ =>
        {
            scene.Office.Tables.Of("MailWords").Before = (_, _) => throw new TimeoutException();
            throw new TimeoutException();
        };
        await Should.ThrowAsync<TimeoutException>(() => scene.Post(id, form));
        (scene.Office.Engine.BeforeBegun, scene.Office.Tables.Of("MailWords").Before) = (_ => { }, (_, _) => { });
        (await scene.Table.Find(id, Cancel))!.Sent.ShouldNotBeNull();
    }
}
