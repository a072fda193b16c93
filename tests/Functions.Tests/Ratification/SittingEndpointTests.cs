using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Ratification;
using Ovop.Functions.Ratification.Sittings;
using Ovop.Functions.Tests.Award;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Notices;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Ratification;

/// <summary>A plenary over two proposals, by the link of the first.</summary>
public sealed class SittingEndpointTests : IAsyncDisposable
{
    private const string Sitting = "pilih=OVOP-2026-000001&pilih=OVOP-2026-000002&berita_acara=BA-7&hadir=6&anggota=7&alasan=Sesuai+aturan.";

    private readonly Web _web = new();
    private readonly SilentEngine _engine = new();
    private readonly InMemoryTables _tables = new();
    private readonly Dictionary<LinkedCase, string> _mailed = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Given_a_case_on_the_agenda_Then_it_opens_by_the_ratifiers_own_link_of_it()
    {
        var (first, second) = await Proposed();

        var (location, cookies) = await Open(first, "OVOP-2026-000002");

        var handed = first.Tokens.Read(RatificationPages.Only, cookies.Split("tautan=")[^1].Split(';')[0]).Value;
        handed.Number.ShouldBe(second.Number, "this browser may open it from now on");
        location.ShouldBe(handed.Address);
    }

    [Theory]
    [InlineData("OVOP-2026-000999")]
    [InlineData("bukan-nomor")]
    public async Task Given_a_case_that_is_not_theirs_Then_the_agenda_opens(string number)
    {
        var (first, _) = await Proposed();

        (await Open(first, number)).Location.ShouldBe($"{Link(first).Address}/sidang");
    }

    [Fact]
    public async Task Given_the_same_sitting_twice_Then_the_second_shows_what_was_decided_and_decides_nothing()
    {
        var (first, second) = await Proposed();
        await Post(first, Sitting);
        RatificationStage.Decision(await second.Dossier())!.Sitting!.Minutes.ShouldBe("BA-7");
        var told = _engine.Told.Count;

        var again = await Post(first, Sitting);

        again.ShouldBeAssignableTo<IStatusCodeHttpResult>()!.StatusCode.ShouldBe(StatusCodes.Status200OK);
        _engine.Told.Count.ShouldBe(told);
    }

    [Fact]
    public async Task Given_another_sitting_after_the_first_Then_it_decides_nothing_and_leads_to_the_receipt()
    {
        var (first, second) = await Proposed();
        await Post(first, "pilih=OVOP-2026-000001&berita_acara=BA-7&hadir=6&anggota=7&alasan=Sesuai+aturan.");

        (await Post(first, Sitting.Replace("BA-7", "BA-8", StringComparison.Ordinal))).ShouldBeOfType<RedirectHttpResult>().Url.ShouldBe(Link(first).Address);

        RatificationStage.Decision(await second.Dossier()).ShouldBeNull();
    }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    private static async Task<(LinkedCase First, LinkedCase Second)> Proposed()
    {
        var first = await LinkedCase.Begin();
        var second = await LinkedCase.Begin(first.Cases, 2);
        foreach (var linked in new[] { first, second })
        {
            await linked.Endorse();
            await Until(linked, CaseState.Review);
            foreach (var seat in ReviewStage.Silent(await linked.Dossier()))
                await Score(linked, seat.Contact.Id);
            await Until(linked, CaseState.StarsProposed);
        }

        return (first, second);
    }

    private static async Task Until(LinkedCase linked, CaseState state)
    {
        for (var step = 0; step < 10 && (await linked.Dossier()).Case.State != state; step++)
            await linked.Advance();
        (await linked.Dossier()).Case.State.ShouldBe(state);
        await linked.Advance();
    }

    private static async Task Score(LinkedCase linked, string assessor)
    {
        await linked.Do((dossier, setting) => Scoring.Declare(dossier, assessor, 1, true, "", "wording", setting));
        await linked.Do((dossier, setting) =>
        {
            var criteria = setting.Round.Rubric.CriteriaFor(dossier.Case.Commodity!.Value);
            return Scoring.HandIn(
                dossier, assessor, 1, criteria.ToDictionary(criterion => criterion.Code, criterion => criterion.Levels.Count - 1),
                criteria.ToDictionary(criterion => criterion.Code, _ => "Terlihat pada dokumen."), Recommendation.Approve, "Bukti lengkap dan jelas.", setting);
        });
    }

    private async Task<(string Location, string Cookies)> Open(LinkedCase by, string number)
    {
        var http = _web.Get(cookies: $"tautan={TokenOf(by)}");
        var answer = await Endpoint(by).Open(http.Request, Link(by).Key, number, Cancel);
        return (answer.ShouldBeOfType<RedirectHttpResult>().Url, Web.CookiesOf(http));
    }

    private Task<IResult> Post(LinkedCase by, string form)
    {
        var asking = _web.Get();
        var token = _web.Services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(asking);
        var http = _web.Post(
            $"{form}&{token.FormFieldName}={Uri.EscapeDataString(token.RequestToken!)}",
            $"tautan={TokenOf(by)}; {Web.CookiesOf(asking)}");
        return Endpoint(by).Post(http.Request, Link(by).Key, _engine, Cancel);
    }

    private SittingEndpoint Endpoint(LinkedCase by) =>
        new(by.Visits, new(new(new(_tables), new FixedRound(Drafts.Round, Cast.Of(6))), by.Desk, by.Tokens));

    private LinkToken Link(LinkedCase of) => of.Tokens.Read(RatificationPages.Only, TokenOf(of)).Value;

    /// <summary>The one that was mailed: no two are alike.</summary>
    private string TokenOf(LinkedCase of) => _mailed.TryGetValue(of, out var token) ? token : _mailed[of] = of.Token(LinkPurpose.Ratification, Cast.Ratifier.Id);
}
