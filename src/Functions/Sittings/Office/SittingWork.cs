using Ovop.Core;
using Ovop.Core.Award.Waits;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Sittings.Office;

/// <summary>
/// The sittings whose day is over and that decided nothing, those whose chair holds the office no more, and those that were decided but
/// whose members were not written to: the work on their cases broke off.
/// </summary>
internal sealed class SittingWork(SittingTable sittings, IPeople people, IRounds rounds, TimeProvider clock) : IOfficeWork
{
    public async Task<IReadOnlyList<OfficeTask>> Waiting(Language language, CancellationToken cancel)
    {
        var (now, words, all) = (clock.GetUtcNow(), Texts.Of<SittingWork>(language), await sittings.All(cancel));
        var known = await people.Read((await rounds.Latest(cancel))?.Id ?? "", cancel);
        return
        [
            .. from sitting in all
               where sitting.MustBeOpen is null && !sitting.Chair.IsRatifier(known)
               orderby sitting.Day
               select new OfficeTask(
                   words["work.chair", WhenText.Day(sitting.Day, language), sitting.Agenda.Count], null,
                   $"{OfficePaths.Sittings}/{sitting.Id}"),
            .. from sitting in all
               where sitting.MustBeOpen is null && sitting.Chair.IsRatifier(known) && sitting.Day < WorkingCalendar.DateOf(now)
               orderby sitting.Day
               select new OfficeTask(
                   words["work", WhenText.Day(sitting.Day, language), sitting.Agenda.Count], Deadline.EndOf(sitting.Day),
                   $"{OfficePaths.Sittings}/{sitting.Id}"),
            .. from sitting in all
               where sitting.IsBrokenOff(now)
               orderby sitting.Act!.At
               select new OfficeTask(
                   words["work.brokenoff", WhenText.Day(sitting.Day, language)], sitting.Act!.At, $"{OfficePaths.Sittings}/{sitting.Id}"),
        ];
    }
}
