using AngleSharp.Html.Parser;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using Ovop.Functions.Ratification;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Ratification;

/// <summary>From one proposed star the ratifier goes on to the others, and from a decision to the next.</summary>
public sealed class RatificationQueueTests
{
    private readonly Web _web = new();
    private ListedCases _listed = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_lists_all_that_waits_and_leads_to_each()
    {
        await Propose(cases: 3);

        var page = new HtmlParser().ParseDocument((await Queue()).Body);

        page.QuerySelectorAll("main a[href*='/antrean/']").Select(link => link.GetAttribute("href")![^16..]).ShouldBe(
            ["OVOP-2026-000001", "OVOP-2026-000002", "OVOP-2026-000003"]);
        (await Open("OVOP-2026-000002")).Location.ShouldSatisfyAllConditions(
            location => location.ShouldMatch("^/penetapan/[0-9a-f]{16}$"), location => location.ShouldNotContain(Key(1)));
    }

    [Fact]
    public async Task It_says_which_star_is_proposed_for_whom()
    {
        await Propose(cases: 1);

        var row = new HtmlParser().ParseDocument((await Queue()).Body).QuerySelector("main tbody tr")!.TextContent;

        var proposal = RatificationStage.Proposal(await _listed.First.Dossier())!.Decision;
        row.ShouldContain($"bintang {proposal.Final} dari {proposal.Max}; nilai ");
        row.ShouldContain("OVOP-2026-000001, ");
    }

    [Fact]
    public async Task Another_star_that_was_asked_for_is_listed_and_named_on_the_receipt()
    {
        await Propose(cases: 1);
        await _listed.First.Do((dossier, at) => StarOverride.Propose(dossier, Cast.Administrator, 1, "Menurut kunjungan dinas.", at));
        await _listed.List(_listed.First);

        (await Queue()).Body.ShouldContain("administrator mengusulkan bintang 1 dari ");
        await Decide("keputusan=bintang-1&alasan=Sesuai+kunjungan.");
        (await Read(1)).ShouldContain("Ditetapkan bintang lain daripada usulan");
    }

    /// <summary>The orchestration has not gone on yet.</summary>
    [Fact]
    public async Task What_was_decided_is_not_listed_again()
    {
        await Propose(cases: 2);
        await Decide("keputusan=ya&alasan=Sesuai+nilai+panel.");
        await _listed.List(_listed.First);

        (await Queue(sequence: 2)).Body.ShouldSatisfyAllConditions(
            page => page.ShouldContain("OVOP-2026-000002"), page => page.ShouldNotContain("OVOP-2026-000001"));
    }

    [Theory]
    [InlineData("OVOP-2026-000009")]
    [InlineData("lain")]
    public async Task What_does_not_wait_for_them_leads_back_to_the_list(string number)
    {
        await Propose(cases: 1);

        (await Open(number)).Location.ShouldBe($"/penetapan/{Key(1)}/antrean");
    }

    [Fact]
    public async Task Who_goes_on_is_told_what_was_recorded_on_the_page_of_the_next()
    {
        await Propose(cases: 2);

        var answer = await Decide("keputusan=ya&alasan=Sesuai+nilai+panel.&lanjut=ya");

        answer.Location.ShouldMatch(@"^/penetapan/[0-9a-f]{16}\?tercatat=OVOP-2026-000001$");
        RatificationStage.Decision(await _listed.First.Dossier())!.Ratified.ShouldBeTrue();
        (await Read(2, "?tercatat=OVOP-2026-000001")).ShouldContain("Keputusan atas OVOP-2026-000001 tercatat.");
    }

    [Theory]
    [InlineData(1, "&lanjut=ya")]
    [InlineData(2, "")]
    public async Task Who_does_not_or_has_none_left_is_shown_the_receipt(int cases, string on)
    {
        await Propose(cases);

        (await Decide($"keputusan=ya&alasan=Sesuai+nilai+panel.{on}")).Location.ShouldBe($"/penetapan/{Key(1)}");
        (await Read(1)).ShouldContain("Usulan bintang ditetapkan");
    }

    [Fact]
    public async Task Pressed_twice_it_is_decided_once()
    {
        await Propose(cases: 2);
        await Decide("keputusan=ya&alasan=Sesuai+nilai+panel.&lanjut=ya");

        (await Decide("keputusan=tidak&alasan=Sesuai+nilai+panel.&lanjut=ya")).Body.ShouldContain("Usulan bintang ditetapkan");
        RatificationStage.Decision(await _listed.First.Dossier())!.Ratified.ShouldBeTrue();
    }

    [Fact]
    public async Task A_link_that_has_decided_opens_no_other_case()
    {
        await Propose(cases: 2);
        await Decide("keputusan=ya&alasan=Sesuai+nilai+panel.");

        (await Queue()).Body.ShouldNotContain("OVOP-2026-000002");
        (await Open("OVOP-2026-000002")).Location.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_approver_has_no_queue()
    {
        await Propose(cases: 1);
        await _listed.First.Do((dossier, at) => dossier.By("test", at.Now).GiveLink(LinkPurpose.Ratification, Cast.Approver, at.Now.AddMonths(6)));

        (await Queue(Cast.Approver.Id)).Location.ShouldBe($"/penetapan/{Key(1, Cast.Approver.Id)}");
    }

    private RatificationQueue Own => new(_listed.All, _listed.First.Desk, _listed.First.Tokens);

    private RatificationEndpoint Page => new(_listed.First.Visits, _listed.First.Desk, Own);

    private async Task Propose(int cases) => _listed = await ListedCases.Open(cases, (linked, _) => linked.Propose());

    private Task<Answered> Queue(string person = "dirjen", int sequence = 1) => _web.Get(
        Cookie(sequence, person),
        request => new RatificationQueueEndpoint(_listed.First.Visits, Own).Get(request, Key(sequence, person), Cancel));

    private Task<Answered> Open(string number) => _web.Get(
        Cookie(1), request => new RatificationQueueEndpoint(_listed.First.Visits, Own).Open(request, Key(1), number, Cancel));

    private Task<Answered> Decide(string form) => _web.Post(
        Cookie(1), form, request => Page.Post(request, Key(1), new SilentEngine(), Cancel));

    private async Task<string> Read(int sequence, string query = "") => (await _web.Get(Cookie(sequence), request =>
    {
        request.QueryString = new(query);
        return Page.Get(request, Key(sequence), Cancel);
    })).Body;

    /// <summary>By the first case's keys, as all of one host are.</summary>
    private string Token(int sequence, string person = "dirjen") =>
        _tokens.TryGetValue((sequence, person), out var token) ? token
        : _tokens[(sequence, person)] = _listed.First.Tokens.Write(new("2026", sequence), new(LinkPurpose.Ratification, person, 1));

    private readonly Dictionary<(int Sequence, string Person), string> _tokens = [];

    private string Key(int sequence, string person = "dirjen") => _listed.First.Tokens.Read(RatificationPages.Only, Token(sequence, person)).Value.Key;

    private string Cookie(int sequence, string person = "dirjen") => $"tautan={Token(sequence, person)}";
}
