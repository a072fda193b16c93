using Ovop.Core.Notices;

namespace Ovop.Core.Sittings;

/// <content>How far its mails have come, and who expects it where.</content>
public sealed partial record Sitting
{
    /// <summary>The members whose invitation was handed to the mail provider.</summary>
    public IReadOnlyList<string> Invited { get; init; } = [];

    /// <summary>The members who were invited to an earlier day or place; null before a change, or if moved before it was kept.</summary>
    public IReadOnlyList<string>? InvitedBefore { get; init; }

    /// <summary>The members whose minutes were, or the word that it was called off.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>How far their mails have come; those from before this was kept are not among them.</summary>
    public IReadOnlyList<MemberMail> Mails { get; init; } = [];

    /// <summary>
    /// The mails that somebody should look at: an invitation while its member can still answer by it and has not since it was moved, the
    /// minutes for a month.
    /// </summary>
    public IEnumerable<MemberMail> Trouble(DateTimeOffset now) => Mails.Where(mail => mail.IsTrouble && Find(mail.Member) is not null
        && (mail.IsMinutes
            ? mail.At > now.AddDays(-30)
            : MustBeOpen is null && (BallotOf(mail.Member) is not { } ballot || ballot.At < MovedAt)));

    /// <summary>
    /// Whether it was decided and the work that follows broke off: its last step, the minutes' mails, was not tried for somebody. Within
    /// a quarter of an hour it may still be under way, and after a month, as with <see cref="Trouble"/>, nobody looks for it any more.
    /// </summary>
    public bool IsBrokenOff(DateTimeOffset now) => Act?.At is { } at && at > now.AddDays(-30) && at < now.AddMinutes(-15)
        && Members.Any(member => member.Email.Length > 0 && !Told.Contains(member.Id)
            && !Mails.Any(mail => mail.IsMinutes && mail.Member == member.Id));

    /// <summary>
    /// Whether a member is told what became of it: the minutes all are, that it was called off only who expected it; nobody where the
    /// reason was only logged.
    /// </summary>
    public bool Concerns(string member) =>
        CalledOffAt is null || (WhyOff.Length > 0 && (Invited.Contains(member) || WasInvitedBefore(member)));

    /// <summary>Whether it was moved when nobody noted who had been invited before: then all who could be may have been.</summary>
    public bool WasMovedUnnoted => MovedAt is not null && InvitedBefore is null;

    /// <summary>Whether a member may expect it on an earlier day or elsewhere.</summary>
    public bool WasInvitedBefore(string member) =>
        InvitedBefore?.Contains(member) ?? (WasMovedUnnoted && Find(member) is { Email.Length: > 0 });

    /// <summary>
    /// Notes how far a mail has come; whose was handed over is not mailed again. Of who is no member any more nothing is noted.
    /// </summary>
    public Sitting With(MemberMail mail)
    {
        if (Find(mail.Member) is null)
            return this;

        var noted = this with
        {
            Mails = [.. Mails.Where(other => (other.Member, other.IsMinutes) != (mail.Member, mail.IsMinutes)), mail],
        };
        return mail.State != LetterState.Sent ? noted
            : mail.IsMinutes ? noted with { Told = [.. Told.Where(other => other != mail.Member), mail.Member] }
            : noted with { Invited = [.. Invited.Where(other => other != mail.Member), mail.Member] };
    }

    /// <summary>The same of a mail that was written about it as it was then: an invitation to a former day is none to this one.</summary>
    public Sitting With(MemberMail mail, Sitting written) =>
        mail.IsMinutes || MovedAt == written.MovedAt ? With(mail)
        : mail.State == LetterState.Sent && Find(mail.Member) is not null && InvitedBefore is { } before
            ? this with { InvitedBefore = [.. before.Union([mail.Member])] }
        : this;
}
