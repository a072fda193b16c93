using Ovop.Core.Start;

namespace Ovop.Core.Tests.Start;

public sealed class EligibilityTests
{
    [Theory]
    [InlineData("BT ya ya ya", "")]
    [InlineData("MM ya ya ya ya", "")]
    [InlineData("MM ya ya ya tidak", "izin_pangan")]
    [InlineData("BT ya ya ya tidak", "")]
    [InlineData("lain ya ya ya", "komoditi")]
    [InlineData("GR tidak tidak tidak", "sentra sk_sentra nib")]
    public void A_no_stands_in_the_way_where_it_matters(string answers, string obstacles) =>
        string.Join(' ', Eligibility.Obstacles(Answers(answers))).ShouldBe(obstacles);

    [Theory]
    [InlineData("BT ya tidak ya", "")]
    [InlineData("MM ya ya ya", "izin_pangan")]
    [InlineData("XX mungkin", "komoditi sentra sk_sentra nib")]
    public void A_question_without_an_answer_is_told(string answers, string unanswered) =>
        string.Join(' ', Eligibility.Unanswered(Answers(answers)).Select(problem => problem.Field)).ShouldBe(unanswered);

    private static Func<string, string?> Answers(string answers)
    {
        var given = ((string[])[Eligibility.Ware, .. Eligibility.Questions]).Zip(answers.Split(' ')).ToDictionary(pair => pair.First, pair => pair.Second);
        return question => given.GetValueOrDefault(question);
    }
}
