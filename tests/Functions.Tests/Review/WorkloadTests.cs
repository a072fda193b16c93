using Ovop.Core.Award;
using Ovop.Core.Award.Waits;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Rounds;
using Ovop.Functions.Award;
using Ovop.Functions.Review.Queue;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Review;

public sealed class WorkloadTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);

    private static readonly Workload Work = Workload.Of([Line(1, days: 9), Line(2, days: 1), Line(3, days: 5), Line(4, days: 1, panel: "lain"), Line(5, days: 1, panel: "lain", scored: "saya")], "saya");

    [Fact]
    public void The_least_time_comes_first() => Work.Open.Select(line => line.Number.Sequence).ShouldBe([2, 3, 1]);

    [Fact]
    public void What_is_done_is_counted_and_what_is_others_is_not() => (Work.Done, Work.All).ShouldBe((1, 4));

    [Theory]
    [InlineData(2, 3)]
    [InlineData(1, 2)]
    [InlineData(5, 2)]
    public void After_the_last_comes_the_first(int number, int next) => Work.After(new("2026", number))!.Value.Sequence.ShouldBe(next);

    [Fact]
    public void Alone_in_the_queue_nothing_comes_next() => Workload.Of([Line(1, days: 1)], "saya").After(new("2026", 1)).ShouldBeNull();

    [Fact]
    public void A_case_that_is_scored_again_is_open() => Workload.Of([Line(1, days: 1, scored: "saya")], "saya").Open.ShouldHaveSingleItem();

    [Fact]
    public async Task The_due_time_of_a_blind_case_does_not_tell_from_where_it_comes()
    {
        var linked = await LinkedCase.Begin();
        await linked.Endorse();
        await linked.Advance();
        var person = ReviewStage.Silent(await linked.Dossier())[0].Contact.Id;
        var visit = (await linked.Open(LinkPurpose.Review, linked.Token(LinkPurpose.Review, person))).Value;
        var far = Line(1, days: 1) with { Commodity = Commodity.TN, Province = "91" };

        var page = await Render.One<QueuePage>(new { Visit = visit, Work = Workload.Of([far], "saya") with { Blind = new HashSet<ApplicationNumber> { far.Number } } });

        page.ShouldContain("WIB");
        page.ShouldNotContain("WIT,");
    }

    private static BoardLine Line(int number, int days, string panel = "saya", string scored = "") => new(
        new("2026", number), CaseState.Review, Commodity.BT, "UD", "Batik", "33", Now, new Wait([], "review", Now, [], Now.AddDays(days), "substitute"), null, [panel])
    { Scored = [scored] };
}
