using Microsoft.Extensions.Options;
using Ovop.Functions.Administration.Cases;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Administration.Views;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Offices;
using Ovop.Functions.Register.FalseStars;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Reads;

/// <summary>How often a page of the office asks tables, exactly, when another page was asked for within the same second.</summary>
public sealed class ReadsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_asks_for_what_has_changed_on_the_board_and_for_the_readers_views()
    {
        var office = await Office.Open();
        await office.OpenAnother(2);
        var falseStars = new FalseStarTasks(office.Tables, office.Web.Clock);
        var list = new BoardEndpoint(
            office.Guard, office.Cases, office.Rounds, office.People, new SavedViews(office.Tables), office.Failures, falseStars,
            Options.Create(new DemoOptions()), office.Web.Clock);

        (await Reads(office, () => office.Get(Cast.Administrator, request => list.Run(request, Cancel)))).ShouldBe(2);
    }

    [Fact]
    public async Task A_case_asks_no_table_but_its_own_rows_and_its_orchestration()
    {
        var office = await Office.Open();
        var page = new CaseEndpoint(office.StaffCases, office.Desk, office.Board);

        (await Reads(office, () => office.Get(Cast.Administrator, request => page.Show(request, $"{Office.Number}", office.Engine, Cancel)))).ShouldBe(0);
    }

    [Fact]
    public async Task What_this_instance_notes_shows_at_its_next_page_and_what_another_notes_a_second_later()
    {
        var office = await Office.Open();
        var other = new FailureLog(office.Tables, office.Web.Clock);
        (await office.Failures.Latest(Cancel)).ShouldBeEmpty();

        await other.Note(FailureKind.Activity, $"{Office.Number}", "there");
        (await office.Failures.Latest(Cancel)).ShouldBeEmpty();
        await office.Failures.Note(FailureKind.Letter, $"{Office.Number}", "here");
        (await office.Failures.Latest(Cancel)).Count.ShouldBe(2);
        await other.Over(FailureKind.Activity, $"{Office.Number}", Cancel);
        office.Web.Clock.Advance(TimeSpan.FromSeconds(1));
        (await office.Failures.Latest(Cancel)).Count.ShouldBe(1);
    }

    private static async Task<int> Reads(Office office, Func<Task<Answered>> open)
    {
        (await open()).Status.ShouldBe(200);
        var before = office.Tables.Reads;
        (await open()).Status.ShouldBe(200);
        return office.Tables.Reads - before;
    }
}
