using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.Circulars.Groups;

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
}
