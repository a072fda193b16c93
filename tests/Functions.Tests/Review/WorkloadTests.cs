using Ovop.Core;
using Ovop.Core.Anonymity;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Review.Queue;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Notices;
using Ovop.Functions.Tests.Review.Queue;

namespace Ovop.Functions.Tests.Review;

public sealed class WorkloadTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);

    private static readonly Workload Work = Workload.Of([Line(1, days: 9), Line(2, days: 1), Line(3, days: 5), Line(4, days: 1, panel: "lain"), Line(5, days: 1, panel: "lain", scored: "saya")], "saya");

    [Fact]
    public void The_least_time_comes_first() => Work.Open.Select(line => line.Number.Sequence).ShouldBe([2, 3, 1]);

    [Fact]
    public void What_is_done_is_counted_and_what_is_others_is_not() => (Work.Done.Count, Work.All).ShouldBe((1, 4));

    [Theory]
    [InlineData(2, 3)]
    [InlineData(1, 2)]
    [InlineData(5, 2)]
    public void After_the_last_comes_the_first(int number, int next) => Work.After(new("2026", number))!.Value.Sequence.ShouldBe(next);

    [Fact]
    public void Alone_in_the_queue_nothing_comes_next() => Workload.Of([Line(1, days: 1)], "saya").After(new("2026", 1)).ShouldBeNull();

    [Fact]
    public void A_case_that_is_scored_again_is_open() => Workload.Of([Line(1, days: 1, scored: "saya")], "saya").Open.ShouldHaveSingleItem();

    [Theory]
    [InlineData(true, false)]
    [InlineData(null, false)]
    [InlineData(false, true)]
    public async Task The_queue_tells_of_a_case_whose_it_is_and_from_where_only_if_its_own_panel_may_know(bool? isBlind, bool tells)
    {
        var linked = await LinkedCase.Begin();
        await linked.Endorse();
        await linked.Advance();
        var person = ReviewStage.Silent(await linked.Dossier())[0].Contact.Id;
        var visit = (await linked.Open(LinkPurpose.Review, linked.Token(LinkPurpose.Review, person))).Value;
        var far = Line(1, days: 1) with { Commodity = Commodity.TN, Province = "91", IsBlind = isBlind };

        var page = await Render.One<QueuePage>(new { Visit = visit, Work = Workload.Of([far], "saya") });

        page.Contains("Batik", StringComparison.Ordinal).ShouldBe(tells);
        page.ShouldContain($" {visit.Zone.ToString().ToUpperInvariant()},");
    }

    [Theory]
    [InlineData("", new[] { 2, 3, 1 })]
    [InlineData("kemajuan", new[] { 1, 3, 2 })]
    [InlineData("disentuh", new[] { 3, 1, 2 })]
    public void The_open_ones_are_ordered_as_asked(string order, int[] numbers) =>
        Work.By(order, Own).Open.Select(line => line.Number.Sequence).ShouldBe(numbers);

    [Fact]
    public void The_next_unfinished_one_is_the_first_that_could_not_be_handed_in() => Work.NextUnfinished(Own)!.Value.Sequence.ShouldBe(2);

    [Fact]
    public void With_every_sheet_whole_none_is_unfinished() =>
        Work.NextUnfinished(Work.Open.ToDictionary(line => line.Number, _ => new OwnSheet(23, 23, true, Now))).ShouldBeNull();

    private static readonly Dictionary<ApplicationNumber, OwnSheet> Own = new()
    {
        [new("2026", 1)] = new(23, 23, true, Now),
        [new("2026", 3)] = new(9, 23, false, Now.AddHours(1)),
    };

    [Fact]
    public async Task How_far_the_own_sheet_is_stands_in_the_queue()
    {
        var queue = await Queued.Begin(declared: 1);
        await queue.Cases[0].Do((dossier, at) => SheetDrafts.Save(
            dossier, queue.Person, 1, 0, new(new Dictionary<string, int> { ["P1.1"] = 2 }, new Dictionary<string, string>(), null, ""), at));

        (await queue.Show()).ShouldContain("1 dari 23 kriteria");
    }

    [Fact]
    public async Task What_is_done_stays_in_the_queue_with_the_way_to_what_was_recorded()
    {
        var linked = await LinkedCase.Begin();
        await linked.Endorse();
        await linked.Advance();
        var person = ReviewStage.Silent(await linked.Dossier())[0].Contact.Id;
        var visit = (await linked.Open(LinkPurpose.Review, linked.Token(LinkPurpose.Review, person))).Value;

        var page = await Render.One<QueuePage>(new { Visit = visit, Work });

        page.ShouldContain($"href=\"{visit.Address}/antrean/OVOP-2026-000005\"");
        page.ShouldContain($"Sudah Anda nilai ({Work.Done.Count})");
    }

    [Fact]
    public async Task Whether_a_case_is_blind_is_its_own_whatever_a_round_says_later()
    {
        var linked = await LinkedCase.Begin();
        var open = await linked.Dossier();
        await linked.Do((dossier, at) => dossier.By("test", at.Now).Put(new Blindness([], [])));

        (Board.LineOf(open).IsBlind, Board.LineOf(await linked.Dossier()).IsBlind).ShouldBe((false, true));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_assessor_is_told_times_in_the_zone_of_their_own_province_wherever_the_case_is_from(bool isBlind)
    {
        var linked = await LinkedCase.Begin();
        await linked.Endorse();
        await linked.Advance();
        var assessor = ReviewStage.Silent(await linked.Dossier())[0].Contact;
        await linked.Do((dossier, at) => dossier.By("test", at.Now).Put(new ApplicationForm(ApplicationForm.Of(dossier).Answers.SetItem("prov", "91"), at.Now)));
        if (isBlind)
            await linked.Do((dossier, at) => dossier.By("test", at.Now).Put(new Blindness([], [])));
        var visit = (await linked.Open(LinkPurpose.Review, linked.Token(LinkPurpose.Review, assessor.Id))).Value;
        var own = Zones.OfProvince(visit.Setting.People.Assessors.Single(member => member.Assessor.Id == assessor.Id).Assessor.Province);

        visit.Zone.ShouldBe(own);
        LetterValues.Of(Letters.To(assessor, Notice.ReviewAsked, "zone"), await linked.Dossier(), visit.Setting.People, Language.Indonesian)
            .ShouldContain(value => value.Contains($" {own.ToString().ToUpperInvariant()},", StringComparison.Ordinal));
    }

    private static BoardLine Line(int number, int days, string panel = "saya", string scored = "") => new(
        new("2026", number), CaseState.Review, Commodity.BT, "UD", "Batik", "33", Now, new Wait([], "review", Now, [], Now.AddDays(days), "substitute"), null, [panel])
    { Scored = [scored] };
}
