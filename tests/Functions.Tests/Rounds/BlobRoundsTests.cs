using Microsoft.Extensions.Time.Testing;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Tests.Rounds;

public sealed class BlobRoundsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_no_id_of_a_round_opens_no_blob()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Rounds/Demo/round.json"), Cancel);
        using var rounds = new BlobRounds(new InMemoryBlobs(), new FakeTimeProvider());
        await rounds.Publish(BinaryData.FromString(text), Cancel);
        var round = await rounds.Current(Cancel);

        (await rounds.Find(round.Id, Cancel)).ShouldNotBeNull();
        (await rounds.Find($"{round.Id}/{round.Hash}", Cancel)).ShouldBeNull();
    }
}
