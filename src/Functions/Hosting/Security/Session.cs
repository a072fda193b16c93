namespace Ovop.Functions.Hosting.Security;

/// <summary>Who is signed in.</summary>
/// <param name="Email">The address that the sign-in link was sent to, lower case.</param>
/// <param name="Kind">In which capacity: each kind has its own pages.</param>
/// <param name="Since">When it was signed in.</param>
/// <param name="Until">When it ends unless the reader goes on.</param>
public sealed record Session(string Email, string Kind, DateTimeOffset Since, DateTimeOffset Until);

/// <summary>How long a session lasts; configuration section "Session".</summary>
public sealed class SessionOptions
{
    /// <summary>Without a request.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromHours(2);

    /// <summary>In all.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromHours(12);
}
