using Azure;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.Circulars.Groups;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Tests.Administration.Circulars;

/// <summary>What became of the copies of a circular with the provider.</summary>
public sealed class CircularCopiesTests
{
    private static readonly DateTimeOffset Later = new(2026, 11, 26, 3, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_provider_did_not_take_stands_in_the_outbox_and_goes_out_when_sent_again()
    {
        var scene = await CircularScene.Open();
        var id = await scene.Write(CircularScene.ToHeads);
        scene.Provider.Refused = CircularScene.Head;

        (await scene.Send(id)).ShouldHaveSingleItem().Result.ShouldBe("circular.failed");

        var trouble = (await scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldHaveSingleItem();
        (trouble.State, trouble.Address, trouble.What).ShouldBe((LetterState.Failed, OfficePaths.Circular(id), "Surat edaran “Rapat di Semarang”"));
        trouble.Answer.ShouldNotContain(CircularScene.Head);
        scene.Provider.Refused = "";
        (await scene.Mails.SendAgain(Cancel)).ShouldBe(1);
        (await scene.Mails.SendAgain(Cancel)).ShouldBe(0);
        scene.Provider.Taken.ShouldHaveSingleItem().To.ShouldBe(CircularScene.Head);
        (await scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, 61, 0)]
    [InlineData(true, 2, 0)]
    [InlineData(true, 16, 1)]
    public async Task What_was_not_answered_may_have_gone_out_and_is_sent_again_only_where_news_of_it_would_have_come(bool tellsOfLetters, int minutes, int sent)
    {
        var scene = await CircularScene.Open();
        if (tellsOfLetters)
            (scene.Mail.Provider, scene.Mail.SendGrid.WebhookKey) = ("SendGrid", "kunci");
        scene.Provider.Unanswered = CircularScene.Head;

        (await scene.Send(await scene.Write(CircularScene.ToHeads))).ShouldHaveSingleItem().Result.ShouldBe("circular.unanswered");

        scene.Provider.Unanswered = "";
        scene.Office.Web.Clock.Advance(TimeSpan.FromMinutes(minutes));
        (await scene.Mails.SendAgain(Cancel)).ShouldBe(sent);
        scene.Provider.Taken.Count.ShouldBe(sent);
    }

    [Theory]
    [InlineData(false, 2, 1)]
    [InlineData(true, 2, 0)]
    [InlineData(true, 16, 1)]
    public async Task One_whose_sender_died_goes_out_when_sent_again_once_no_news_of_it_can_come(bool tellsOfLetters, int minutes, int sent)
    {
        var scene = await CircularScene.Open();
        if (tellsOfLetters)
            (scene.Mail.Provider, scene.Mail.SendGrid.WebhookKey) = ("SendGrid", "kunci");
        var id = await scene.Write(CircularScene.ToHeads);
        await scene.Copies.Put(id, "kadis", _ => new(id, "kadis", "Kepala Dinas", CircularScene.Head, LetterState.Sending, scene.Office.Web.Clock.GetUtcNow()), Cancel);
        await scene.Send(id);
        scene.Provider.Taken.ShouldBeEmpty("another may be sending it just now");

        scene.Office.Web.Clock.Advance(TimeSpan.FromMinutes(minutes));

        (await scene.Mails.InTrouble(Language.Indonesian, Cancel)).Count.ShouldBe(sent);
        (await scene.Mails.SendAgain(Cancel)).ShouldBe(sent);
    }

    [Fact]
    public async Task What_storage_refuses_to_note_for_a_moment_is_noted_as_sent_all_the_same()
    {
        var scene = await CircularScene.Open();
        var (table, refusals) = (scene.Office.Tables.Of("MailWords"), 0);
        scene.Provider.Meanwhile = () => Task.FromResult(table.Before = (_, _) => _ = refusals++ == 0 ? throw new RequestFailedException(503, "busy") : 0);

        (await scene.Send(await scene.Write(CircularScene.ToHeads))).ShouldHaveSingleItem().Result.ShouldBe(BulkOutcome.Done);

        refusals.ShouldBe(2);
        scene.Provider.Taken.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_in_time_may_have_taken_it()
    {
        var scene = await CircularScene.Open();
        scene.Provider.Meanwhile = () =>
        {
            scene.Office.Web.Clock.Advance(TimeSpan.FromSeconds(31));
            return Task.CompletedTask;
        };

        (await scene.Send(await scene.Write(CircularScene.ToHeads))).ShouldHaveSingleItem().Result.ShouldBe("circular.unanswered");
    }

    [Fact]
    public async Task What_did_not_arrive_stands_in_the_outbox_whatever_older_news_says()
    {
        var scene = await CircularScene.Open();
        await scene.Send(await scene.Write(CircularScene.ToHeads));
        var about = scene.Provider.AboutTo(CircularScene.Head)[CircularMails.Prefix.Length..];

        await scene.Mails.Hear(about, new(DeliveryState.Bounced, Later, $"550 no such mailbox {CircularScene.Head}"), Cancel);
        await scene.Mails.Hear(about, new(DeliveryState.Delivered, Later.AddMinutes(-1), ""), Cancel);

        (await scene.Mails.InTrouble(Language.Indonesian, Cancel)).ShouldHaveSingleItem().News!.Why.ShouldBe("550 no such mailbox …");
    }

    [Fact]
    public async Task Who_reported_a_circular_gets_no_other()
    {
        var scene = await CircularScene.Open();
        await scene.Send(await scene.Write(CircularScene.ToHeads));
        await scene.Mails.Hear(scene.Provider.AboutTo(CircularScene.Head)[CircularMails.Prefix.Length..], new(DeliveryState.Complained, Later, ""), Cancel);
        scene.Provider.Taken.Clear();
        var second = await scene.Write(CircularScene.ToHeads);

        (await scene.Get(second)).ShouldContain("Penerima ini tidak menghendaki surat yang tidak wajib.");
        (await scene.Send(second)).ShouldHaveSingleItem().Result.ShouldBe("circular.unwanted");

        scene.Provider.Taken.ShouldBeEmpty();
        (await scene.Get(second)).ShouldContain("Penerima ini tidak menghendaki surat yang tidak wajib.");
    }
}
