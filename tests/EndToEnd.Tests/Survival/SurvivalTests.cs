using Ovop.Demo;

namespace Ovop.EndToEnd.Tests.Survival;

/// <summary>Kills the worker and the host of a running award.</summary>
[Collection<Killing>]
public sealed class SurvivalTests(MortalProduct product)
{
    [Fact]
    public async Task Cases_in_every_state_survive_the_killing_of_the_worker_and_of_the_host()
    {
        var (opening, asking) = (product.Opened("draft"), product.Opened("endorsement"));
        var (halfway, differently) = (product.InReview("half"), product.InReview("consensus"));
        var (draft, endorsement, half, consensus) = (await opening, await asking, await halfway, await differently);
        await endorsement.Submit();
        var panel = await half.Panel(3);
        await half.Score(panel[0], 1);
        var differing = TimeProvider.System.GetUtcNow();
        foreach (var (index, assessor) in (await consensus.Panel(3)).Index())
            await consensus.Score(assessor, index == 0 ? 0.2 : 1);

        await product.KillWorker();
        await draft.Submit();
        await endorsement.Endorse("kadis33@contoh.id");
        await product.KillWorker();
        await MortalProduct.ScoreAll(endorsement);
        await product.KillWorker();
        await half.Score(panel[1], 1);

        await product.KillHost();

        await draft.Endorse("kadis33@contoh.id");
        await half.Score(panel[2], 1);
        foreach (var assessor in await consensus.Panel(3))
            await consensus.Score(assessor, 1, differing);
        await MortalProduct.ScoreAll(draft);
        foreach (var play in (CasePlay[])[draft, endorsement, half, consensus])
            await play.Ratify("dirjen@contoh.id");
        await product.KillWorker();

        await product.EveryCaseHasOneStar();
    }
}
