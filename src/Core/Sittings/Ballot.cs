using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Core.Review;
using Ovop.Core.Sharing;

namespace Ovop.Core.Sittings;

/// <summary>What a member says of a case.</summary>
public enum Voice { Ratify = 0, SendBack = 1, Recused = 2 }

/// <summary>One member's vote on one case.</summary>
/// <param name="Reason">Why it is sent back, or why they take no part.</param>
public sealed record Vote(ApplicationNumber Number, Voice Voice, string Reason = "")
{
    /// <summary>Whether they may take no part, whatever they say: they are on the applicant's side, or scored the case.</summary>
    public bool IsBound { get; init; }
}

/// <summary>One member's answers; who gives them was present.</summary>
/// <param name="Member">Id of the member.</param>
public sealed record Ballot(string Member, DateTimeOffset At, IReadOnlyList<Vote> Votes)
{
    /// <summary>Id of who entered it from paper; null where the member gave it by their own link.</summary>
    public string? EnteredBy { get; init; }

    /// <summary>The longest reason of one vote.</summary>
    public const int Longest = 300;

    public Vote? On(ApplicationNumber number) => Votes.FirstOrDefault(vote => vote.Number == number);

    /// <summary>
    /// Takes a member's answers: <c>sitting.decided</c>, <c>sitting.off</c>, <c>vote.reason</c> for each case that is sent back, or
    /// recused from, without one, and where votes are given by name <c>vote.missing</c> for each case without.
    /// </summary>
    /// <param name="bound">The cases of which this member may decide nothing.</param>
    /// <param name="gone">Those that wait no more: nothing is to be said of them.</param>
    public static Result<Ballot> Cast(
        Sitting sitting, SittingMember member, IEnumerable<Vote> votes, IReadOnlySet<ApplicationNumber> bound, DateTimeOffset now,
        string? enteredBy = null, IReadOnlyCollection<ApplicationNumber>? gone = null)
    {
        if (sitting.MustBeOpen is { } over)
            return over;

        var agenda = sitting.Agenda.Except(gone ?? []).ToList();
        List<Vote> given =
        [
            .. votes.Where(vote => agenda.Contains(vote.Number) && !bound.Contains(vote.Number)),
            .. agenda.Where(bound.Contains).Select(number => new Vote(number, Voice.Recused) { IsBound = true }),
        ];
        List<Problem> problems =
        [
            .. given.Where(vote => vote is { Voice: not Voice.Ratify, IsBound: false } && vote.Reason.Trim().Length is < 5 or > Longest)
                .Select(vote => vote.Number).Order().Select(number => Of("vote.reason", number)),
            .. sitting.Voting == Voting.Consent || member.Id == sitting.Chair.Id ? [] : agenda
                .Where(number => given.All(vote => vote.Number != number)).Order().Select(number => Of("vote.missing", number)),
        ];
        return problems.Count > 0
            ? Result<Ballot>.Refused(problems)
            : new Ballot(member.Id, now, [.. given.Select(vote => vote with { Reason = vote.Reason.Trim() })]) { EnteredBy = enteredBy };
    }

    /// <summary>
    /// Whether a member decides nothing of a case: whoever is on the applicant's side, or has or had a seat on its panel. People are
    /// compared by address.
    /// </summary>
    public static bool IsBound(Dossier dossier, People people, SittingMember member)
    {
        if (Parties.Has(dossier, people, member.Id) || (member.Email.Length > 0 && Parties.HasAddress(dossier, people, member.Email)))
            return true;

        return member.Email.Length > 0 && dossier.All<ScoringTurn>().SelectMany(turn => turn.Seats)
            .Any(seat => MailAddress.PersonOf(people.Present(seat.Contact).Email) == MailAddress.PersonOf(member.Email));
    }

    private static Problem Of(string code, ApplicationNumber number) => new(code, Field: "pilih", Args: $"{number}");
}
