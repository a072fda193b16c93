using System.Text;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Award;
using Ovop.Functions.Tests.Notices;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Award.Procedures;

public sealed class LaterDaysTests
{
    [Fact]
    public async Task Given_days_of_a_later_wording_Then_an_open_case_counts_by_them_and_keeps_its_rules()
    {
        var linked = await LinkedCase.Begin();
        var later = Round.Parse(Encoding.UTF8.GetBytes(Decree.Into(Drafts.Round, "2030", "2030-02-05 Hari contoh").Value)).Value;
        var outlet = new Outlet(linked.Cases);
        var desk = new CaseDesk(
            linked.Cases, new FixedRound(Drafts.Round, Cast.Of(6)) { Present = later }, new FixedRound(later, Cast.Of(6)), outlet, outlet,
            TimeProvider.System);

        var setting = await desk.SettingOf((await linked.Dossier()).Case, CancellationToken.None);

        setting.Calendar.IsWorkingDay(new(2030, 2, 5)).ShouldBeFalse();
        setting.Round.Hash.ShouldBe(Drafts.Round.Hash);
    }
}
