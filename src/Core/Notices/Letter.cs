using Ovop.Core.Cases;

namespace Ovop.Core.Notices;

/// <summary>What a letter says; each kind has its words in every language.</summary>
public enum Notice
{
    DraftReminder,
    Receipt,
    DocumentRefused,
    CorrectionAsked,
    CorrectionReminder,
    CorrectionEnded,
    AmendmentReminder,
    AmendmentEnded,
    RevisionReceipt,
    EndorsementAsked,
    EndorsementReminder,
    EndorsementAskedAgain,
    EndorsementDeclined,
    ReviewAsked,
    ReviewReminder,
    ReviewCode,
    ReviewResumed,
    ReviewNoLongerNeeded,
    ConsensusAsked,
    VisitAsked,
    VisitReminder,
    ApprovalAsked,
    RatificationAsked,
    RatificationReminder,
    OverrideAsked,
    Awarded,
    NotAwarded,
    Lapsed,
    Withdrawn,
    Disqualified,
    ObjectionReceipt,
    ObjectionDismissed,
    OperatorNeeded,
    DueChanged,
    AwardActAsked,
    AwardActDeclined,
    AwardAmended,
    AwardSuspended,
    AwardLifted,
    AwardRevoked,
    AwardExpired,
    ProducerAsked,
    ProducerRefused,
    InvitedToView,
    InvitedToEdit,
    OwnerMoved,
    EnquiryAsked,
    EnquiryAnswered,
    Endorsed,
    ReviewBegun,
    StarEnding,
    AmendmentNotConfirmed,
    Circular,
    DraftDeleted,
}

/// <summary>How far a letter has come.</summary>
public enum LetterState
{
    Queued,
    Sending,
    Sent,
    Failed,

    /// <summary>Kept back until somebody of the office has looked at it.</summary>
    Held,

    /// <summary>The office decided that it never goes out.</summary>
    Discarded,

    /// <summary>It was handed over and no answer came: it may have gone out, and goes out again when the office says so.</summary>
    Unanswered,

    /// <summary>It waits for the mail that tells its reader of several (<see cref="ToldTogether"/>); told by it, it is sent.</summary>
    Together,
}

/// <summary>
/// One mail, kept as a row before it is sent; the words and the link are made when it is sent, so that no live link
/// stands in storage.
/// </summary>
/// <param name="Kind">What it says.</param>
/// <param name="Occasion">What makes it the only one of its kind to this person: stage, turn, rung.</param>
/// <param name="Person">Id of the recipient, or "applicant".</param>
/// <param name="To">E-mail address that it was sent to; empty before (<see cref="Addresses"/>) and once erased.</param>
/// <param name="Language">The recipient's language.</param>
public sealed record Letter(Notice Kind, string Occasion, string Person, string To, Language Language) : IPart
{
    public const string Prefix = "letter-";

    public string Key => $"{Prefix}{Kind}-{Occasion}-{Person}";

    /// <summary>The personal link that it carries, if it carries one.</summary>
    public LinkTarget? Link { get; init; }

    /// <summary>Values for its words beyond those of the case, in order.</summary>
    public IReadOnlyList<string> Args { get; init; } = [];

    public LetterState State { get; init; } = LetterState.Queued;

    /// <summary>When the case asked for it; null for letters from before this was kept.</summary>
    public DateTimeOffset? QueuedAt { get; init; }

    /// <summary>True once somebody of the office let it go out: it is not kept back again.</summary>
    public bool IsReviewed { get; init; }

    /// <summary>What they added in words of their own; empty without.</summary>
    public string Addition { get; init; } = "";

    /// <summary>What the office wrote instead of the words of its kind; null where it says those.</summary>
    public MailWords? Own { get; init; }

    /// <summary>In which words it went out; null before, and for letters from before this was kept.</summary>
    public WrittenWords? Written { get; init; }

    /// <summary>On which morning it is told with others in one mail, by its reader's calendar; null for a letter of its own.</summary>
    public DateOnly? Morning { get; init; }

    /// <summary>When somebody last began to send it; a claim that is older than a few minutes was lost.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>When it was handed to the mail provider.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>How often sending has failed or was not answered, and why the last time.</summary>
    public int Failures { get; init; }

    public string? LastFailure { get; init; }

    /// <summary>What became of it after the provider had taken it; null while nothing is known.</summary>
    public Delivery? Delivery { get; init; }

    /// <summary>When a text message told that it has come; null without one.</summary>
    public DateTimeOffset? TextedAt { get; init; }

    /// <summary>Why there could be none; null where there was, or none was wanted.</summary>
    public string? TextFailure { get; init; }

    /// <summary>True once an administrator has sent it again.</summary>
    public bool SentAgain { get; init; }

    /// <summary>When the office had spoken with a recipient who wants no mail; null otherwise.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>Whether it reminds somebody whose move it is.</summary>
    public bool IsReminder => Kind is Notice.DraftReminder or Notice.CorrectionReminder or Notice.AmendmentReminder
        or Notice.EndorsementReminder or Notice.ReviewReminder or Notice.VisitReminder or Notice.RatificationReminder;

    /// <summary>Whether somebody should look: it could not be handed over, did not arrive, or was not wanted.</summary>
    public bool IsTrouble => !SentAgain && SettledAt is null
        && (Delivery is { Failed: true } or { IsUnwanted: true }
            || (State is not (LetterState.Sent or LetterState.Discarded) && Failures > 0));

    /// <summary>Whether the office may send it once more: a code is good for minutes, its assessor asks for another.</summary>
    public bool MayGoAgain => Kind != Notice.ReviewCode;

    /// <summary>Without what it says of anybody, and to whom.</summary>
    public Letter Bared() => this with
    {
        To = "",
        Args = [],
        Addition = "",
        Own = null,
        Written = Written is { } written ? written with { Values = [] } : null,
    };
}
