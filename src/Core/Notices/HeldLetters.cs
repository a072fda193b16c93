using Ovop.Core.Cases;

namespace Ovop.Core.Notices;

/// <summary>
/// What the office does with a letter that was kept back: it goes out, with words of its own if somebody adds some or writes it anew,
/// or never. No deadline waits for it.
/// </summary>
public static class HeldLetters
{
    /// <summary>The most characters that may be added.</summary>
    public const int LongestAddition = 1000;

    /// <summary>Codes and calls for help are of no use later.</summary>
    public static bool MayBeHeld(Notice kind) => kind is not (Notice.ReviewCode or Notice.OperatorNeeded);

    /// <summary>Has it go out. <c>letter.notheld</c> or <c>letter.addition</c>.</summary>
    public static Result<Change> Release(Dossier dossier, string key, string who, string addition, DateTimeOffset now)
    {
        if (dossier.Find<Letter>(key) is not { State: LetterState.Held } letter)
            return new Problem("letter.notheld", ProblemKind.Conflict);
        if (addition.Trim() is { Length: > LongestAddition })
            return new Problem("letter.addition", Field: "tambahan", Args: [$"{LongestAddition}"]);

        return dossier.By(who, now)
            .Put(letter with { State = LetterState.Queued, IsReviewed = true, Addition = addition.Trim() })
            .Log("letter.released", addition.Trim() is { Length: > 0 } words ? words : null, ("letter", key));
    }

    /// <summary>It never goes out. <c>letter.notheld</c> or <c>act.reason</c>.</summary>
    public static Result<Change> Discard(Dossier dossier, string key, string who, string reason, DateTimeOffset now)
    {
        if (dossier.Find<Letter>(key) is not { State: LetterState.Held } letter)
            return new Problem("letter.notheld", ProblemKind.Conflict);
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        return dossier.By(who, now).Put(letter with { State = LetterState.Discarded })
            .Log("letter.discarded", reason.Trim(), ("letter", key));
    }

    /// <summary>
    /// Has it say other words than its kind does; null gives it those back, which were kept. <c>letter.notheld</c> or
    /// <c>act.reason</c>.
    /// </summary>
    public static Result<Change> Rewrite(
        Dossier dossier, string key, string who, MailWords? own, string reason, DateTimeOffset now)
    {
        if (dossier.Find<Letter>(key) is not { State: LetterState.Held } letter)
            return new Problem("letter.notheld", ProblemKind.Conflict);
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        return dossier.By(who, now).Put(letter with { Own = own })
            .Log(own is null ? "letter.restored" : "letter.rewritten", reason.Trim(), ("letter", key));
    }
}
