using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Notices;

namespace Ovop.Core.Tests.Notices;

public sealed class TextNewsTests
{
    private static readonly Setting At = Dossiers.Setting();
    private static readonly Dossier Review = Dossiers.AtReview(At);
    private static readonly Dossier Wanted = Review.Do(TextNews.Choose(Review, true, At));

    [Fact]
    public void Nobody_is_told_by_text_message_who_did_not_ask() => TextNews.NumberFor(Review, Letters.ToApplicant(Review, Notice.Awarded, "x")).ShouldBeNull();

    [Fact]
    public void Applicant_who_asked_is_told_of_what_matters_and_of_nothing_else()
    {
        TextNews.NumberFor(Wanted, Letters.ToApplicant(Wanted, Notice.Awarded, "x")).ShouldBe(TextNews.NumberOf(Wanted));
        TextNews.NumberFor(Wanted, Letters.ToApplicant(Wanted, Notice.Receipt, "x")).ShouldBeNull();
        TextNews.NumberFor(Wanted, Letters.To(Dossiers.Administrator, Notice.Awarded, "x")).ShouldBeNull();
    }

    [Fact]
    public void The_choice_can_be_taken_back_and_both_stand_in_the_trail()
    {
        var ended = Wanted.Do(TextNews.Choose(Wanted, false, At));

        TextNews.NumberFor(ended, Letters.ToApplicant(ended, Notice.Awarded, "x")).ShouldBeNull();
        ended.Trail.Select(entry => entry.What).TakeLast(2).ShouldBe(["texts.on", "texts.off"]);
    }

    [Fact]
    public void Whoever_is_written_to_by_text_message_is_not_told_of_it_by_another()
    {
        var byNumber = Wanted.By("test", At.Now).With(head => head with { Owner = "+6281234567890" }).After;

        TextNews.NumberFor(byNumber, Letters.ToApplicant(byNumber, Notice.Awarded, "x")).ShouldBeNull();
    }

    [Fact]
    public void Without_a_number_there_is_nothing_to_choose()
    {
        var form = ApplicationForm.Of(Review);
        var mute = Review.By("test", At.Now).Put(form with { Answers = form.Answers.Remove("telepon") }).After;

        TextNews.Choose(mute, true, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("texts.number");
    }
}
