using Azure.Data.Tables;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Monitoring;
using Ovop.Functions.Tests.Award;

namespace Ovop.Functions.Tests.Monitoring;

public sealed class AdministratorsTests
{
    private static readonly FixedRound Round = new(Core.Rounds.Round.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Rounds/Demo/round.json"))).Value, Cast.Of(3));
    private readonly FakeTimeProvider _clock = new();
    private readonly Sessions _sessions;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public AdministratorsTests() => _sessions = new(new EphemeralDataProtectionProvider(), Options.Create(new SessionOptions()), _clock);

    private Administrators Guard => new(_sessions, Round, Round);

    [Fact]
    public async Task Administrator_who_is_signed_in_may_act() =>
        (await Guard.SignedIn(Visitor(Cast.Administrator.Email, "administrator"), Cancel)).ShouldBe(Cast.Administrator);

    [Theory]
    [InlineData(null, "administrator")]
    [InlineData("admin@contoh.id", "applicant")]
    [InlineData("admin@contoh.id", "")]
    [InlineData("dirjen@contoh.id", "administrator")]
    [InlineData("penilai01@contoh.id", "administrator")]
    public async Task Nobody_else_may(string? email, string kind) =>
        (await Guard.SignedIn(Visitor(email, kind), Cancel)).ShouldBeNull();

    [Fact]
    public async Task Administrator_whose_session_has_ended_may_not()
    {
        var visitor = Visitor(Cast.Administrator.Email, "administrator");
        _clock.Advance(TimeSpan.FromHours(13));

        (await Guard.SignedIn(visitor, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task List_sends_a_stranger_to_sign_in_and_back()
    {
        var visitor = Visitor(null, "");
        visitor.Request.Path = "/administrasi";
        var board = new Board(new TableServiceClient("UseDevelopmentStorage=true"));

        var answer = await new BoardEndpoint(Guard, board, Round, Round, _clock).Run(visitor.Request, Cancel);

        answer.ShouldBeOfType<RedirectHttpResult>().Url.ShouldBe("/administrasi/masuk?kembali=%2Fadministrasi");
    }

    [Fact]
    public async Task Case_and_its_acts_are_closed_to_a_stranger()
    {
        var cases = new InMemoryCases();
        var endpoint = new CaseEndpoint(Guard, new CaseDesk(cases, Round, Round, _clock), new Outlet(cases));

        (await endpoint.Show(Visitor(null, "").Request, "OVOP-2026-000001", null!, Cancel)).ShouldBeOfType<RedirectHttpResult>();
        (await endpoint.Act(Visitor("ikm@contoh.id", "applicant").Request, "OVOP-2026-000001", null!, Cancel)).ShouldBeOfType<RedirectHttpResult>();
    }

    /// <summary>A request with the cookie of a session, or without one.</summary>
    private DefaultHttpContext Visitor(string? email, string kind)
    {
        var services = new ServiceCollection().AddSingleton(_sessions).BuildServiceProvider();
        var visitor = new DefaultHttpContext { RequestServices = services };
        if (email is null)
            return visitor;

        var signing = new DefaultHttpContext();
        _sessions.SignIn(signing, email, kind);
        visitor.Request.Headers.Cookie = signing.Response.Headers.SetCookie.ToString().Split(';')[0];
        return visitor;
    }
}
