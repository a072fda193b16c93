using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Ovop.Functions.Administration.Cases;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Administration.Views;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Offices;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.SignIn.Roles;

public sealed class AdministratorsTests
{
    private static readonly FixedRound Round = new(Core.Rounds.Round.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Rounds/Demo/round.json"))).Value, Cast.Of(3));
    private readonly FakeTimeProvider _clock = new();
    private readonly Sessions _sessions;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public AdministratorsTests() => _sessions = new(new EphemeralDataProtectionProvider(), Options.Create(new SessionOptions()), _clock);

    private Administrators Guard => GuardOf();

    private Administrators GuardOf(params (string Name, string Value)[] settings) =>
        new(_sessions, new(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build()), Round, Round, null!);

    [Fact]
    public async Task Administrator_who_is_signed_in_may_act() =>
        (await Guard.Staff(Visitor(Cast.Administrator.Email, "administrator"), Access.Act, Cancel)).ShouldNotBeNull().Contact.ShouldBe(Cast.Administrator);

    [Theory]
    [InlineData(null, "administrator")]
    [InlineData("admin@contoh.id", "applicant")]
    [InlineData("admin@contoh.id", "")]
    [InlineData("dirjen@contoh.id", "administrator")]
    [InlineData("penilai01@contoh.id", "administrator")]
    public async Task Nobody_else_may(string? email, string kind) =>
        (await Guard.Staff(Visitor(email, kind), Access.Act, Cancel)).ShouldBeNull();

    [Fact]
    public async Task Auditor_reads_and_does_nothing()
    {
        var visitor = Visitor(Cast.Auditor.Email, "administrator");

        (await Guard.Staff(visitor, Access.Read, Cancel)).ShouldNotBeNull().Contact.ShouldBe(Cast.Auditor);
        (await Guard.Staff(visitor, Access.Export, Cancel)).ShouldBeNull();
        (await Guard.Staff(visitor, Access.Act, Cancel)).ShouldBeNull();
        Administrators.SignIn(visitor).ShouldNotBeOfType<RedirectHttpResult>("a role that is not enough is told, not sent in circles");
    }

    [Theory]
    [InlineData("Administrator", Access.Act, true)]
    [InlineData("Auditor", Access.Read, true)]
    [InlineData("Auditor", Access.Act, false)]
    [InlineData("Exporter", Access.Export, true)]
    [InlineData("Exporter", Access.Act, false)]
    [InlineData("Owner", Access.Read, false)]
    public async Task Role_from_Entra_gives_what_it_is_for(string role, Access access, bool may) =>
        (await GuardOf(("Staff:SignIn", "EntraId"), ("WEBSITE_AUTH_ENABLED", "True")).Staff(FromEntra(role), access, Cancel) is not null).ShouldBe(may);

    [Fact]
    public async Task Forged_principal_is_worthless_where_the_platform_does_not_sign_in()
    {
        (await Guard.Staff(FromEntra("Administrator"), Access.Read, Cancel)).ShouldBeNull();
        (await GuardOf(("Staff:SignIn", "EntraId")).Staff(FromEntra("Administrator"), Access.Read, Cancel)).ShouldBeNull();
        (await GuardOf(("WEBSITE_AUTH_ENABLED", "True")).Staff(FromEntra("Administrator"), Access.Read, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Where_Entra_signs_in_a_session_by_mail_is_worthless() =>
        (await GuardOf(("Staff:SignIn", "EntraId"), ("WEBSITE_AUTH_ENABLED", "True")).Staff(Visitor(Cast.Administrator.Email, "administrator"), Access.Act, Cancel)).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("bukan base64")]
    [InlineData("e30=")]
    [InlineData("eyJjbGFpbXMiOjF9")]
    public async Task Malformed_principal_is_nobody(string header)
    {
        var visitor = new DefaultHttpContext();
        visitor.Request.Headers[EntraPrincipal.Header] = header;

        (await GuardOf(("Staff:SignIn", "EntraId"), ("WEBSITE_AUTH_ENABLED", "True")).Staff(visitor, Access.Read, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Administrator_whose_session_has_ended_may_not()
    {
        var visitor = Visitor(Cast.Administrator.Email, "administrator");
        _clock.Advance(TimeSpan.FromHours(13));

        (await Guard.Staff(visitor, Access.Act, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task List_sends_a_stranger_to_sign_in_and_back()
    {
        var visitor = Visitor(null, "");
        visitor.Request.Path = "/kantor";
        var tables = new TableServiceClient("UseDevelopmentStorage=true");

        var answer = await new BoardEndpoint(Guard, new AllCases(new Board(tables, TimeProvider.System), Round), Round, Round, new SavedViews(tables), new FailureLog(tables, _clock), new(tables, _clock), Options.Create(new DemoOptions()), _clock).Run(visitor.Request, Cancel);

        answer.ShouldBeOfType<RedirectHttpResult>().Url.ShouldBe("/kantor/masuk?kembali=%2Fkantor");
    }

    [Fact]
    public async Task Case_and_its_acts_are_closed_to_a_stranger()
    {
        var cases = new InMemoryCases();
        var outlet = new Outlet(cases);
        var desk = new CaseDesk(cases, Round, Round, outlet, outlet, _clock);
        var tables = new TableServiceClient("UseDevelopmentStorage=true");
        var endpoint = new CaseEndpoint(new StaffCases(Guard, desk, new ReadLog(tables, _clock), _clock), desk, new Board(tables, TimeProvider.System));

        (await endpoint.Show(Visitor(null, "").Request, "OVOP-2026-000001", null!, Cancel)).ShouldBeOfType<RedirectHttpResult>();
        (await endpoint.Act(Visitor("ikm@contoh.id", "applicant").Request, "OVOP-2026-000001", null!, Cancel)).ShouldBeOfType<RedirectHttpResult>();
    }

    /// <summary>A request as App Service authentication passes it on.</summary>
    private static DefaultHttpContext FromEntra(string role)
    {
        var claims = new[] { new { typ = "preferred_username", val = "Pegawai@Contoh.id" }, new { typ = "name", val = "Pegawai" }, new { typ = "roles", val = role } };
        var visitor = new DefaultHttpContext();
        visitor.Request.Headers[EntraPrincipal.Header] = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new { auth_typ = "aad", claims }));
        return visitor;
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
