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
    /// A run that is under way gives somebody a turn oftener than that, however long the whole takes: where all of a portion breaks, it is
    /// tried again for some six minutes.
    /// </summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(15);

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

    /// <summary>Whether a circular is going out to those of its recipients who have had no turn, or was to begin just now.</summary>
    /// <param name="copies">Of all its recipients.</param>
    public static bool IsGoingOut(IEnumerable<CircularMail> copies, DateTimeOffset now) => copies.Max(copy => copy.At) + Silence > now;

    /// <summary>Whether its recipient reported it or wants none.</summary>
    public bool IsUnwanted => News is { IsUnwanted: true };

    /// <summary>Whether it is not known to have gone out, did not arrive or was not wanted.</summary>
    public bool IsAstray =>
        State is not (LetterState.Sent or LetterState.Discarded) || IsUnwanted || News is { Failed: true };

    /// <summary>Whether somebody should look, unless its turn is still to come (<see cref="IsGoingOut"/>).</summary>
    /// <param name="claims"><inheritdoc cref="MaySend"/></param>
    public bool IsTrouble(DateTimeOffset now, TimeSpan claims) => IsAstray && At > now.AddDays(-TroubleDays)
        && (State != LetterState.Sending || MaySend(now, claims));
}
