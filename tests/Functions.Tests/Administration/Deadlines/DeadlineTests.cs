using Ovop.Functions.Administration.Deadlines;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Deadlines;

public sealed class DeadlineTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(12, true)]
    [InlineData(14, false)]
    public async Task A_deadline_on_a_day_on_which_nobody_works_is_pointed_out(int day, bool warns)
    {
        var office = await Office.Open();

        var page = (await office.Post(
            Cast.Administrator, $"tenggat-hari={day}&tenggat-bulan=12&tenggat-tahun=2026&alasan=Banjir+di+daerah.",
            request => new DeadlineEndpoint(office.StaffCases, office.Desk).Move(request, $"{Office.Number}", office.Engine, Cancel))).Body;

        page.Contains("bukan hari kerja. Hari kerja berikutnya", StringComparison.Ordinal).ShouldBe(warns);
    }
}
