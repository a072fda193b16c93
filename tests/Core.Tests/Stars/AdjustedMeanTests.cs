using Ovop.Core.Cases;
using Ovop.Core.Ratification;
using Ovop.Core.Review.Scores;
using Ovop.Core.Rounds.Rubrics;

namespace Ovop.Core.Tests.Stars;

public sealed class AdjustedMeanTests
{
    private static readonly Setting Plain = Dossiers.Setting();

    [Fact]
    public void It_stands_beside_the_raw_mean_and_changes_no_star()
    {
        var known = Plain with { People = Plain.People with { Assessors = [.. Plain.People.Assessors.Select(member => member with { Severity = 300 })] } };
        var (adjusted, plain) = (RatificationStage.Proposal(Dossiers.AtStars(known))!, RatificationStage.Proposal(Dossiers.AtStars(Plain))!);

        adjusted.Adjusted!.Mean.ShouldBe(adjusted.Decision.Points - new Points(300));
        adjusted.Adjusted.Method.ShouldBe(Severity.Version);
        (adjusted.Decision.Points, adjusted.Decision.Raw, adjusted.Decision.Final).ShouldBe((plain.Decision.Points, plain.Decision.Raw, plain.Decision.Final));
    }

    [Fact]
    public void Without_knowledge_of_every_assessor_there_is_none() => RatificationStage.Proposal(Dossiers.AtStars(Plain))!.Adjusted.ShouldBeNull();
}
