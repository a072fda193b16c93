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

    [Fact]
    public async Task The_latest_round_costs_one_operation_while_nothing_changes()
    {
        var (one, _, counted) = await Two();
        var first = await one.Latest(CancellationToken.None);
        var before = counted.Operations;

        (await one.Latest(CancellationToken.None)).ShouldBeSameAs(first);
        (await one.Latest(CancellationToken.None)).ShouldBeSameAs(first);

        (counted.Operations - before).ShouldBe(2);
    }

    [Fact]
    public async Task What_one_instance_publishes_the_other_has_with_its_next_question()
    {
        var (one, other, _) = await Two();
        var first = await other.Latest(CancellationToken.None);

        await one.Publish(BinaryData.FromString($"{Text}\n"), CancellationToken.None);
        var second = await other.Latest(CancellationToken.None);
        await one.Keep(BinaryData.FromString($"{Text}\n\n"), asPresent: true, CancellationToken.None);
        var third = await other.Latest(CancellationToken.None);

        new[] { first!.Hash, second!.Hash, third!.Hash }.ShouldBeUnique();
        third.Text.ShouldEndWith("\n\n");
    }

    [Fact]
    public async Task There_is_none_before_the_first_was_published() =>
        (await new BlobRounds(new BlobsApart(product.Storage, new()), TimeProvider.System).Latest(CancellationToken.None)).ShouldBeNull();

    private async Task<(BlobRounds One, BlobRounds Other, Counter Counted)> Two()
    {
        var counted = new Counter();
        var apart = new BlobsApart(product.Storage, counted);
        var one = new BlobRounds(apart, TimeProvider.System);
        await one.Publish(BinaryData.FromString(Text), CancellationToken.None);
        return (one, new BlobRounds(apart, TimeProvider.System), counted);
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
