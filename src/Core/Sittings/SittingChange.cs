using System.Globalization;
using Ovop.Core.Cases.Trails;

namespace Ovop.Core.Sittings;

/// <summary>
/// A sitting that is held on another day, elsewhere or by others than it was called for, until it is decided (proposal). Who stays keeps
/// link and ballot; who does not has neither any more, and nobody gets the id of a former member. The chair is the ratifier of now.
/// </summary>
public static class SittingChange
{
    /// <summary>
    /// <c>sitting.decided</c> or <c>sitting.off</c>; else <c>sitting.day</c>, <c>sitting.place</c>, <c>act.reason</c> and what is wrong
    /// with the members.
    /// </summary>
    public static Result<Sitting> Make(
        Sitting sitting, DateOnly? day, string place, SittingMember chair, string others, string reason, DateTimeOffset now)
    {
        if (sitting.MustBeOpen is { } over)
            return over;

        var members = SittingMember.Read(others, chair);
        List<Problem> problems =
        [
            .. Sitting.Wrong(day, place), .. members.Problems, .. Reasons.Missing(reason) is { } why ? (Problem[])[why] : [],
        ];
        if (problems.Count > 0)
            return Result<Sitting>.Refused(problems);

        var changed = sitting with { Day = day!.Value, Place = place.Trim(), Chair = chair, Others = Numbered(sitting, members.Value) };
        var isMoved = (changed.Day, changed.Place) != (sitting.Day, sitting.Place);
        bool Stays(string id) => sitting.Find(id) is { } was && changed.Members.Any(was.IsStill);
        return changed with
        {
            Former = [.. sitting.Former, .. sitting.Members.Where(member => !changed.Members.Any(member.IsStill))],
            Ballots = [.. sitting.Ballots.Where(ballot => changed.Find(ballot.Member) is not null)],
            MovedAt = isMoved ? now : sitting.MovedAt,
            WhyMoved = isMoved ? reason.Trim() : sitting.WhyMoved,
            Mails = isMoved ? [] : [.. sitting.Mails.Where(mail => Stays(mail.Member))],
            Invited = isMoved ? [] : [.. sitting.Invited.Where(Stays)],
            InvitedBefore = sitting.WasMovedUnnoted
                ? null
                : [.. (sitting.InvitedBefore ?? []).Concat(isMoved ? sitting.Invited : []).Distinct().Where(Stays)],
        };
    }

    /// <summary>Of what can be changed: day, place and the members beside the chair.</summary>
    public static string SealOf(Sitting sitting) => Seal.Of(
        [sitting.Day.ToString("O", CultureInfo.InvariantCulture), sitting.Place, SittingMember.Write(sitting.Others)]);

    /// <summary>Who stays with the id they have, others with one that nobody had.</summary>
    private static IReadOnlyList<SittingMember> Numbered(Sitting sitting, IReadOnlyList<SittingMember> members)
    {
        var next = sitting.Others.Count + sitting.Former.Count;
        return
        [
            .. members.Select(member => sitting.Others.FirstOrDefault(other => other.IsSame(member)) is { } same
                ? member with { Id = same.Id, Language = same.Language }
                : member with { Id = SittingMember.IdOf(++next) }),
        ];
    }
}
