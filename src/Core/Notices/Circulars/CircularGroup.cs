using Ovop.Core.Offices;
using Ovop.Core.Rounds;

namespace Ovop.Core.Notices.Circulars;

/// <summary>Which people of the award a circular is for that does not go to applicants.</summary>
public enum CircularTo { Assessors, Heads, Officers }

/// <summary>Whom a case concerns.</summary>
/// <param name="Seated">Ids of the assessors who sit on it or have scored it.</param>
/// <param name="Awaited">Ids of those whose move it is.</param>
/// <param name="Officer">Id of who filed it for a producer; null for all others.</param>
public sealed record Concern(
    string Round, string Province, Commodity? Commodity, IReadOnlyList<string> Seated, IReadOnlyList<string> Awaited, string? Officer);

/// <summary>Somebody whom a circular is for, and how many of the cases that were asked for wait for them.</summary>
public sealed record CircularRecipient(Contact Contact, int Open);

/// <summary>The people of the award whom a circular is for; what is null, empty or false leaves everybody in.</summary>
/// <param name="Commodity">Assessors of it; of a dinas those with cases of it.</param>
/// <param name="Province">Where an assessor lives, or whose dinas it is; whoever stands in there has cases of it.</param>
/// <param name="Round">Those whom cases of this round concern.</param>
/// <param name="IsWaitedFor">Only those for whom cases wait: sheets, endorsements, or what an officer's producers have to do.</param>
public sealed record CircularGroup(CircularTo To, Commodity? Commodity, string Province, string Round, bool IsWaitedFor)
{
    /// <summary>
    /// Who is meant now, each mailbox once. An assessor who is drawn no more is meant by what still waits for them, or by cases of a round.
    /// </summary>
    /// <param name="concerns">Of all cases.</param>
    public IReadOnlyList<CircularRecipient> Among(People people, IEnumerable<Concern> concerns)
    {
        var asked = concerns.Where(IsAsked).ToList();
        var open = Open(asked);
        return
        [
            .. Named(people, asked).Where(contact => contact.Email.Length > 0)
                .Select(contact => new CircularRecipient(contact, open.GetValueOrDefault(contact.Id)))
                .Where(recipient => !IsWaitedFor || recipient.Open > 0)
                .DistinctBy(recipient => MailAddress.PersonOf(recipient.Contact.Email))
                .OrderBy(recipient => recipient.Contact.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>One of whom it was looked at that they are meant, as they are now.</summary>
    /// <returns>
    /// Or <c>circular.nobody</c> where they hold no such office any more, <c>circular.done</c> where it is for who is waited for and they
    /// are not any more.
    /// </returns>
    public Result<CircularRecipient> Find(People people, string id, IEnumerable<Concern> concerns)
    {
        if (Holder(people, id) is not { Email.Length: > 0 } contact)
            return new Problem("circular.nobody", ProblemKind.Conflict);

        var open = Open(concerns.Where(IsAsked)).GetValueOrDefault(contact.Id);
        return IsWaitedFor && open == 0 ? new Problem("circular.done", ProblemKind.Conflict) : new CircularRecipient(contact, open);
    }

    private Contact? Holder(People people, string id) => To switch
    {
        CircularTo.Assessors => people.AsAssessor(id),
        CircularTo.Heads => people.AsEndorser(id),
        CircularTo.Officers => people.Officers.FirstOrDefault(officer => officer.Contact.Id == id)?.Contact,
        _ => throw new InvalidOperationException($"Unknown group {To}."),
    };

    private Dictionary<string, int> Open(IEnumerable<Concern> asked) =>
        asked.SelectMany(Waiting).CountBy(id => id, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);

    private bool IsAsked(Concern one) =>
        (Round.Length == 0 || one.Round == Round) && (Commodity is null || one.Commodity == Commodity)
        && (To != CircularTo.Heads || IsHere(one.Province));

    /// <summary>One person may be head and assessor under one id: whoever sits on a case is awaited as an assessor.</summary>
    private IEnumerable<string> Waiting(Concern one) => To switch
    {
        CircularTo.Assessors => one.Awaited.Intersect(one.Seated, StringComparer.OrdinalIgnoreCase),
        CircularTo.Heads => one.Awaited.Except(one.Seated, StringComparer.OrdinalIgnoreCase),
        CircularTo.Officers => one.Officer is { } officer && one.Awaited.Contains(People.Applicant) ? [officer] : [],
        _ => throw new InvalidOperationException($"Unknown group {To}."),
    };

    private IEnumerable<Contact> Named(People people, IReadOnlyList<Concern> asked) => To switch
    {
        CircularTo.Assessors => people.Assessors.Select(member => member.Assessor).Where(assessor => IsHere(assessor.Province)
            && (IsWaitedFor || Round.Length > 0 || !assessor.IsEnded)
            && (Round.Length == 0 || asked.Any(one => one.Seated.Contains(assessor.Id)))
            && (Commodity is not { } ware || IsWaitedFor || assessor.Commodities.Contains(ware))).Select(People.ContactOf),
        CircularTo.Heads => people.Endorsers
            .Where(head => IsHere(head.Province)
                ? Concerns(asked, one => one.Province == head.Province || IsFor(one, head.Contact))
                : head.Province is null && asked.Any(one => IsFor(one, head.Contact)))
            .Select(head => head.Contact),
        CircularTo.Officers => people.Officers
            .Where(officer => IsHere(officer.Province) && Concerns(asked, one => one.Officer == officer.Contact.Id))
            .Select(officer => officer.Contact),
        _ => throw new InvalidOperationException($"Unknown group {To}."),
    };

    private bool IsHere(string? province) => Province.Length == 0 || province == Province;

    private bool Concerns(IReadOnlyList<Concern> asked, Func<Concern, bool> does) =>
        (Round.Length == 0 && Commodity is null) || asked.Any(does);

    private bool IsFor(Concern one, Contact head) => Waiting(one).Contains(head.Id, StringComparer.OrdinalIgnoreCase);
}
