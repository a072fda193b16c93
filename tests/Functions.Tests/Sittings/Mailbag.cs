using System.Collections.Concurrent;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices.Sending;

namespace Ovop.Functions.Tests.Sittings;

/// <summary>Takes every mail and keeps it.</summary>
internal sealed class Mailbag : IMailer
{
    public ConcurrentQueue<(string To, MailBody Body)> Mailed { get; } = new();

    public Task Send(string id, string about, string to, MailBody body, CancellationToken cancel)
    {
        Mailed.Enqueue((to, body));
        return Task.CompletedTask;
    }
}
