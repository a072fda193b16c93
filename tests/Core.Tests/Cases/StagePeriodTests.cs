using Ovop.Core.Cases;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Endorsement;

namespace Ovop.Core.Tests.Cases;

public sealed class StagePeriodTests
{
    private static readonly Setting At = Dossiers.Setting();

    [Fact]
    public void Each_stage_begins_where_the_one_before_ended()
    {
        var later = At with { Now = At.Now.AddDays(2) };
        var asked = Dossiers.AtEndorsement(At);
        var endorsed = asked.Do(EndorsementStage.Record(asked, Dossiers.Endorser.Id, 1, true, "Layak diusulkan.", "530/77/2026", later)).Advanced(later);

        StagePeriod.Of(endorsed).ShouldBe([new(CaseState.Endorsement, At.Now, later.Now), new(CaseState.Review, later.Now, null)]);
    }

    [Fact]
    public void Ended_case_is_in_no_stage_any_more() => StagePeriod.Of(Dossiers.Published(At)).ShouldAllBe(period => period.Until != null);

    [Fact]
    public void Stage_that_goes_on_is_as_long_as_it_has_lasted() =>
        StagePeriod.Of(Dossiers.AtReview(At))[^1].LengthAt(At.Now.AddDays(3)).ShouldBe(TimeSpan.FromDays(3));
}
