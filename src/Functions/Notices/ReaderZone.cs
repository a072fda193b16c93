using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Notices;

/// <summary>
/// In which zone somebody is told moments, in letters and on the pages of their links: where they are. So nobody learns from a zone
/// where a blind case comes from.
/// </summary>
public static class ReaderZone
{
    /// <summary>
    /// Whoever applies, the producer and who reads along with them where the case is from; others as <see cref="Of(string, People?)"/>.
    /// </summary>
    public static Zone Of(string person, Dossier dossier, People? people) => person == People.Applicant || IsOfCase(person, dossier)
        ? Zones.OfProvince(ApplicationForm.Of(dossier)["prov"])
        : Of(person, people);

    /// <summary>A head of a dinas and an assessor the zone of their province; everybody else that of the capital.</summary>
    public static Zone Of(string person, People? people) => Zones.OfProvince(
        people?.Endorsers.FirstOrDefault(head => head.Contact.Id == person)?.Province
        ?? people?.Assessors.FirstOrDefault(member => member.Assessor.Id == person)?.Assessor.Province
        ?? "");

    private static bool IsOfCase(string person, Dossier dossier) => dossier.All<IAddressee>().Any(part => part.Addressee == person);
}
