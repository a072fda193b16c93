using Ovop.Core.Cases;
using Ovop.Functions.Submission.Outcome;
using static Ovop.Functions.Tests.Submission.Drafts;

namespace Ovop.Functions.Tests.Submission;

public sealed class PublicTrailTests
{
    [Theory]
    [InlineData("sheet.received")]
    [InlineData("panel.appointed")]
    [InlineData("scored.again")]
    [InlineData("star.proposed")]
    [InlineData("screened")]
    [InlineData("sent.back")]
    public void What_the_panel_does_is_not_shown(string what) =>
        PublicTrail.Of(Logged(what, "because")).Select(entry => entry.What).ShouldBe(["opened"]);

    [Fact]
    public void A_reason_of_somebody_else_is_not_shown() => PublicTrail.Of(Logged("endorsed", "because"))[0].Why.ShouldBeNull();

    [Fact]
    public void The_applicant_s_own_reason_is_shown() => PublicTrail.Of(Logged("withdrawn", "because"))[0].Why.ShouldBe("because");

    private static Dossier Logged(string what, string why) => Weaving.By("somebody", Today.Now).Log(what, why).After;
}
