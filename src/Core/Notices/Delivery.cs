using System.Text.RegularExpressions;
using Ovop.Core.Cases;
using Ovop.Core.Offices;

namespace Ovop.Core.Notices;

/// <summary>What the mail provider says became of a letter that it had taken.</summary>
public enum DeliveryState
{
    Delivered,
    Delayed,
    Bounced,
    Dropped,

    /// <summary>The recipient said that it is junk; the provider hands them nothing more.</summary>
    Complained,

    /// <summary>The recipient wants no mail from us; the provider hands them nothing more.</summary>
    Unsubscribed,
}

/// <summary>The latest news of a letter.</summary>
/// <param name="State">What became of it.</param>
/// <param name="At">When, by the provider's clock.</param>
/// <param name="Why">The provider's reason; empty without.</param>
public sealed record Delivery(DeliveryState State, DateTimeOffset At, string Why)
{
    /// <summary>It did not arrive and will not.</summary>
    public bool Failed => State is DeliveryState.Bounced or DeliveryState.Dropped;

    /// <summary>It arrived where no mail of ours is wanted: what comes next will not.</summary>
    public bool IsUnwanted => State is DeliveryState.Complained or DeliveryState.Unsubscribed;
}

/// <summary>Takes in news of letters, which come late, twice and in any order.</summary>
public static partial class Deliveries
{
    /// <summary>
    /// Notes the news unless newer is known. A letter that will not arrive, or whose recipient wants none, is a task for the
    /// administrators, once: somebody may be waiting for it, or will for the next. Whatever the news, the provider had taken it: should
    /// its sender not have come to note that, it goes out no second time. <c>letter.unknown</c> for news of no letter of this case.
    /// </summary>
    /// <param name="tells">False where the administrators are told by another case that the same mail was about.</param>
    public static Result<Change> Note(Dossier dossier, string letterKey, Delivery news, Setting setting, bool tells = true)
    {
        if (dossier.Find<Letter>(letterKey) is not { } letter)
            return new Problem("letter.unknown", ProblemKind.NotFound);

        var change = dossier.By(People.System, setting.Now);
        if (letter.Delivery is { } known && (known.At > news.At || (known.At == news.At && known.State >= news.State)))
            return change;

        change = change.Put(
            letter with { State = LetterState.Sent, SentAt = letter.SentAt ?? news.At, Delivery = news with { Why = Masked(news.Why) } });
        return letter.Kind == Notice.OperatorNeeded ? change
            : news.Failed && letter.Delivery is not { Failed: true } ? Told("bounce", "letter.bounced")
            : news.IsUnwanted && letter.Delivery is not { IsUnwanted: true }
                ? news.State == DeliveryState.Complained
                    ? Told("complained", "letter.complained")
                    : Told("unsubscribed", "letter.unsubscribed")
            : change;

        Change Told(string why, string what) =>
            (tells ? Escalation.TellAdministrators(change, setting, $"{why}-{letter.Key}", why) : change)
            .Log(what, null, ("letter", letterKey));
    }

    /// <summary>
    /// Somebody of the office has spoken with who wants no mail; the letter is no trouble any more. <c>letter.wanted</c> where nobody
    /// said so, or <c>act.reason</c>.
    /// </summary>
    public static Result<Change> Settle(Dossier dossier, string key, string who, string reason, DateTimeOffset now)
    {
        if (dossier.Find<Letter>(key) is not { IsTrouble: true, Delivery.IsUnwanted: true } letter)
            return new Problem("letter.wanted", ProblemKind.Conflict);
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        return dossier.By(who, now).Put(letter with { SettledAt = now }).Log("letter.settled", reason.Trim(), ("letter", key));
    }

    /// <summary>What a provider said without the recipient, whom providers like to name, and at most 300 characters of it.</summary>
    public static string Masked(string why)
    {
        var words = Address.Replace(why, "…");
        return words.Length <= 300 ? words : words[..300];
    }

    [GeneratedRegex(@"[^\s<>]+@[^\s<>]+")]
    private static partial Regex Address { get; }
}
