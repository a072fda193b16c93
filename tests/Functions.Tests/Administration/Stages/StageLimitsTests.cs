using Microsoft.AspNetCore.Http;
using Ovop.Core.Cases;
using Ovop.Functions.Administration.Stages;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Offices;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Stages;

public sealed class StageLimitsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void A_case_is_late_once_it_is_longer_in_its_stage_than_allowed_whoever_is_waited_for()
    {
        BoardLine[] lines = [Line(1, CaseState.Review, 11), Line(2, CaseState.Review, 10), Line(3, CaseState.Endorsement, 90)];

        new StageLimits(new Dictionary<CaseState, int> { [CaseState.Review] = 10 }).Late(lines, Now).ShouldHaveSingleItem().Number.ShouldBe(lines[0].Number);
    }

    [Fact]
    public async Task The_office_sets_the_limits_with_a_reason_and_sees_who_is_late()
    {
        var office = await Office.Open();
        office.Web.Clock.Advance(TimeSpan.FromDays(8));

        (await Set(office, "batas-Endorsement=nol&alasan=Janji+layanan.")).Body.ShouldContain("Tulis jumlah hari");
        await Set(office, "batas-Endorsement=5&alasan=Janji+layanan.");

        (await office.Get(Cast.Administrator, request => Endpoint(office).Show(request, Cancel))).Body.ShouldContain("1 perkara melewati batas");
        (await office.Log.Latest(1, Cancel)).ShouldHaveSingleItem().Facts["limits"].ShouldBe("Endorsement 5");
    }

    [Fact]
    public async Task What_somebody_else_set_meanwhile_is_not_lost()
    {
        var office = await Office.Open();
        var opened = StagesEndpoint.SealOf(await Limits(office));
        await Set(office, "batas-Endorsement=5&alasan=Janji+layanan.", opened);

        (await Set(office, "batas-Endorsement=5&alasan=Janji+layanan.", opened)).Status.ShouldBe(StatusCodes.Status302Found, "it is pressed twice");
        var second = await Set(office, "batas-Review=9&alasan=Janji+layanan.", opened);

        second.Status.ShouldBe(StatusCodes.Status409Conflict);
        (await Limits(office)).Days.ShouldBe(new Dictionary<CaseState, int> { [CaseState.Endorsement] = 5 });
    }

    private static async Task<Answered> Set(Office office, string form, string? opened = null)
    {
        var seen = opened ?? StagesEndpoint.SealOf(await Limits(office));
        return await office.Post(Cast.Administrator, $"{Seen.Field}={seen}&{form}", request => Endpoint(office).Set(request, Cancel));
    }

    private static Task<StageLimits> Limits(Office office) => StageLimits.Read(new(office.Tables), Cancel);

    private static StagesEndpoint Endpoint(Office office) =>
        new(office.Guard, office.Cases, office.Rounds, office.People, new OfficeSettings(office.Tables), office.Log, office.Web.Clock);

    private static BoardLine Line(int number, CaseState state, int days) =>
        new(new("2026", number), state, null, "", "", "33", Now.AddDays(-200), null, null, []) { StageSince = Now.AddDays(-days).AddHours(-1 + (days == 10 ? 2 : 0)) };
}
