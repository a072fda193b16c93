using Ovop.Core.Forms.Questions;
using Ovop.Core.Rounds;

namespace Ovop.Core.Tests.Rounds.Rubrics;

public sealed class CriterionAnswersTests
{
    public static TheoryData<Commodity> Commodities => [.. Enum.GetValues<Commodity>()];

    /// <summary>The rubric lies before the form, so that nothing else would notice a question that is asked no more.</summary>
    [Theory]
    [MemberData(nameof(Commodities))]
    public void What_bears_on_a_criterion_is_asked_of_its_commodity_or_follows_from_answers(Commodity commodity)
    {
        var asked = FormSections.All.SelectMany(section => section.For(commodity)).Select(field => field.Code).Concat(DerivedFacts.Codes).ToHashSet();

        Demo.Round.Rubric.CriteriaFor(commodity).SelectMany(criterion => criterion.Answers).Where(code => !asked.Contains(code)).ShouldBeEmpty();
    }
}
