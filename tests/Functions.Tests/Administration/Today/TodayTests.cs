using System.Text.RegularExpressions;
using Ovop.Core.Asking;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;
using Ovop.Functions.Administration.Circulars;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Administration.Overview;
using Ovop.Functions.Administration.Today;
using Ovop.Functions.Api;
using Ovop.Functions.Award;
using Ovop.Functions.Register.FalseStars;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Today;

public sealed class TodayTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<BoardLine> Lines =
    [
        Line(1, CaseState.Draft, "submission", [People.Applicant], due: 2),
        Line(2, CaseState.Screening, "copies", ["admin"], due: 3),
        Line(3, CaseState.Review, "panel", ["admin"], due: 3) with { Stuck = "panel.few" },
        Line(4, CaseState.Review, "review", ["p01", "p02", "p03"], due: 5) with { Panel = ["p02"] },
        Line(5, CaseState.Endorsement, "endorsement", ["kadis"], due: -1),
        Line(6, CaseState.Endorsement, "endorsement", ["kadis"], due: 20) with { UnsentLetters = 2, UnsentSince = Now.AddDays(-3) },
        Line(7, CaseState.Published, null, [], due: 0),
    ];

    private static readonly TodayFigures Today = new(Lines, Now);

    [Fact]
    public void What_waits_for_the_office_is_its_own_and_not_due_as_others_are()
    {
        Numbers(Today.Office).ShouldBe([2, 3]);
        Numbers(Today.DueThisWeek).ShouldBe([4]);
    }

    [Fact]
    public void The_overview_counts_the_same()
    {
        var overview = new RoundFigures(Lines, Now);

        (overview.WaitingForOffice, overview.Stuck, overview.Overdue).ShouldBe((Today.Office.Count, Today.Stuck.Count, Today.Overdue.Count));
    }

    [Fact]
    public void What_is_late_and_what_did_not_go_out_are_named() =>
        (Numbers(Today.Overdue).Single(), Numbers(Today.Unsent).Single()).ShouldBe((5, 6));

    [Fact]
    public void Who_has_answered_is_not_waited_for() =>
        Today.People.Select(waited => (waited.Person, waited.Cases)).ShouldBe([("kadis", 2), ("p02", 1)], ignoreOrder: true);

    [Theory]
    [InlineData("p02", 1)]
    [InlineData("p01", 0)]
    public void The_board_shows_those_that_wait_for_a_person(string person, int cases) =>
        new BoardFilter("", null, null, "") { Person = person }.Apply(Lines, Now, id => id).Count.ShouldBe(cases);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_has_its_act_and_who_only_reads_is_led_to_the_case(bool acts)
    {
        var office = await Office.Open();
        office.Web.Clock.SetUtcNow((await office.Dossier()).Case.Wait!.Due.AddDays(-2));
        var answer = await Read(office, acts ? Cast.Administrator : Cast.Auditor);

        answer.Body.ShouldContain($"/kantor/permohonan/{Office.Number}");
        answer.Body.Contains($"/kantor/permohonan/{Office.Number}/tenggat", StringComparison.Ordinal).ShouldBe(acts);
        answer.Body.ShouldContain("orang=kadis");
    }

    [Theory]
    [InlineData(99, 100, "Lihat semua 100")]
    [InlineData(500, 100, "Lihat 100 pertama dari 501")]
    public async Task The_address_of_what_is_late_stays_short_and_says_how_many_it_leads_to(int more, int led, string words)
    {
        var office = await Office.Open();
        await office.Fill(more);
        office.Web.Clock.SetUtcNow((await office.Dossier()).Case.Wait!.Due.AddDays(2));

        var page = (await Read(office, Cast.Administrator)).Body;

        page.ShouldContain(words);
        Regex.Matches(page, "href=\"/kantor\\?perkara=[^\"]*").Max(link => Regex.Count(link.Value, "OVOP-")).ShouldBe(led);
        Regex.Matches(page, "href=\"([^\"]*)").Max(link => link.Groups[1].Length).ShouldBeLessThan(2_500);
    }

    [Fact]
    public async Task A_question_that_nobody_answered_waits_with_its_age()
    {
        var office = await Office.Open();
        var asked = await office.Desk.Decide(
            Office.Number, (dossier, setting) => Enquiries.Ask(dossier, "Apakah foto boleh diganti?", setting), TestContext.Current.CancellationToken);
        await office.Board.Show(null, asked.Value.Dossier, TestContext.Current.CancellationToken);
        office.Web.Clock.Advance(TimeSpan.FromDays(2));

        var page = (await Read(office, Cast.Administrator)).Body;

        page.ShouldContain($"/kantor/permohonan/{Office.Number}/tanya");
        page.ShouldContain("25 November 2026 (2 hari)");
    }

    [Fact]
    public async Task What_is_no_case_waits_too_for_those_who_may_do_it()
    {
        var office = await Office.Open();
        await new ApiKeys(office.Tables, office.Web.Clock).Make(
            "SI Jawa Tengah", KeyScope.Province, "33", "admin-1", TestContext.Current.CancellationToken, until: new(2026, 12, 1));
        await Circulars(office).Add(
            new(new("e1", new Dictionary<string, MailWords> { ["id"] = new("Pelatihan kemasan", "Kami mengundang Anda.", "Buka") }), "/kantor", "admin-1", office.Web.Clock.GetUtcNow()),
            TestContext.Current.CancellationToken);
        await new FalseStarTasks(office.Tables, office.Web.Clock).Add(
            new("1", "", "Pasar Beringharjo", "Bintang lima tanpa nomor.", "", office.Web.Clock.GetUtcNow()), TestContext.Current.CancellationToken);

        var (page, readers) = ((await Read(office, Cast.Administrator)).Body, (await Read(office, Cast.Auditor)).Body);

        page.ShouldContain("SI Jawa Tengah");
        page.ShouldContain("berakhir pada 1 Desember 2026");
        readers.ShouldNotContain("SI Jawa Tengah");
        readers.ShouldContain("1 laporan bintang palsu");
        readers.ShouldContain("/kantor/edaran/lihat/e1");
    }

    [Fact]
    public void An_act_that_the_ratifier_has_to_confirm_waits_though_no_case_does() =>
        Numbers(new TodayFigures([.. Lines, Lines[^1] with { Number = new("2026", 8), AwaitsConfirmation = true }], Now).Unconfirmed).ShouldBe([8]);

    private static CircularTable Circulars(Office office) => new(office.Tables, office.Web.Clock);

    private static Task<Answered> Read(Office office, Contact who) => office.Get(who, request => new TodayEndpoint(
        office.Guard, office.Cases, new FixedRound(Submission.Drafts.Round, Cast.Of(6)), office.People, office.Failures,
        [new ApiKeys(office.Tables, office.Web.Clock), new FalseStarTasks(office.Tables, office.Web.Clock), Circulars(office)], office.Web.Clock)
        .Run(request, TestContext.Current.CancellationToken));

    private static IEnumerable<int> Numbers(IReadOnlyList<BoardLine> lines) => lines.Select(line => line.Number.Sequence);

    private static BoardLine Line(int number, CaseState state, string? what, IReadOnlyList<string> who, int due) => new(
        new("2026", number), state, Commodity.BT, "UD", "Batik", "33", Now.AddDays(-30),
        what is null ? null : new Wait(who, what, Now.AddDays(-10 + number), [], Now.AddDays(due), "escalate"), null, []);
}
