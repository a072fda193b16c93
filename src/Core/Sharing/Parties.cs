using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Offices;

namespace Ovop.Core.Sharing;

/// <summary>
/// Whoever is on the applicant's side of a case acts on it in no other capacity: its owner and every former one, all who ever
/// used an access, the producer and every officer in whose hands it was. An invitation alone bars nobody. People are compared by
/// id and by address, since one person may hold several offices.
/// </summary>
public static class Parties
{
    /// <summary>Whether this person is on the applicant's side.</summary>
    /// <param name="person">An id of the people of the award, however it is written.</param>
    public static bool Has(Dossier dossier, People people, string person)
    {
        var officers = Filing.OfficersOf(dossier);
        if (officers.Any(officer => People.IsSame(officer, person)))
            return true;

        var side = Side(dossier, people, officers);
        return people.AddressesOf(person).Any(address => side.Contains(MailAddress.PersonOf(address)));
    }

    /// <summary>Whether an address is one of the applicant's side, for who is none of the award's people.</summary>
    public static bool HasAddress(Dossier dossier, People people, string address) =>
        Side(dossier, people, Filing.OfficersOf(dossier)).Contains(MailAddress.PersonOf(address));

    private static HashSet<string> Side(Dossier dossier, People people, IReadOnlyList<string> officers) =>
        [.. Addresses(dossier, people, officers).Where(address => address.Length > 0).Select(MailAddress.PersonOf)];

    /// <summary><c>case.own</c> when whoever makes this change is on the applicant's side and makes it in another capacity.</summary>
    public static Problem? NobodyActsOnTheirOwnCase(Change change, People people) =>
        !change.IsEmpty && Has(change.Before, people, change.Who) ? Own : null;

    /// <summary>What a person on the applicant's side is answered who would act in another capacity.</summary>
    internal static Problem Own => new("case.own", ProblemKind.Forbidden);

    private static IEnumerable<string> Addresses(Dossier dossier, People people, IReadOnlyList<string> officers) =>
    [
        dossier.Case.Owner, Filing.Of(dossier)?.Email ?? "",
        .. dossier.All<Grant>().Where(grant => Grants.WasUsed(dossier, grant)).Select(grant => grant.Email),
        .. officers.SelectMany(people.AddressesOf),
    ];
}
