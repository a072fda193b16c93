using Ovop.Core.Forms;
using Ovop.Core.Rounds;
using Ovop.Core.Start;
using Ovop.Core.Submission;

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

    [Theory]
    [InlineData("GR", Commodity.GR)]
    [InlineData("ya", null)]
    public void The_commodity_that_was_answered_is_not_asked_again_in_the_draft(string kept, Commodity? known)
    {
        var opened = SubmissionStage.Open(new("2026", 7), "sri@contoh.id", Language.Indonesian, Dossiers.Setting());

        var begun = Eligibility.Begin(opened, Eligibility.WareOf(kept), Dossiers.Setting().Round).After;

        (begun.Case.Commodity, ApplicationForm.Of(begun)[Eligibility.Ware]).ShouldBe((known, $"{known}"));
    }

    private static Func<string, string?> Answers(string answers)
    {
        var given = ((string[])[Eligibility.Ware, .. Eligibility.Questions]).Zip(answers.Split(' ')).ToDictionary(pair => pair.First, pair => pair.Second);
        return question => given.GetValueOrDefault(question);
    }
}
