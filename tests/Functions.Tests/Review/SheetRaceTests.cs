using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Functions.Award;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Review;

/// <summary>Everyone reads the case before anyone writes: the worst that simultaneous posting can do.</summary>
public sealed class SheetRaceTests
{
    [Fact]
    public async Task Two_assessors_who_post_at_one_instant_both_count()
    {
        var (linked, panel) = await Declared();

        var posted = await AtOnce(linked, (panel[0], 0), (panel[1], 0));

        posted.ShouldAllBe(answer => answer.IsOk);
        (await Received(linked)).Select(sheet => sheet.Assessor).ShouldBe([panel[0], panel[1]], ignoreOrder: true);
        Trail.FirstBroken((await linked.Dossier()).Trail).ShouldBeNull();
    }

    [Fact]
    public async Task One_assessor_who_posts_twice_at_one_instant_counts_once()
    {
        var (linked, panel) = await Declared();

        var posted = await AtOnce(linked, (panel[0], 0), (panel[0], 1), (panel[0], 1));

        posted.ShouldAllBe(answer => answer.IsOk);
        (await Received(linked)).ShouldHaveSingleItem();
        (await linked.Dossier()).Trail.Count(entry => entry.What == "sheet.received").ShouldBe(1);
    }

    [Fact]
    public async Task A_sheet_after_expiry_is_refused()
    {
        var (linked, panel) = await Declared();
        linked.Until((await linked.Dossier()).Case.Wait!.Due.AddSeconds(1));

        await Refuses(linked, panel[0], "link.expired");
    }

    [Fact]
    public async Task A_sheet_after_replacement_is_refused_and_the_substitute_can_post()
    {
        var (linked, panel) = await Declared();
        linked.Until((await linked.Dossier()).Case.Wait!.Due);
        await linked.Advance();

        await Refuses(linked, panel[0], "link.revoked");
        var substitute = ReviewStage.Silent(await linked.Dossier()).First(seat => seat.Substitute).Contact.Id;
        await Declare(linked, substitute);
        (await AtOnce(linked, (substitute, 0)))[0].IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task A_sheet_at_the_instant_of_the_replacement_counts_once_or_is_refused()
    {
        var (linked, panel) = await Declared();
        linked.Until((await linked.Dossier()).Case.Wait!.Due);
        using var gate = new Barrier(2);

        var posting = Post(linked, panel[0], 0, gate);
        var replacing = Task.Run(() => linked.Desk.Decide(LinkedCase.First, Meeting(gate, (dossier, at) => Procedure.Advance(dossier, at)), CancellationToken.None));
        var answer = await posting;
        await replacing;

        var seat = ReviewStage.Seats(await linked.Dossier()).First(seat => seat.Contact.Id == panel[0]);
        seat.State.ShouldBe(answer.IsOk ? SeatState.Asked : SeatState.Replaced);
        (await Received(linked)).Count.ShouldBe(answer.IsOk ? 1 : 0);
    }

    [Fact]
    public async Task Somebody_who_sits_on_no_panel_is_refused()
    {
        var (linked, panel) = await Declared();

        await Refuses(linked, Enumerable.Range(1, 6).Select(number => $"p{number:D2}").Except(panel).First(), "link.unknown");
    }

    [Fact]
    public async Task Anothers_link_opens_only_the_others_page()
    {
        var (linked, panel) = await Declared();

        (await linked.Open(LinkPurpose.Review, linked.Token(LinkPurpose.Review, panel[1]))).Value.Person.Id.ShouldBe(panel[1]);
        await AtOnce(linked, (panel[1], 0));
        (await linked.Open(LinkPurpose.Review, linked.Token(LinkPurpose.Review, panel[0]))).Value.Dead.ShouldBeNull("another's sheet spends no link of mine");
    }

    private static async Task<(LinkedCase Linked, IReadOnlyList<string> Panel)> Declared()
    {
        var linked = await LinkedCase.Begin();
        await linked.Endorse();
        await linked.Advance();
        IReadOnlyList<string> panel = [.. ReviewStage.Silent(await linked.Dossier()).Select(seat => seat.Contact.Id)];
        foreach (var assessor in panel)
            await Declare(linked, assessor);

        return (linked, panel);
    }

    private static Task Declare(LinkedCase linked, string assessor) =>
        linked.Do((dossier, at) => Scoring.Declare(dossier, assessor, Letters.Present(dossier, LinkPurpose.Review, assessor)!.Serial, true, "", "Saya menyatakan", at));

    private static async Task<Result<Decided>[]> AtOnce(LinkedCase linked, params (string Assessor, int Below)[] posts)
    {
        using var gate = new Barrier(posts.Length);
        return await Task.WhenAll(posts.Select(post => Post(linked, post.Assessor, post.Below, gate)));
    }

    private static Task<Result<Decided>> Post(LinkedCase linked, string assessor, int below, Barrier gate) => Task.Factory.StartNew(
        () => linked.Desk.Decide(LinkedCase.First, Meeting(gate, (dossier, at) => Sheets.HandIn(dossier, assessor, below, "Terlihat.", at)), CancellationToken.None),
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();

    /// <summary>The rule, after all who meet have read the case; a second try does not wait.</summary>
    private static Func<Dossier, Setting, Result<Change>> Meeting(Barrier gate, Func<Dossier, Setting, Result<Change>> rule)
    {
        var met = false;
        return (dossier, setting) =>
        {
            if (!met)
                gate.SignalAndWait(TimeSpan.FromSeconds(20)).ShouldBeTrue();
            met = true;
            return rule(dossier, setting);
        };
    }

    private static async Task Refuses(LinkedCase linked, string assessor, string code)
    {
        (await AtOnce(linked, (assessor, 0)))[0].Problems.ShouldHaveSingleItem().Code.ShouldBe(code);
        (await Received(linked)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<ScoreSheet>> Received(LinkedCase linked) =>
        [.. (await linked.Dossier()).All<ReceivedSheet>().Select(received => received.Sheet)];
}
