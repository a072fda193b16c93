using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Core.Sharing;

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
        Producer.Person => Filing.Of(dossier)?.Email,
        var id when dossier.Find<Grant>(Grant.KeyOf(id)) is { } grant => grant.Email,
        var id when id.Contains('@', StringComparison.Ordinal) => id,
        var id => people.Find(id)?.Email,
    } is { Length: > 0 } address ? address : null;
}
