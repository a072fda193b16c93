using Ovop.Functions.Hosting.Letters;

namespace Ovop.Functions.Notices.Sending;

/// <summary>For how long a sender waits for a provider, and for storage to take the note of what was sent.</summary>
internal static class Patience
{
    /// <summary>How long a provider may take; well below the time after which a claim counts as lost.</summary>
    private static readonly TimeSpan SendingTakes = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private const int NotingTimes = 5;

    /// <inheritdoc cref="IMailer.Send"/>
    public static async Task SendInTime(
        this IMailer mailer, string id, string about, string to, MailBody body, TimeProvider clock, CancellationToken cancel)
    {
        using var time = new CancellationTokenSource(SendingTakes, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel, time.Token);
        await mailer.Send(id, about, to, body, patience.Token);
    }

    /// <summary>While the sender lives it notes what it has sent, though storage should refuse for a moment.</summary>
    public static async Task<T> Noted<T>(Func<Task<T>> note)
    {
        for (var time = 1; ; time++)
        {
            try
            {
                return await note();
            }
            catch (Exception) when (time < NotingTimes)
            {
                await Task.Delay(Pause * time);
            }
        }
    }
}
