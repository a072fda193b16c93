using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ovop.Core.Calibration;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;
using Ovop.Functions.Calibration;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Notices;
using Ovop.Functions.Rounds;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Faults;

namespace Ovop.Functions.Tests.Calibration;

/// <summary>Before a round all assessors of a commodity score three samples by links of their own.</summary>
public sealed class CalibrationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_are_asked_by_mail_score_alone_and_see_how_far_apart_they_are()
    {
        var scene = await Scene.Called();
        scene.Bag.Mailed.Count.ShouldBe(6, "every assessor of the commodity");

        (await scene.Page("p02")).ShouldContain("Contoh 1: Batik Lasem");
        foreach (var (assessor, share) in new[] { ("p02", 1.0), ("p03", 1.0), ("p04", 0.0) })
            (await scene.Score(assessor, share)).Location.ShouldStartWith("/kalibrasi/");

        var own = await scene.Page("p04");
        own.ShouldContain("3 dari 6 penilai sudah menilai.");
        own.ShouldContain("-66,67");
        own.ShouldNotContain("Penilai 2", Case.Sensitive, "an assessor reads nobody else's severity");
        var office = await scene.Office();
        office.ShouldContain("+33,33");
        office.ShouldContain("Penilai 2");
        office.ShouldContain("Belum menilai: Penilai 1");
    }

    [Fact]
    public async Task A_coordinator_reads_the_severity_of_all_once_their_own_is_in()
    {
        var scene = await Scene.Called();
        await scene.Score("p02", 1);
        (await scene.Page("p01")).ShouldNotContain("Penilai 2");

        await scene.Score("p01", 0.5);

        (await scene.Page("p01")).ShouldContain("Penilai 2");
    }

    [Fact]
    public async Task A_sample_without_a_level_is_told_of_and_nothing_is_taken()
    {
        var scene = await Scene.Called();

        var refused = await scene.Score("p02", 1, without: "contoh2.P1.1");

        refused.Body.ShouldContain("Contoh 2: pilih tingkat kriteria P1.1.");
        (await scene.Runs.All("2026", Cancel)).Single().Sheets.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_samples_are_gone_through_criterion_by_criterion_and_what_is_missing_is_led_to()
    {
        var scene = await Scene.Called();
        var all = CalibrationRun.Most * Submission.Drafts.Round.Rubric.CriteriaFor(Commodity.BT).Count;

        (await scene.Page("p02")).ShouldSatisfyAllConditions(
            page => Regex.Count(page, "<div data-step=\"contoh").ShouldBe(all),
            page => page.ShouldContain($"0 dari {all} kriteria"));
        (await scene.Score("p02", 1, without: "contoh2.P1.1")).Body.ShouldSatisfyAllConditions(
            page => page.ShouldContain($"{all - 1} dari {all} kriteria"),
            page => page.ShouldMatch("href=\"#contoh2\\.P1\\.1\"[^>]*>Ke Contoh 2, P1\\.1"));
    }

    [Fact]
    public async Task A_calibration_without_descriptions_is_not_called()
    {
        var scene = await Scene.Open();

        (await scene.Call("komoditi=BT&judul1=Contoh&uraian1=Pendek")).Body.ShouldContain("Contoh 1: isi judul, dan uraian sedikitnya 40 karakter.");
        scene.Bag.Mailed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_calibration_of_an_earlier_round_is_read_by_its_round_once_the_next_is_published()
    {
        var scene = await Scene.Called();
        await scene.PublishAnother("2027");

        (await scene.List()).ShouldNotContain("2026/");
        var list = await scene.List("?putaran=2026");
        var run = (await scene.Runs.All("2026", Cancel)).Single();
        list.ShouldContain($"/kantor/kalibrasi/{run.Id}?putaran=2026");
        list.ShouldContain("?putaran=2027");
        list.ShouldNotContain("name=\"komoditi\"", Case.Sensitive, "another is called in the latest round alone");
        (await scene.Office("?putaran=2026", Cast.Administrator)).ShouldContain($"action=\"/kantor/kalibrasi/{run.Id}?putaran=2026\"");
        (await scene.Again("?putaran=2026")).Location.ShouldEndWith($"{run.Id}?putaran=2026");
    }

    private sealed class Scene(Administration.Office office)
    {
        private IRounds _rounds = office.Rounds;

        private readonly IOptions<SiteOptions> _site = Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") });

        public CalibrationRuns Runs { get; } = new(new InMemoryBlobs());

        public Sittings.Mailbag Bag { get; } = new();

        private CalibrationTokens Tokens => new(office.Web.Services.GetRequiredService<IDataProtectionProvider>(), _site);

        private CalibrationMails Mails => new(Bag, Tokens, new(new WordsOfTheApp(), office.Web.Services), _site, NullLogger<CalibrationMails>.Instance);

        private CalibrationsEndpoint Calls => new(office.Guard, Runs, Mails, _rounds, office.Rounds, office.Log, office.Web.Clock);

        private SamplesEndpoint Samples => new(Tokens, Runs, office.Rounds, office.Rounds, office.Web.Clock);

        public static async Task<Scene> Open() => new(await Administration.Office.Open());

        public static async Task<Scene> Called()
        {
            var scene = await Open();
            var text = WebUtility.UrlEncode("Batik tulis dari sentra contoh, pewarna alam, dijual di kota sendiri.");
            (await scene.Call($"komoditi=BT&judul1=Batik+Lasem&uraian1={text}&judul2=Batik+cap&uraian2={text}&judul3=Batik+baru&uraian3={text}"))
                .Location.ShouldStartWith("/kantor/kalibrasi/");
            return scene;
        }

        public Task<Answered> Call(string form) => office.Post(Cast.Administrator, form, request => Calls.Post(request, Cancel));

        /// <summary>From then on there are two rounds, and this is the latest.</summary>
        public async Task PublishAnother(string id)
        {
            var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Rounds/Demo/round.json"), Cancel);
            var rounds = new BlobRounds(new InMemoryBlobs(), office.Web.Clock);
            await rounds.Publish(BinaryData.FromString(text), Cancel);
            var next = JsonNode.Parse(text)!;
            next["id"] = id;
            await rounds.Publish(BinaryData.FromString(next.ToJsonString()), Cancel);
            _rounds = rounds;
        }

        public async Task<string> List(string query = "") => WebUtility.HtmlDecode((await office.Get(
            Cast.Administrator, request => Calls.Get(Asked(request, query), Cancel))).Body);

        public async Task<string> Office(string query = "", Contact? who = null)
        {
            var run = (await Runs.All("2026", Cancel)).Single();
            return WebUtility.HtmlDecode((await office.Get(who ?? Cast.Auditor, request => Calls.Show(Asked(request, query), run.Id, Cancel))).Body);
        }

        public async Task<Answered> Again(string query)
        {
            var run = (await Runs.All("2026", Cancel)).Single();
            return await office.Post(Cast.Administrator, "", request => Calls.Again(Asked(request, query), run.Id, Cancel));
        }

        private static HttpRequest Asked(HttpRequest request, string query)
        {
            request.QueryString = new(query);
            return request;
        }

        public async Task<string> Page(string assessor)
        {
            var token = await TokenOf(assessor);
            return WebUtility.HtmlDecode((await office.Web.Get($"tautan={token}", request => Samples.Get(request, MailedSecret.KeyOf(token), Cancel))).Body);
        }

        public async Task<Answered> Score(string assessor, double share, string? without = null)
        {
            var (token, criteria) = (await TokenOf(assessor), Submission.Drafts.Round.Rubric.CriteriaFor(Commodity.BT));
            var form = string.Join('&',
                from sample in Enumerable.Range(0, CalibrationRun.Most)
                from criterion in criteria
                let field = CalibrationRun.FieldOf(sample, criterion.Code)
                where field != without
                select $"{field}={Math.Round(share * (criterion.Levels.Count - 1))}");
            return await office.Web.Post($"tautan={token}", form, request => Samples.Post(request, MailedSecret.KeyOf(token), Cancel));
        }

        private async Task<string> TokenOf(string assessor) =>
            Tokens.AddressOf((await Runs.All("2026", Cancel)).Single(), assessor).Query.Split('=', 2)[1];
    }
}
