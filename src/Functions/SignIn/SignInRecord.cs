using Ovop.Core;
using Ovop.Core.Notices;

namespace Ovop.Functions.SignIn;

/// <summary>
/// What is kept of the links to one address: only the latest lives, once, and only so many are sent in an hour.
/// </summary>
/// <param name="Serial">The latest link, from 1; an earlier one is superseded.</param>
/// <param name="Expires">The last instant (inclusive) at which it opens.</param>
/// <param name="UsedAt">When it signed somebody in.</param>
/// <param name="Sent">When links were sent within the last day.</param>
/// <param name="Missed">How often a wrong code was given for the latest link.</param>
public sealed record SignInRecord(
    int Serial, DateTimeOffset Expires, DateTimeOffset? UsedAt, IReadOnlyList<DateTimeOffset> Sent, int Missed = 0)
{
    /// <summary>What became of the mail with the latest link; null while it is being sent, and from before this was kept.</summary>
    public SignInMailState? Mail { get; init; }

    /// <summary>Wrong codes after which a link is dead: one in 200,000 guesses the right one of six digits.</summary>
    public const int MostMissed = 5;

    public static SignInRecord None { get; } = new(0, default, null, []);

    /// <summary>The record with one more link; null when those of the hour, or of the day, have all been sent.</summary>
    public SignInRecord? Issue(DateTimeOffset now, SignInTerms terms)
    {
        var sent = Sent.Where(at => at > now.AddDays(-1)).ToList();
        return sent.Count < terms.MostADay && sent.Count(at => at > now.AddHours(-1)) < terms.MostAnHour
            ? new(Serial + 1, now + terms.Lives, null, [.. sent, now])
            : null;
    }

    /// <summary>The record with what became of the latest mail; <c>signin.superseded</c> where a later one was sent since.</summary>
    public Result<SignInRecord> Handed(int serial, LetterState state, DateTimeOffset now, string answer = "") => serial == Serial
        ? this with { Mail = new(state, now, answer) { News = Mail?.News } }
        : new Problem("signin.superseded", ProblemKind.Forbidden);

    /// <summary>The same for what the provider tells of it later; older news changes nothing.</summary>
    public Result<SignInRecord> Told(int serial, Delivery news) =>
        serial != Serial ? new Problem("signin.superseded", ProblemKind.Forbidden)
        : Mail?.News is { } known && known.At > news.At ? this
        : this with { Mail = (Mail ?? new(LetterState.Sent, news.At, "")) with { News = news with { Why = Deliveries.Masked(news.Why) } } };

    /// <summary>The record once its latest link is used, or why this one is dead.</summary>
    public Result<SignInRecord> Use(int serial, DateTimeOffset now) =>
        MustBeAlive(serial, now) is { } dead ? dead : this with { UsedAt = now };

    /// <summary>The record after a wrong code, or why the link is dead anyhow.</summary>
    public Result<SignInRecord> Miss(int serial, DateTimeOffset now) =>
        MustBeAlive(serial, now) is { } dead ? dead : this with { Missed = Missed + 1 };

    /// <summary>
    /// Null while this link signs in; else <c>signin.superseded</c>, <c>signin.used</c>, <c>signin.missed</c> or
    /// <c>signin.expired</c>.
    /// </summary>
    public Problem? MustBeAlive(int serial, DateTimeOffset now) =>
        serial != Serial ? new("signin.superseded", ProblemKind.Forbidden)
        : UsedAt is not null ? new("signin.used", ProblemKind.Forbidden)
        : Missed >= MostMissed ? new("signin.missed", ProblemKind.Forbidden)
        : now > Expires ? new("signin.expired", ProblemKind.Forbidden)
        : null;
}

/// <summary>How far the mail with a link or a code has come.</summary>
/// <param name="State">Sent, Failed or Unanswered.</param>
/// <param name="At">Since when.</param>
/// <param name="Answer">What the provider answered when it did not take it.</param>
public sealed record SignInMailState(LetterState State, DateTimeOffset At, string Answer)
{
    /// <summary>What the provider told later; null without.</summary>
    public Delivery? News { get; init; }
}
