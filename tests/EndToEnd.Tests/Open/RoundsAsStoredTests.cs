using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Ovop.EndToEnd.Tests.Running;
using Ovop.Functions.Rounds;

namespace Ovop.EndToEnd.Tests.Open;

/// <summary>Rounds as two instances of the app read them, from containers of their own.</summary>
public sealed class RoundsAsStoredTests(Product product)
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "round.json"));

    private readonly LaterClock _clock = new();

    [Fact]
    public async Task What_has_not_changed_costs_one_operation_a_second()
    {
        var (one, _, counted) = await Two();
        var first = await one.Latest(CancellationToken.None);
        var id = await FirstId(one);
        var before = counted.Operations;

        for (var time = 0; time < 5; time++)
        {
            (await one.Latest(CancellationToken.None)).ShouldBeSameAs(first);
            (await one.Find(first!.Id, CancellationToken.None)).ShouldBeSameAs(first);
            (await FirstId(one)).ShouldBe(id);
            (await one.Calendar(first.Id, CancellationToken.None)).ShouldBeSameAs(first.Calendar);
        }

        (counted.Operations - before).ShouldBe(0);
        _clock.Seconds++;
        (await one.Latest(CancellationToken.None)).ShouldBeSameAs(first);
        (counted.Operations - before).ShouldBe(1);
    }

    [Fact]
    public async Task What_one_instance_publishes_it_has_at_once_and_the_other_after_a_second()
    {
        var (one, other, _) = await Two();
        var first = await other.Latest(CancellationToken.None);

        await one.Publish(BinaryData.FromString($"{Text}\n"), CancellationToken.None);
        var own = await one.Latest(CancellationToken.None);
        _clock.Seconds++;
        var second = await other.Latest(CancellationToken.None);
        await one.Keep(BinaryData.FromString($"{Text}\n\n"), asPresent: true, CancellationToken.None);
        _clock.Seconds++;
        var third = await other.Latest(CancellationToken.None);

        own!.Hash.ShouldBe(second!.Hash);
        new[] { first!.Hash, second.Hash, third!.Hash }.ShouldBeUnique();
        third.Text.ShouldEndWith("\n\n");
    }

    [Fact]
    public async Task There_is_none_before_the_first_was_published() =>
        (await new BlobRounds(new BlobsApart(product.Storage, new()), TimeProvider.System).Latest(CancellationToken.None)).ShouldBeNull();

    private async Task<(BlobRounds One, BlobRounds Other, Counter Counted)> Two()
    {
        var counted = new Counter();
        var apart = new BlobsApart(product.Storage, counted);
        var one = new BlobRounds(apart, _clock);
        await one.Publish(BinaryData.FromString(Text), CancellationToken.None);
        return (one, new BlobRounds(apart, _clock), counted);
    }

    private static async Task<string?> FirstId(BlobRounds rounds)
    {
        await foreach (var id in rounds.Ids(CancellationToken.None))
            return id;

        return null;
    }

    private sealed class BlobsApart(string storage, Counter counted) : BlobServiceClient(storage, counted.Options())
    {
        private readonly string _apart = $"apart-{Guid.NewGuid():N}";

        public override BlobContainerClient GetBlobContainerClient(string blobContainerName)
        {
            var container = base.GetBlobContainerClient(_apart);
            container.CreateIfNotExists();
            return container;
        }
    }

    private sealed class LaterClock : TimeProvider
    {
        public int Seconds { get; set; }

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddYears(56).AddSeconds(Seconds);
    }

    private sealed class Counter : HttpPipelineSynchronousPolicy
    {
        private int _operations;

        public int Operations => _operations;

        public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref _operations);

        public BlobClientOptions Options()
        {
            var options = new BlobClientOptions();
            options.AddPolicy(this, HttpPipelinePosition.PerRetry);
            return options;
        }
    }
}
