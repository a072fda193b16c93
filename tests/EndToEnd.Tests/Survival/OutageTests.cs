using LocalHost.Tests;

namespace Ovop.EndToEnd.Tests.Survival;

/// <summary>Takes away what a running award stands on, while others go on standing.</summary>
[Collection<Killing>]
public sealed class OutageTests(MortalProduct product) : IDisposable
{
    private readonly string _data = HostProcess.NewFolder();

    [Fact]
    public async Task Cases_go_on_when_one_of_two_hosts_dies_and_comes_back_and_when_storage_goes_away()
    {
        var other = await product.StartAnother(_data);
        var (near, far) = (product.InReview("di-sini"), product.InReview("di-sana", other));
        var (here, there) = (await near, await far);
        await there.Score((await there.Panel(3))[0], 1);

        other.Kill();
        await other.DisposeAsync();

        await MortalProduct.ScoreAll(here);
        await product.KillStorage();
        foreach (var assessor in (await there.Panel(3)).Skip(1))
            await there.Score(assessor, 1);
        await product.KillStorage();
        await here.Ratify("dirjen@contoh.id");
        await there.Ratify("dirjen@contoh.id");
        await product.KillStorage();
        await using var again = await product.StartAnother(_data, other.Ports.Http);

        await product.EveryCaseHasOneStar();
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);
}
