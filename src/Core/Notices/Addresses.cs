using Ovop.Core.Cases;
using Ovop.Core.Offices;

namespace Ovop.Core.Notices;

/// <summary>
/// Where letters go. It is looked up when one is sent and copied nowhere before, so that a corrected address holds for all that
/// is still to come.
/// </summary>
public static class Addresses
{
    /// <summary>The recipient's address now; null where nobody is known by it any more.</summary>
    public static string? Of(Letter letter, Dossier dossier, People people) => letter.Person switch
    {
        People.Applicant => dossier.Case.Owner,
        var id when dossier.All<IAddressee>().FirstOrDefault(part => part.Addressee == id) is { } known => known.Email,
        var id when id.Contains('@', StringComparison.Ordinal) => id,
        var id => people.Find(id)?.Email,
    } is { Length: > 0 } address ? address : null;
}
