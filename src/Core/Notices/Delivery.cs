using System.Text.RegularExpressions;
using Ovop.Core.Cases;
using Ovop.Core.Offices;

namespace Ovop.Core.Notices;

/// <summary>What the mail provider says became of a letter that it had taken.</summary>
public enum DeliveryState { Delivered, Delayed, Bounced, Dropped }

/// <summary>The latest news of a letter.</summary>
/// <param name="State">What became of it.</param>
/// <param name="At">When, by the provider's clock.</param>
/// <param name="Why">The provider's reason; empty without.</param>
public sealed record Delivery(DeliveryState State, DateTimeOffset At, string Why)
{
    /// <summary>It did not arrive and will not.</summary>
    public bool Failed => State is DeliveryState.Bounced or DeliveryState.Dropped;
}

/// <summary>Takes in news of letters, which come late, twice and in any order.</summary>
public static partial class Deliveries
{
    /// <summary>
    /// Notes the news unless newer is known. A letter that will not arrive is a task for the administrators, once:
    /// somebody may be waiting for it. Whatever the news, the provider had taken it: should its sender not have come to note
    /// that, it goes out no second time. <c>letter.unknown</c> for news of no letter of this case.
    /// </summary>
    public static Result<Change> Note(Dossier dossier, string letterKey, Delivery news, Setting setting)
    {
        if (dossier.Find<Letter>(letterKey) is not { } letter)
            return new Problem("letter.unknown", ProblemKind.NotFound);

        var change = dossier.By(People.System, setting.Now);
        if (letter.Delivery is { } known && (known.At > news.At || (known.At == news.At && known.State >= news.State)))
            return change;

        change = change.Put(
            letter with { State = LetterState.Sent, SentAt = letter.SentAt ?? news.At, Delivery = news with { Why = Masked(news.Why) } });
        return !news.Failed || letter.Delivery is { Failed: true } || letter.Kind == Notice.OperatorNeeded ? change
            : Escalation.TellAdministrators(change, setting, $"bounce-{letter.Key}", "bounce")
                .Log("letter.bounced", null, ("letter", letterKey));
    }

    /// <summary>Providers like to name the recipient.</summary>
    private static string Masked(string why)
    {
        var words = Address.Replace(why, "…");
        return words.Length <= 300 ? words : words[..300];
    }

    [GeneratedRegex(@"[^\s<>]+@[^\s<>]+")]
    private static partial Regex Address { get; }
}
