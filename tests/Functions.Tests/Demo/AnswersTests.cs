using Ovop.Core.Rounds;
using Ovop.Core.Submission;
using Ovop.Core.Submission.Questions;
using Ovop.Demo;

namespace Ovop.Functions.Tests.Demo;

public sealed class AnswersTests
{
    [Theory]
    [InlineData(Commodity.MM)]
    [InlineData(Commodity.TN)]
    [InlineData(Commodity.BT)]
    [InlineData(Commodity.AN)]
    [InlineData(Commodity.GR)]
    public void The_demonstration_meets_every_rule_of_the_form(Commodity commodity)
    {
        var (answers, now) = (Answers.For(commodity), new DateTimeOffset(2026, 11, 25, 3, 0, 0, TimeSpan.Zero));

        var form = FormSections.All.Aggregate(ApplicationForm.Empty(now), (so, section) => so.Answer(section, answers.GetValueOrDefault, now));

        FormRules.Check(form, new(2026, 11, 25)).ShouldBeEmpty();
    }
}
