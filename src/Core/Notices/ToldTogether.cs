using System.Collections.Frozen;
using Ovop.Core.Cases;

namespace Ovop.Core.Notices;

/// <summary>
/// Letters of which one person may get many on a day (issue 21): the first is sent at once, the others are told in one mail the next
/// morning, with all that waits for that person.
/// </summary>
public static class ToldTogether
{
    private static readonly FrozenSet<Notice> Kinds = FrozenSet.ToFrozenSet(
    [
        Notice.EndorsementAsked, Notice.EndorsementAskedAgain, Notice.EndorsementReminder,
        Notice.RatificationAsked, Notice.RatificationReminder,
    ]);

    /// <summary>Whether it is of such a kind.</summary>
    public static bool Has(Letter letter) => Kinds.Contains(letter.Kind) && letter.Link is not null;

    /// <summary>
    /// Whether one that is not the first of its day may wait. Not where the case is due by then, nor what somebody asked for or the office
    /// has looked at or written for it alone.
    /// </summary>
    /// <param name="dossier">The case that it is about.</param>
    /// <param name="until">The end of the day on which the others are told.</param>
    public static bool MayWait(Letter letter, Dossier dossier, DateTimeOffset until) =>
        Has(letter) && letter is { IsReviewed: false, Own: null } && !IsCopy(letter)
        && !(dossier.Case.Wait is { } wait && wait.Due <= until);

    /// <summary>Whether the mail of a morning has told it, or may have.</summary>
    public static bool WasTold(Letter letter) =>
        Has(letter) && letter is { Morning: not null, State: LetterState.Sent or LetterState.Unanswered };

    private static bool IsCopy(Letter letter) =>
        letter.Occasion.Contains("-own-", StringComparison.Ordinal) || letter.Occasion.Contains("-office-", StringComparison.Ordinal)
        || letter.Occasion.Contains("-again-", StringComparison.Ordinal);
}
