using Ovop.Core.Notices;
using Ovop.Functions.Notices.Sending;

namespace Ovop.Functions.Administration.Circulars.Groups;

/// <summary>One person's copy of a circular.</summary>
/// <param name="Circular">Its id.</param>
/// <param name="Person">Id of whom it is for.</param>
/// <param name="To">Name and address as they were.</param>
/// <param name="At">Since when it stands so.</param>
public sealed record CircularMail(string Circular, string Person, string Name, string To, LetterState State, DateTimeOffset At)
{
    /// <summary>
    /// For so long nobody is asked to look at one whose turn has not come: the run that was to send it may have ended before. A list of
    /// thousands can take longer; whoever looks then sends nobody a second one.
    /// </summary>
    private static readonly TimeSpan TurnTakes = TimeSpan.FromHours(1);

    /// <summary>For how long somebody is asked to look.</summary>
    private const int TroubleDays = 30;

    /// <summary>What the provider answered when it did not take it, or the code of why it was not sent.</summary>
    public string Answer { get; init; } = "";

    /// <summary>What the provider told later; null without.</summary>
    public Delivery? News { get; init; }

    /// <summary>Whether it may be handed over: it never was, or the provider did not take it.</summary>
    /// <param name="claims">After so long a claim was lost with its sender (<see cref="MailOptions.ClaimLifetime"/>).</param>
    public bool MaySend(DateTimeOffset now, TimeSpan claims) => State switch
    {
        LetterState.Queued or LetterState.Failed => true,
        LetterState.Sending => At + claims < now,
        LetterState.Sent or LetterState.Held or LetterState.Discarded or LetterState.Unanswered or LetterState.Together => false,
        _ => throw new InvalidOperationException($"Unknown state {State}."),
    };

    private bool IsInTurn(DateTimeOffset now) => State == LetterState.Queued && At + TurnTakes > now;

    /// <summary>Whether its recipient reported it or wants none.</summary>
    public bool IsUnwanted => News is { IsUnwanted: true };

    /// <summary>Whether it is not known to have gone out, did not arrive or was not wanted.</summary>
    public bool IsAstray =>
        State is not (LetterState.Sent or LetterState.Discarded) || IsUnwanted || News is { Failed: true };

    /// <summary>Whether somebody should look.</summary>
    /// <param name="claims"><inheritdoc cref="MaySend"/></param>
    public bool IsTrouble(DateTimeOffset now, TimeSpan claims) => IsAstray && At > now.AddDays(-TroubleDays) && !IsInTurn(now)
        && (State != LetterState.Sending || MaySend(now, claims));
}
