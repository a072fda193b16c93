using Ovop.Core.Start;
using Ovop.Functions.Start;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Start;

public sealed class EffortPagesTests
{
    [Fact]
    public async Task Before_the_start_one_is_told_how_long_it_takes_and_what_to_have_at_hand()
    {
        var page = await Drawn.Page<EligibilityPage>(new { Drafts.Round });

        var (least, most) = Effort.Of(Drafts.Round);
        page.ShouldContain($"{least.Questions}");
        page.ShouldContain($"{most.Documents}");
        page.ShouldContain("Nomor Induk Berusaha");
    }

    [Fact]
    public async Task Before_the_first_round_nothing_is_said_of_it() =>
        (await Drawn.Page<EligibilityPage>(new { })).ShouldNotContain("govuk-inset-text");
}
