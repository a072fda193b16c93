using Microsoft.AspNetCore.DataProtection;
using Ovop.Functions.Start;
using Ovop.Functions.Submission;
using Ovop.Functions.Tests.Hosting;
using static Ovop.Functions.Tests.Submission.Drafts;

namespace Ovop.Functions.Tests.Start;

public sealed class PassedEligibilityTests
{
    private static readonly Web Web = new();
    private static readonly PassedEligibility Passed = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void What_was_passed_is_remembered()
    {
        var answered = Web.Get();
        Passed.Keep(answered, Core.Rounds.Commodity.GR);

        Passed.IsKept(Web.Get(cookies: Web.CookiesOf(answered))).ShouldBeTrue();
        Passed.WareOf(Web.Get(cookies: Web.CookiesOf(answered))).ShouldBe(Core.Rounds.Commodity.GR, "the draft asks for it too");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("layak=ya")]
    [InlineData("layak=CfDJ8")]
    public void Nothing_else_counts_as_passed(string? cookies) => Passed.IsKept(Web.Get(cookies: cookies)).ShouldBeFalse();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_draft_is_opened_only_after_the_questions(bool passed)
    {
        var page = await Drawn.Page<ApplicationsPage>(new { Dossiers = Array.Empty<Core.Cases.Dossier>(), Round, Today.Now, StartKey = "kunci", IsEligible = passed });

        page.Contains("name=\"kunci\"", StringComparison.Ordinal).ShouldBe(passed);
        page.Contains("href=\"/kelayakan\"", StringComparison.Ordinal).ShouldBe(!passed);
    }
}
