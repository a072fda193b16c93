using Ovop.Core.Award;
using Ovop.Core.Submission;

namespace Ovop.Core.Notices;

/// <summary>Addresses letters and issues the links that they carry.</summary>
public static class Letters
{
    public static Letter ToApplicant(Dossier dossier, Notice kind, string occasion, params IReadOnlyList<string> args) =>
        new(kind, occasion, People.Applicant, dossier.Case.Owner, dossier.Case.Language) { Args = args };

    public static Letter To(Contact contact, Notice kind, string occasion, params IReadOnlyList<string> args) =>
        new(kind, occasion, contact.Id, contact.Email, contact.Language) { Args = args };

    /// <summary>A letter with the person's present link.</summary>
    public static Letter Linked(Dossier dossier, Notice kind, string occasion, LinkPurpose purpose, Contact contact) =>
        To(contact, kind, occasion) with { Link = new(purpose, contact.Id, Present(dossier, purpose, contact.Id)?.Serial ?? 1) };

    /// <summary>Issues a new link, which ends the earlier one, and sends the letter that carries it.</summary>
    public static Change SendLink(this Change change, Notice kind, string occasion, LinkPurpose purpose, Contact contact, DateTimeOffset expires)
    {
        var letter = To(contact, kind, occasion);
        if (change.After.Has(letter.Key))
            return change;

        var earlier = Present(change.After, purpose, contact.Id);
        var serial = (earlier?.Serial ?? 0) + 1;
        return change
            .Put(new PersonalLink(purpose, contact.Id, serial, expires) { Used = earlier?.Used ?? [] })
            .Send(letter with { Link = new(purpose, contact.Id, serial) });
    }

    /// <summary>Takes a link back before it was used.</summary>
    public static Change Revoke(this Change change, LinkPurpose purpose, string person, string why) =>
        Present(change.After, purpose, person) is { UsedAt: null, Revoked: null } link ? change.Put(link with { Revoked = why }) : change;

    /// <summary>Marks the link as used by the decision that it was sent for.</summary>
    public static Change Use(this Change change, LinkPurpose purpose, string person) =>
        Present(change.After, purpose, person) is { } link ? change.Put(link with { UsedAt = change.Now, Used = [.. link.Used, link.Serial] }) : change;

    public static PersonalLink? Present(Dossier dossier, LinkPurpose purpose, string person) =>
        dossier.Find<PersonalLink>(PersonalLink.KeyOf(purpose, person));

    /// <summary>The province of the producer, as the form says; empty while it does not.</summary>
    public static string Province(Dossier dossier) => dossier.Find<ApplicationForm>(ApplicationForm.RowKey)?["prov"] ?? "";
}
