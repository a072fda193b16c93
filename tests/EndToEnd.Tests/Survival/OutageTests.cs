using LocalHost.Tests;

namespace Ovop.EndToEnd.Tests.Survival;

/// <summary>Takes away what a running award stands on, while others go on standing.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private readonly string _data = HostProcess.NewFolder();
    private MortalProduct _product = null!;

    public async ValueTask InitializeAsync() => _product = await MortalProduct.Start();

    [Fact]
    public async Task Cases_go_on_when_one_of_two_hosts_dies_and_comes_back_and_when_storage_goes_away()
    {
        var other = await _product.StartAnother(_data);
        var (near, far) = (_product.InReview("di-sini"), _product.InReview("di-sana", other));
        var (here, there) = (await near, await far);
        await there.Score((await there.Panel(3))[0], 1);

        other.Kill();
        await other.DisposeAsync();

        await MortalProduct.ScoreAll(here);
        await _product.KillStorage();
        foreach (var assessor in (await there.Panel(3)).Skip(1))
            await there.Score(assessor, 1);
        await _product.KillStorage();
        await here.Ratify("dirjen@contoh.id");
        await there.Ratify("dirjen@contoh.id");
        await _product.KillStorage();
        await using var again = await _product.StartAnother(_data, other.Ports.Http);

        await _product.EveryCaseHasOneStar();
    }

    public async ValueTask DisposeAsync()
    {
        await _product.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
