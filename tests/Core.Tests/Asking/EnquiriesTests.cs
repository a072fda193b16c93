using Ovop.Core.Asking;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Retention;
using Ovop.Core.Sharing;

namespace Ovop.Core.Tests.Asking;

public sealed class EnquiriesTests
{
    private static readonly Setting At = Dossiers.Setting();

    private static readonly Dossier Case = Dossiers.AtEndorsement(At);

    private static readonly Dossier Asked = Case.Do(Enquiries.Ask(Case, " Kapan dinas memutuskan? ", At));

    [Fact]
    public void A_question_is_kept_told_to_the_office_and_changes_nothing_of_the_case()
    {
        Enquiries.Unanswered(Asked).ShouldHaveSingleItem().Text.ShouldBe("Kapan dinas memutuskan?");
        Asked.LettersTo(Dossiers.Administrator.Id).ShouldContain(Notice.EnquiryAsked);
        (Asked.Case.State, Asked.Case.Wait).ShouldBe((Case.Case.State, Case.Case.Wait));
        Asked.Trail.Last().What.ShouldBe("enquiry.asked");
    }

    [Fact]
    public void The_answer_is_sent_to_the_applicant_with_the_question_once()
    {
        var answered = Asked.Do(Answer(Asked, "Sebelum 9 Desember."));

        answered.All<Letter>().Single(letter => letter.Kind == Notice.EnquiryAnswered)
            .ShouldSatisfyAllConditions(letter => letter.Person.ShouldBe(People.Applicant), letter => letter.Args.ShouldBe(["Kapan dinas memutuskan?", "Sebelum 9 Desember."]));
        Enquiries.Unanswered(answered).ShouldBeEmpty();
        Answer(answered, "Sekali lagi.").Problems.ShouldHaveSingleItem().Code.ShouldBe("enquiry.answered");
    }

    [Fact]
    public void Whoever_else_asked_is_answered_too()
    {
        var shared = Case.Do(Grants.Invite(Case, "ani@contoh.id", GrantRole.Editor, At));
        var asked = shared.Do(Enquiries.Ask(shared, "Bolehkah foto diganti?", At with { Applicant = "ani@contoh.id" }));

        var answered = asked.Do(Answer(asked, "Boleh, lewat perubahan permohonan."));

        answered.All<Letter>().Where(letter => letter.Kind == Notice.EnquiryAnswered).Select(letter => letter.Person)
            .ShouldBe([People.Applicant, Grant.IdOf("ani@contoh.id")], ignoreOrder: true);
    }

    [Fact]
    public void What_is_pressed_twice_is_asked_and_answered_once()
    {
        Enquiries.Ask(Asked, "Kapan dinas memutuskan?", At).Value.IsEmpty.ShouldBeTrue();

        var answered = Asked.Do(Answer(Asked, "Sebelum 9 Desember."));
        Answer(answered, "Sebelum 9 Desember. ").Value.IsEmpty.ShouldBeTrue();
        Enquiries.Ask(answered, "Kapan dinas memutuskan?", At).Value.IsEmpty.ShouldBeFalse("asked anew after the answer");
    }

    [Fact]
    public void What_somebody_else_asked_in_the_same_words_is_asked_too() =>
        Enquiries.Ask(Asked, "Kapan dinas memutuskan?", At with { Applicant = "ani@contoh.id" }).Value.IsEmpty.ShouldBeFalse();

    [Theory]
    [InlineData("")]
    [InlineData(" ab ")]
    public void Nothing_is_neither_a_question_nor_an_answer(string text)
    {
        Enquiries.Ask(Case, text, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("enquiry.text");
        Answer(Asked, text).Problems.ShouldHaveSingleItem().Code.ShouldBe("enquiry.text");
    }

    [Fact]
    public void While_answers_are_behind_no_more_is_asked()
    {
        var many = Enumerable.Range(2, Enquiries.MostOpen - 1).Aggregate(Asked, (so, which) => so.Do(Enquiries.Ask(so, $"Pertanyaan ke-{which}", At)));

        Enquiries.Ask(many, "Satu lagi?", At).Problems.ShouldHaveSingleItem().Code.ShouldBe("enquiry.many");
        Enquiries.AnswersMustNotBeBehind(many.Do(Answer(many, "Sudah dijawab."))).ShouldBeNull();
    }

    [Fact]
    public void An_erased_case_has_no_words_of_either()
    {
        var answered = Asked.Do(Answer(Asked, "Sebelum 9 Desember."));
        var ended = answered.Do(Core.Submission.SubmissionStage.Withdraw(answered, "Berhenti produksi.", At));
        while (ended.Case.ErasedAt is null)
            ended = Erasure.Step(ended, At with { Now = RetentionRule.DueAt(ended, At.Retention)!.Value }).After;

        ended.All<Enquiry>().ShouldHaveSingleItem().ShouldSatisfyAllConditions(enquiry => enquiry.Text.ShouldBeEmpty(), enquiry => enquiry.Answer!.Text.ShouldBeEmpty());
    }

    private static Result<Change> Answer(Dossier dossier, string text) => Enquiries.Answer(dossier, 1, Dossiers.Administrator.Id, text, At);
}
