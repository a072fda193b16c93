namespace LocalHost.Engine;

/// <summary>
/// The pause after a look through a container for what is new there. The more blobs there are the longer a look takes, of storage's
/// processor and of this one's, also where nobody uploads anything: it is to take a twentieth of the time.
/// </summary>
public static class Rest
{
    /// <summary>The shortest and the longest.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromSeconds(1), Most = TimeSpan.FromSeconds(5);

    /// <param name="look">What a look took that found nothing new.</param>
    public static TimeSpan After(TimeSpan look) => TimeSpan.FromTicks(Math.Clamp(look.Ticks * 20, Least.Ticks, Most.Ticks));
}
