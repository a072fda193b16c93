using Ovop.Core.Notices;

namespace Ovop.Functions.Notices.Mornings;

/// <summary>One mail that tells somebody in the morning of all that waits for them.</summary>
/// <param name="Person">Id of whom it is for.</param>
/// <param name="Day">By their calendar.</param>
/// <param name="At">When it was taken to be sent.</param>
/// <param name="Numbers">Of the cases whose letters it stands for.</param>
public sealed record MorningMail(string Person, DateOnly Day, LetterState State, DateTimeOffset At, IReadOnlyList<string> Numbers)
{
    /// <summary>Which of the day it is, from 1: what the office has sent again after one is told by another.</summary>
    public int Issue { get; init; } = 1;

    /// <summary>When the one before it was taken to be sent; null for the first.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>Whether a letter that was asked for then can be one of those that it tells.</summary>
    public bool Tells(DateTimeOffset? asked) => !(asked > At) && (After is not { } after || asked > after);

    /// <summary>Whether it may be handed over: the provider did not take it, or who was sending it is lost.</summary>
    /// <param name="claims">After so long a claim was lost with its sender.</param>
    public bool MaySend(DateTimeOffset now, TimeSpan claims) =>
        State == LetterState.Failed || (State == LetterState.Sending && At + claims < now);
}
