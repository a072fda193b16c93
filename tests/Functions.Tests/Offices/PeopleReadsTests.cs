using Ovop.Core.Offices;
using Ovop.Functions.Offices;
using Ovop.Functions.Tests.Administration;

namespace Ovop.Functions.Tests.Offices;

/// <summary>The people as two instances of the app read them, and how often they ask.</summary>
public sealed class PeopleReadsTests
{
    [Fact]
    public async Task Whoever_is_read_again_and_again_costs_one_reading_a_second()
    {
        var office = await Office.Open();
        var first = await office.People.Everybody(Cancel);
        var before = office.Tables.Of("People").Reads;

        for (var page = 0; page < 10; page++)
        {
            (await office.People.Everybody(Cancel)).ShouldBeSameAs(first);
            await office.People.Offices(Cancel);
            await office.People.Read("2026", Cancel);
        }

        office.Tables.Of("People").Reads.ShouldBe(before);
        office.Web.Clock.Advance(TimeSpan.FromSeconds(1));
        (await office.People.Everybody(Cancel)).ShouldBeSameAs(first);
        office.Tables.Of("People").Reads.ShouldBe(before + 1);
    }

    [Fact]
    public async Task Whoever_joins_is_there_at_once_where_it_is_written_and_within_a_second_elsewhere()
    {
        var office = await Office.Open();
        using var other = new TablePeople(office.Tables, office.Cases, office.Web.Clock);
        var (pool, before) = (await office.People.Assessors(Cancel), (await other.Read("2026", Cancel)).Assessors.Count);
        Assessor joining = pool[0] with { Id = "joins", Email = "joins@contoh.id" };

        await office.People.Write([.. pool, joining], Cancel);

        (await office.People.Read("2026", Cancel)).Assessors.Count.ShouldBe(before + 1);
        office.Web.Clock.Advance(TimeSpan.FromSeconds(1));
        (await other.Read("2026", Cancel)).Assessors.Count.ShouldBe(before + 1);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
