using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Offices;

namespace Ovop.Core.Notices;

/// <summary>Addresses letters and issues the links that they carry.</summary>
public static class Letters
{
    public static Letter ToApplicant(Dossier dossier, Notice kind, string occasion, params IReadOnlyList<string> args) =>
        new(kind, occasion, People.Applicant, "", dossier.Case.Language) { Args = args };

    public static Letter To(Contact contact, Notice kind, string occasion, params IReadOnlyList<string> args) =>
        new(kind, occasion, contact.Id, "", contact.Language) { Args = args };

    /// <summary>
    /// Queues a letter, unless the dossier already has it: one letter of a kind, to a person, on an occasion. Whoever reads along is
    /// sent what the applicant is.
    /// </summary>
    public static Change Send(this Change change, Letter letter) => Copies(change.After, letter).Prepend(letter)
        .Aggregate(change, (so, each) => so.Before.Has(each.Key) ? so : so.Put(each with { QueuedAt = so.Now }));

    private static IEnumerable<Letter> Copies(Dossier dossier, Letter letter) => letter.Person != People.Applicant ? [] :
        dossier.All<IAddressee>().Where(reader => reader.ReadsAlong).Select(reader => letter with { Person = reader.Addressee });

    /// <summary>A letter with the person's present link; null where none was issued to them, or the office has taken it back.</summary>
    public static Letter? Linked(Dossier dossier, Notice kind, string occasion, LinkPurpose purpose, Contact contact) =>
        Present(dossier, purpose, contact.Id) is { Revoked: not PersonalLink.ByOffice } link
            ? To(contact, kind, occasion) with { Link = new(purpose, contact.Id, link.Serial) }
            : null;

    /// <summary>
    /// The letter as it is to be sent: with the present issue of its link, which may be a later one than when it was asked for;
    /// null when the link that it would carry was never issued.
    /// </summary>
    public static Letter? Ready(Letter letter, Dossier dossier) =>
        letter.Link is not { } target ? letter
        : Present(dossier, target.Purpose, target.Person) is { } link ? letter with { Link = target with { Serial = link.Serial } }
        : null;

    /// <summary>
    /// Issues a new link, which ends the earlier one, and sends the letter that carries it. Once on an occasion, unless the link
    /// was taken back or its owner has another address since.
    /// </summary>
    public static Change SendLink(
        this Change change, Notice kind, string occasion, LinkPurpose purpose, Contact contact, DateTimeOffset expires)
    {
        var letter = To(contact, kind, occasion);
        var isThere = change.After.Has(letter.Key);
        if (isThere && change.After.Reaches(purpose, contact))
            return change;

        change = change.Issue(purpose, contact, expires);
        var serial = change.SerialOf(purpose, contact.Id);
        return change.Send(letter with
        {
            Occasion = isThere ? string.Create(CultureInfo.InvariantCulture, $"{occasion}-{serial}") : occasion,
            Link = new(purpose, contact.Id, serial),
        });
    }

    /// <summary>Issues a link that no letter brings, where the person has none that decides: what leads to it is sent otherwise.</summary>
    public static Change GiveLink(this Change change, LinkPurpose purpose, Contact contact, DateTimeOffset expires) =>
        change.After.Reaches(purpose, contact) && Present(change.After, purpose, contact.Id) is { UsedAt: null }
            ? change
            : change.Issue(purpose, contact, expires);

    /// <summary>Sends a letter with the person's present link; whoever has none yet is asked when the case goes on.</summary>
    public static Change SendPresent(this Change change, Notice kind, string occasion, LinkPurpose purpose, Contact contact) =>
        Linked(change.After, kind, occasion, purpose, contact) is { } letter ? change.Send(letter) : change;

    /// <summary>
    /// Whether the person's present link is for them at the address that they have now, and was not taken back; what the office took
    /// back, the procedure gives nobody again.
    /// </summary>
    public static bool Reaches(this Dossier dossier, LinkPurpose purpose, Contact contact) =>
        Present(dossier, purpose, contact.Id) is { Revoked: null or PersonalLink.ByOffice } link && link.IsOf(contact);

    /// <summary>A new issue of the link where its owner has another address since: the one that was sent to the former ends.</summary>
    public static Change Renew(this Change change, LinkPurpose purpose, Contact contact) =>
        Present(change.After, purpose, contact.Id) is { } link && !link.IsOf(contact)
            ? change.Issue(purpose, contact, link.Expires)
            : change;

    /// <summary>A new issue of a link that was there, as long as the former; that one ends.</summary>
    public static Change Reissue(this Change change, LinkPurpose purpose, Contact contact) =>
        change.Issue(purpose, contact, Present(change.After, purpose, contact.Id)!.Expires);

    private static Change Issue(this Change change, LinkPurpose purpose, Contact contact, DateTimeOffset expires)
    {
        var earlier = Present(change.After, purpose, contact.Id);
        return change.Put(new PersonalLink(purpose, contact.Id, (earlier?.Serial ?? 0) + 1, expires)
        { Used = earlier?.Used ?? [], Holder = PersonalLink.HolderOf(contact) });
    }

    internal static int SerialOf(this Change change, LinkPurpose purpose, string person) => Present(change.After, purpose, person)!.Serial;

    /// <summary>Takes all links of a purpose back but one person's.</summary>
    public static Change RevokeOthers(this Change change, LinkPurpose purpose, string person, string why) =>
        change.After.All<PersonalLink>()
            .Where(link => link.Purpose == purpose && link.Person != person)
            .Aggregate(change, (so, link) => so.Revoke(purpose, link.Person, why));

    /// <summary>Takes a link back before it was used.</summary>
    public static Change Revoke(this Change change, LinkPurpose purpose, string person, string why) =>
        Present(change.After, purpose, person) is { UsedAt: null, Revoked: null } link ? change.Put(link with { Revoked = why }) : change;

    /// <summary>Marks the link as used by the decision that it was sent for.</summary>
    public static Change Use(this Change change, LinkPurpose purpose, string person) =>
        Present(change.After, purpose, person) is { } link
            ? change.Put(link with { UsedAt = change.Now, Used = [.. link.Used, link.Serial] })
            : change;

    public static PersonalLink? Present(Dossier dossier, LinkPurpose purpose, string person) =>
        dossier.Find<PersonalLink>(PersonalLink.KeyOf(purpose, person));
}
