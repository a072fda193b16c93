using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Ovop.Functions.Hosting.Storage;

/// <summary>What the app tells itself: messages for its own queue triggers, now or later.</summary>
internal interface IOwnQueues
{
    /// <param name="queue">Made where it is not there yet.</param>
    /// <param name="after">Until then nobody sees it; seven days at most.</param>
    Task Put(string queue, string message, TimeSpan after, CancellationToken cancel);
}

/// <summary>In queues of storage, from which a message goes only once its trigger has come to its end.</summary>
internal sealed class OwnQueues(QueueServiceClient queues) : IOwnQueues
{
    private static readonly TimeSpan ForEver = TimeSpan.FromSeconds(-1);

    public async Task Put(string queue, string message, TimeSpan after, CancellationToken cancel)
    {
        var client = queues.GetQueueClient(queue);
        try
        {
            await client.SendMessageAsync(message, after, ForEver, cancel);
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await client.CreateIfNotExistsAsync(cancellationToken: cancel);
            await client.SendMessageAsync(message, after, ForEver, cancel);
        }
    }
}
