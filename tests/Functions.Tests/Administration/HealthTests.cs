using Ovop.Core.Cases;
using Ovop.Functions.Administration.Health;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Failures;

namespace Ovop.Functions.Tests.Administration;

public sealed class HealthTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Mail_that_waits_too_long_is_said() => HealthEndpoint.Of([Line(90), Line(5), Line(null)], Now).ShouldBe(new Health("mail delayed", 2, 90));

    [Fact]
    public void Mail_that_waits_a_little_is_no_trouble_yet() => HealthEndpoint.Of([Line(5)], Now).ShouldBe(new Health("ok", 1, 5));

    [Fact]
    public void No_case_is_no_trouble() => HealthEndpoint.Of([], Now).ShouldBe(new Health("ok", 0, 0));

    [Fact]
    public void What_fails_for_longer_than_an_hour_is_said_with_its_age() =>
        HealthEndpoint.Of([Line(null) with { ScanFailedSince = Now }], Now.AddMinutes(20), [new(FailureKind.Activity, "OVOP-2026-000002", "TimeoutException", Now.AddMinutes(-70), Now, 12)])
            .ShouldBe(new Health("failing", 0, 0) { Failures = 2, OldestFailureMinutes = 90 });

    [Fact]
    public void A_case_that_stands_still_is_told_by_an_alert_of_its_own() =>
        HealthEndpoint.Of([Line(null) with { Stuck = "panel.few" }], Now.AddHours(3)).ShouldBe(new Health("ok", 0, 0));

    private static BoardLine Line(int? unsentMinutes) =>
        new(new("2026", 1), CaseState.Endorsement, null, "", "", "", Now, null, null, [])
        {
            UnsentLetters = unsentMinutes is null ? 0 : 1,
            UnsentSince = unsentMinutes is { } minutes ? Now.AddMinutes(-minutes) : null,
        };
}
