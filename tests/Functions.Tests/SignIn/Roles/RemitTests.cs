using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ovop.Core.Award;
using Ovop.Core.Offices;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.Cases;
using Ovop.Functions.Administration.Circulars;
using Ovop.Functions.Administration.Exports;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Administration.Log;
using Ovop.Functions.Administration.Outbox;
using Ovop.Functions.Administration.Overview;
using Ovop.Functions.Administration.Stages;
using Ovop.Functions.Administration.Statistics;
using Ovop.Functions.Administration.Today;
using Ovop.Functions.Administration.Trails;
using Ovop.Functions.Anchor;
using Ovop.Functions.Api;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Offices;
using Ovop.Functions.Register.FalseStars;
using Ovop.Functions.Review.Appointing;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Sittings.Office;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Twins;

namespace Ovop.Functions.Tests.SignIn.Roles;

/// <summary>Who is for a part of the award alone: what lies outside is neither listed nor opened nor acted on.</summary>
public sealed partial class RemitTests
{
    /// <summary>The routes that keep whoever asks to their remit by themselves; those of one case are kept by <see cref="StaffCases"/>, and all others are closed to them.</summary>
    private static readonly string[] Within =
    [
        "BoardEndpoint", "BulkGet", "BulkPost", "BulkProgress", "BulkStep", "ColumnsEndpoint", "DossiersPost", "DraftOpeningEndpoint", "ExportEndpoint", "OverviewChart",
        "OverviewEndpoint", "PanelListGet", "PanelListPost", "RegionsEndpoint", "StatisticsFile", "StatisticsPage", "TodayEndpoint", "TrailsGet", "TrailsPost", "ViewsEndpoint",
    ];

    /// <summary>The door of the office, where nobody is anybody yet.</summary>
    private static readonly string[] Entrance = ["AdministratorSignInGet", "AdministratorSignInPost"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_route_of_the_office_is_of_a_case_or_closed_or_named_here()
    {
        var routes = Written;

        routes.Where(route => route.Value.Contains("within: true", StringComparison.Ordinal)).Select(route => route.Key).Order().ShouldBe(Within.Order());
        routes.Where(route => !Guarded().IsMatch(route.Value)).Select(route => route.Key).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_case_outside_is_not_there()
    {
        var (office, west) = await Begin();

        var page = await office.Get(west, request => new CaseEndpoint(office.StaffCases, office.Desk, office.Board).Show(request, $"{Office.Number}", office.Engine, Cancel));
        var act = await office.Post(west, "tindakan=hold&alasan=Ada+laporan.&langkah=lakukan", request =>
            new CaseEndpoint(office.StaffCases, office.Desk, office.Board).Act(request, $"{Office.Number}", office.Engine, Cancel));

        (page.Status, act.Status).ShouldBe((StatusCodes.Status404NotFound, StatusCodes.Status404NotFound));
        (await office.Dossier()).All<Core.Cases.CaseHold>().ShouldBeEmpty();
        (await office.Reads.By(west.Id, 10, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_list_file_or_bulk_act_has_it()
    {
        var (office, west) = await Begin();

        var today = await office.Get(west, request => Today(office).Run(request, Cancel));
        var file = await office.Post(west, "bentuk=csv", request => new ExportEndpoint(office.Guard, office.Filtered, office.Rounds, office.People, office.Log).Run(request, Cancel));
        var bulk = await office.Get(west, request => new BulkEndpoint(office.Guard, office.Filtered, office.Web.Clock).Choose(request, Cancel));
        var trails = await office.Get(west, request => new TrailsEndpoint(
            office.Guard, new AllTrails(office.Tables, office.Cases), office.Rounds, office.People, office.Log, office.Web.Clock).Get(request, Cancel));

        foreach (var answer in (Answered[])[today, file, bulk, trails])
        {
            answer.Status.ShouldBe(StatusCodes.Status200OK);
            answer.Body.ShouldNotContain($"{Office.Number}");
        }
    }

    [Fact]
    public async Task What_concerns_all_of_the_award_is_closed_and_says_why()
    {
        var (office, west) = await Begin();

        var answer = await office.Get(west, request => new StaffLogEndpoint(office.Guard, office.Log, office.Rounds, office.People).Run(request, Cancel));

        answer.Status.ShouldBe(StatusCodes.Status403Forbidden);
        answer.Body.ShouldContain("di luar tugas Anda");
    }

    [Fact]
    public async Task The_figures_do_not_lead_to_what_is_closed_to_them()
    {
        var (office, west) = await Begin();

        var answer = await office.Get(west, request => new StatisticsEndpoint(
            office.Guard, office.Cases, office.Rounds, office.People, office.Web.Clock).Page(request, Cancel));

        answer.Status.ShouldBe(StatusCodes.Status200OK);
        answer.Body.ShouldNotContain("/kantor/keandalan");
    }

    [Fact]
    public async Task No_page_leads_to_what_is_closed_to_them()
    {
        var (office, _) = await Begin();
        var central = Office.Second with { Remit = new("2026", "33", "") };
        await office.Appoint(central);
        var (second, ended) = (await office.OpenAnother(2), await office.OpenAnother(3));
        await office.Desk.Decide(ended, (dossier, at) => Interventions.Disqualify(dossier, central.Id, "Dokumen palsu.", at.Now), Cancel);
        await new ApiKeys(office.Tables, office.Web.Clock).Make("SI Jawa Tengah", KeyScope.Province, "33", central.Id, Cancel, until: new(2026, 12, 1));
        var theirs = Written.Where(route => route.Value.Contains("within: true", StringComparison.Ordinal) || route.Value.Contains("cases.Answer", StringComparison.Ordinal))
            .Select(route => route.Key).ToHashSet();

        Answered[] pages =
        [
            await office.Get(central, request => Today(office).Run(request, Cancel)),
            await office.Get(central, request => new CaseEndpoint(office.StaffCases, office.Desk, office.Board).Show(request, $"{Office.Number}", office.Engine, Cancel)),
            await office.Get(central, request => new OverviewEndpoint(office.Guard, office.Cases, office.Rounds, office.Failures, office.Web.Clock).Run(request, Cancel)),
            await office.Get(central, request => new StatisticsEndpoint(office.Guard, office.Cases, office.Rounds, office.People, office.Web.Clock).Page(request, Cancel)),
            await office.Get(central, request => new BulkEndpoint(office.Guard, office.Filtered, office.Web.Clock).Choose(request, Cancel)),
            await office.Get(central, request => List(office).Run(request, Cancel)),
            await office.Get(central, request => new RegionsEndpoint(office.Guard, office.Cases, office.Filtered, office.Web.Clock).Run(request, Cancel)),
            await office.Get(central, request => new PanelListEndpoint(office.Guard, new(office.Desk)).Get(request, Cancel)),
            await office.Get(central, request => Proofs(office).OfficePage(request, $"{ended}", Cancel)),
            await office.Get(central, request => new TwinPairEndpoint(office.StaffCases, office.Desk, new(office.Board, office.Desk, office.Web.Clock), office.Reads)
                .Show(request, $"{Office.Number}", $"{second}", Cancel)),
            await office.Get(central, request => new TrailsEndpoint(
                office.Guard, new AllTrails(office.Tables, office.Cases), office.Rounds, office.People, office.Log, office.Web.Clock).Get(request, Cancel)),
        ];

        pages.ShouldAllBe(page => page.Status == StatusCodes.Status200OK);
        var led = pages.SelectMany(page => Link().Matches(page.Body)).Select(link => link.Groups[1].Value).Distinct().ToList();
        led.ShouldContain("/kantor/hari-ini");
        led.Where(address => !RoutesOf(address).Any(theirs.Contains)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_lies_within_is_theirs()
    {
        var (office, _) = await Begin();
        var central = Office.Second with { Remit = new("2026", "33", "BT TN") };
        await office.Appoint(central);

        (await office.Get(central, request => new CaseEndpoint(office.StaffCases, office.Desk, office.Board).Show(request, $"{Office.Number}", office.Engine, Cancel))).Status
            .ShouldBe(StatusCodes.Status200OK);
    }

    private static async Task<(Office Office, Contact West)> Begin()
    {
        var (office, west) = (await Office.Open(), Office.Second with { Remit = new("", "32", "") });
        await office.Appoint(west);
        return (office, west);
    }

    private static TodayEndpoint Today(Office office)
    {
        var (tables, clock) = (office.Tables, office.Web.Clock);
        return new(
            office.Guard, office.Cases, office.Rounds, office.People, office.Failures,
            [
                new ApiKeys(tables, clock), new CircularTable(tables, clock), new FalseStarTasks(tables, clock), new MailWork(office.Cases, []),
                new StageWork(office.Cases, new(tables), clock), new SittingWork(new(tables), office.People, office.Rounds, clock),
            ], clock);
    }

    private static BoardEndpoint List(Office office) => new(
        office.Guard, office.Cases, office.Rounds, office.People, new(office.Tables), office.Failures, new(office.Tables, office.Web.Clock),
        Options.Create(new DemoOptions()), office.Web.Clock);

    private static EndProofEndpoint Proofs(Office office) =>
        new(new(office.Web.Services.GetRequiredService<Sessions>(), office.Desk), office.StaffCases, new(new InMemoryBlobs()));

    /// <summary>What is written of each of the office's functions.</summary>
    private static Dictionary<string, string> Written =>
        Door.OfTheOffice.Select(door => door.Name).Except(Entrance).ToDictionary(name => name, name => Door.Written[name].Single());

    /// <summary>The functions that answer at an address: a word of its own stands before a place for any.</summary>
    private static IEnumerable<string> RoutesOf(string address) => Door.OfTheOffice.Where(door => door.AnswersAt(address))
        .GroupBy(door => door.Parameters).MinBy(fitting => fitting.Key)?.Select(door => door.Name) ?? [];

    [GeneratedRegex("""(?:href|action)="(/kantor[^"?#]*)""")]
    private static partial Regex Link();

    [GeneratedRegex("cases\\.Answer(?:Form)?\\(|administrators\\.(?:Answer(?:Form)?|Staff)\\(")]
    private static partial Regex Guarded();
}
