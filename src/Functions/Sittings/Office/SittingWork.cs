using Ovop.Core;
using Ovop.Core.Award.Waits;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Sittings.Office;

/// <summary>The sittings whose day is over and that decided nothing.</summary>
internal sealed class SittingWork(SittingTable sittings, TimeProvider clock) : IOfficeWork
{
    public async Task<IReadOnlyList<OfficeTask>> Waiting(Language language, CancellationToken cancel)
    {
        var today = WorkingCalendar.DateOf(clock.GetUtcNow());
        var words = Texts.Of<SittingWork>(language);
        return
        [
            .. from sitting in await sittings.All(cancel)
               where sitting.MustBeOpen is null && sitting.Day < today
               orderby sitting.Day
               select new OfficeTask(
                   words["work", WhenText.Day(sitting.Day, language), sitting.Agenda.Count], Deadline.EndOf(sitting.Day),
                   $"{OfficePaths.Sittings}/{sitting.Id}"),
        ];
    }
}
