using Ovop.Core.Award.Waits;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Offices;
using Ovop.Core.Register;

namespace Ovop.Core.Award;

/// <summary>
/// What follows in a case when the people of the award change: an office is another's, somebody has another address, or came
/// to be on the applicant's side. Whoever decides now is asked by a link of their own, and the links of before end. Days that were
/// decreed since have its deadline follow.
/// </summary>
public static class Succession
{
    /// <summary>Has the case follow people and days as they are now; nothing changes where it does already.</summary>
    public static Result<Change> Follow(Dossier dossier, Setting setting)
    {
        var change = Filing.Follow(AwardLife.Follow(dossier.By(People.System, setting.Now), setting), setting);
        return Procedure.AsksAnother(dossier, setting) ? change.Wake(Waking.PeopleChanged, null) : Deadline.Follow(change, setting);
    }

    /// <summary>
    /// Which waits the list would leave without an owner: <c>offices.waits</c> for each who leaves and for whom cases wait that
    /// wait for nobody who stays, with their numbers.
    /// </summary>
    /// <param name="waits">The open cases, with those for whom they wait.</param>
    public static IEnumerable<Problem> Orphans(
        OfficeChanges changes, IReadOnlyList<OfficeHolder> list, IEnumerable<(ApplicationNumber Number, IReadOnlyList<string> Who)> waits)
    {
        var staying = list.Select(holder => holder.Contact.Id).ToHashSet();
        return from wait in waits
               where !wait.Who.Any(staying.Contains)
               from id in wait.Who.Intersect(changes.Left)
               group $"{wait.Number}" by id into orphans
               select new Problem("offices.waits", ProblemKind.Conflict, "csv", orphans.Key, $"{orphans.Count()}", string.Join(
                   ", ", orphans.Take(MostNamed)));
    }

    /// <summary>So many numbers of cases fit into a message.</summary>
    private const int MostNamed = 20;
}
