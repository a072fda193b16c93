using Ovop.Core.Notices;

namespace Ovop.Core.Sittings;

/// <summary>How far a mail to a member has come.</summary>
/// <param name="Member">Id of the member.</param>
/// <param name="IsMinutes">Whether it brings the minutes, or that there will be none; else it is the invitation.</param>
/// <param name="At">Since when it stands so.</param>
/// <param name="Answer">What the provider answered when it did not take it.</param>
public sealed record MemberMail(string Member, bool IsMinutes, LetterState State, DateTimeOffset At, string Answer = "")
{
    /// <summary>What the provider told later; null without.</summary>
    public Delivery? News { get; init; }

    /// <summary>Whether somebody should look.</summary>
    public bool IsTrouble => State != LetterState.Sent || News is { Failed: true } or { IsUnwanted: true };
}
