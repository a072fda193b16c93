using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ovop.Core.Checking;
using Ovop.Core.Forms;
using Ovop.Functions.Checking;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Checking;

/// <summary>Against a stand-in of the sources on the loopback.</summary>
public sealed class SourcesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<Source> All => [.. SourceAnswers.All];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_source_is_asked_for_the_number_with_its_token_and_says_whose_it_is(Source source)
    {
        await using var stand = await StandIn(StatusCodes.Status200OK, "{\"nama\":\"UD Sekar\",\"lain\":1}", out var asked);
        using var service = Service(stand, source);

        (await service.Ask("1234 5", Cancel)).ShouldBe(new SourceAnswer(true, "UD Sekar"));

        (service.Name, asked.ShouldHaveSingleItem()).ShouldBe(($"Layanan {source}", ("?nomor=1234%205", "Bearer rahasia")));
    }

    [Fact]
    public async Task What_a_source_does_not_know_is_unknown()
    {
        await using var stand = await StandIn(StatusCodes.Status404NotFound, "", out _);
        using var service = Service(stand, Source.Nib);

        (await service.Ask("1", Cancel)).ShouldBe(new SourceAnswer(false, ""));
    }

    [Fact]
    public async Task Asked_from_the_page_it_marks_the_answer_and_says_when_and_by_what()
    {
        var office = await Office.Open();
        await using var stand = await StandIn(StatusCodes.Status200OK, $"{{\"nama\":\"{ApplicationForm.Of(await office.Dossier())["nama_ikm"]}\"}}", out var asked);
        using var service = Service(stand, Source.Nib);

        (await Post(office, "tindakan=tanya&sumber=Nib", service)).Status.ShouldBe(StatusCodes.Status302Found);

        asked.ShouldHaveSingleItem().Query.ShouldBe($"?nomor={ApplicationForm.Of(await office.Dossier())["nib"]}");
        SourceCheck.Of(await office.Dossier(), Source.Nib)!.Verdict.ShouldBe(SourceVerdict.Confirmed);
        (await Page(office, service)).ShouldSatisfyAllConditions(
            page => page.ShouldContain("Cocok dengan sumber"), page => page.ShouldContain("jawaban Layanan Nib, diminta Administrator"));
    }

    [Theory]
    [InlineData(StatusCodes.Status500InternalServerError, "")]
    [InlineData(StatusCodes.Status200OK, "<html>")]
    public async Task A_source_that_does_not_answer_marks_nothing_and_is_told(int status, string body)
    {
        var office = await Office.Open();
        await using var stand = await StandIn(status, body, out _);
        using var service = Service(stand, Source.Nib);

        (await Post(office, "tindakan=tanya&sumber=Nib", service)).Body.ShouldContain("Layanan Nib tidak menjawab");

        SourceCheck.Of(await office.Dossier(), Source.Nib).ShouldBeNull();
    }

    [Fact]
    public async Task Without_configuration_nobody_is_asked_and_what_was_looked_up_by_hand_is_marked_with_its_reason()
    {
        var office = await Office.Open();
        using var service = new HttpSource(Source.Nib, Options.Create(new SourceOptions()));

        (await Page(office, service)).ShouldNotContain("value=\"tanya\"");
        (await Post(office, "tindakan=tanya&sumber=Nib", service)).Body.ShouldContain("belum dapat ditanya");
        await Post(office, "sumber=Nib&temuan=Differs&alasan=Nama+usaha+lain+di+laman+OSS.", service);

        (await Page(office, service)).ShouldSatisfyAllConditions(
            page => page.ShouldContain("Berbeda dengan sumber"), page => page.ShouldContain("diperiksa dengan tangan oleh Administrator"),
            page => page.ShouldContain("Nama usaha lain di laman OSS."));
        (await Drawn.Page<SourceMarks>(new { Dossier = await office.Dossier() })).ShouldContain("dengan tangan oleh sekretariat");
    }

    private static HttpSource Service(WebApplication stand, Source source)
    {
        var address = new SourceAddress
        {
            Address = new($"{stand.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()}/periksa"),
            Name = $"Layanan {source}",
            Token = "rahasia",
        };
        return new(source, Options.Create(new SourceOptions { Nib = address, Halal = address, Bpom = address, Npwp = address }));
    }

    private static SourcesEndpoint Endpoint(Office office, HttpSource service) => new(office.StaffCases, office.Desk, [service]);

    private static Task<Answered> Post(Office office, string form, HttpSource service) =>
        office.Post(Cast.Administrator, form, request => Endpoint(office, service).Check(request, $"{Office.Number}", Cancel));

    private static async Task<string> Page(Office office, HttpSource service) =>
        (await office.Get(Cast.Administrator, request => Endpoint(office, service).Show(request, $"{Office.Number}", Cancel))).Body;

    private static Task<WebApplication> StandIn(int status, string body, out List<(string Query, string Authorization)> asked)
    {
        var calls = asked = [];
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var stand = builder.Build();
        stand.Urls.Add("http://127.0.0.1:0");
        stand.Run(async context =>
        {
            calls.Add((context.Request.QueryString.Value!, context.Request.Headers.Authorization.ToString()));
            (context.Response.StatusCode, context.Response.ContentType) = (status, "application/json");
            await context.Response.WriteAsync(body);
        });
        return Started(stand);
    }

    private static async Task<WebApplication> Started(WebApplication stand)
    {
        await stand.StartAsync();
        return stand;
    }
}
