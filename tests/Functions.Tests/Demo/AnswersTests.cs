using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.Demo.Rounds.Producers;

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

    [Theory]
    [InlineData(0)]
    [InlineData(998)]
    [InlineData(999)]
    [InlineData(1999)]
    public void Each_of_thousands_of_invented_producers_meets_every_rule_of_the_form(int index)
    {
        var now = new DateTimeOffset(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);
        var answers = Producer.Of(index, (Commodity)(index % 5)).On(now, again: false);

        var form = FormSections.All.Aggregate(ApplicationForm.Empty(now), (so, section) => so.Answer(section, answers.GetValueOrDefault, now));

        FormRules.Check(form, new(2026, 11, 25)).ShouldBeEmpty();
    }
}
