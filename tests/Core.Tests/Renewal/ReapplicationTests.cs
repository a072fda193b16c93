using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Register;
using Ovop.Core.Renewal;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Renewal;

public class ReapplicationTests
{
    private static readonly Setting At = Dossiers.Setting();
    private static readonly Setting Later = At with { Round = At.Round with { Id = "2028", Closes = At.Round.Closes.AddYears(2) }, Now = At.Now.AddYears(2) };
    private static readonly Dossier Past = AfterPublication();

    [Fact]
    public void A_renewal_begins_with_the_answers_that_were_sent_and_is_a_new_evaluation()
    {
        var form = ApplicationForm.Of(Draft());

        form["nama_ikm"].ShouldBe(ApplicationForm.Of(Past)["nama_ikm"]);
        form["jenis_usulan"].ShouldBe("ulang");
        Draft().Case.Commodity.ShouldBe(Commodity.BT);
    }

    [Fact]
    public void Consents_are_given_anew() =>
        FormSections.All.SelectMany(section => section.Fields).Where(field => field.Kind == FieldKind.Consent)
            .ShouldAllBe(field => ApplicationForm.Of(Draft())[field.Code].Length == 0);

    [Fact]
    public void A_date_that_no_longer_reaches_beyond_the_round_is_asked_again()
    {
        var licensed = With(Past, ("komoditi", "MM"), ("izin_exp", "2027-06-30"), ("halal_tgl", "2025-02-01"));

        ApplicationForm.Of(Draft(licensed))["izin_exp"].ShouldBeEmpty();
        ApplicationForm.Of(Draft(licensed))["halal_tgl"].ShouldBe("2025-02-01");
    }

    [Fact]
    public void The_draft_knows_the_star_before_it_and_those_before_that()
    {
        var again = SubmissionStage.Withdraw(Draft(), "Menunda dahulu.", Later).Value.After;
        var third = Reapplication.Begin(SubmissionStage.Open(new ApplicationNumber("2028", 2), "sri@contoh.id", Language.Indonesian, Later), again, Later.Round).After;

        var award = AwardLife.Current(Past)!.Award;
        Ancestry.Of(third)!.Past.Select(past => (past.Number, past.Star)).ShouldBe([(again.Number, null), (Past.Number, award.Star)]);
    }

    [Fact]
    public void Files_that_count_may_be_used_again_until_one_stands_there()
    {
        var reusable = Reapplication.Reusable(Draft(), Past, Later);
        reusable.ShouldNotBeEmpty();

        var file = reusable[0];
        var used = Draft().Do(DocumentRules.Receive(Draft(), file.Code, Reapplication.UploadOf(Past.Number, file), file.FileName, file.Facts!, Later));
        Reapplication.Reusable(used, Past, Later).ShouldNotContain(other => other.Key == file.Key);
    }

    [Fact]
    public void The_letter_that_the_dinas_gave_last_time_is_not_offered()
    {
        var item = DocumentRules.Find(Past, At.Round, "D-USUL")!;

        Reapplication.Reusable(Draft(), Filed(item, null), Later).ShouldNotContain(file => file.Code == item.Code);
    }

    [Fact]
    public void A_file_that_ends_before_the_round_closes_is_not_offered()
    {
        var item = DocumentRules.Checklist(Past, At.Round).First(item => item.Expires);
        var ending = Filed(item, WorkingCalendar.DateOf(Later.Round.Closes).AddDays(-1));
        var lasting = Filed(item, WorkingCalendar.DateOf(Later.Round.Closes));

        Reapplication.Reusable(Draft(ending), ending, Later).ShouldNotContain(file => file.Code == item.Code);
        Reapplication.Reusable(Draft(lasting), lasting, Later).ShouldContain(file => file.Code == item.Code);
    }

    [Fact]
    public void An_open_a_disqualified_or_an_erased_application_is_followed_by_none()
    {
        Reapplication.PastMustAllowAnother(Dossiers.AtReview(At), Later.Round)!.Code.ShouldBe("again.state");
        Reapplication.PastMustAllowAnother(Past with { Case = Past.Case with { State = CaseState.Disqualified } }, Later.Round)!.Code.ShouldBe("again.state");
        Reapplication.PastMustAllowAnother(Past with { Case = Past.Case with { ErasedAt = At.Now } }, Later.Round)!.Code.ShouldBe("again.state");
    }

    [Fact]
    public void What_a_round_has_decided_waits_for_the_next() => Reapplication.PastMustAllowAnother(Past, At.Round)!.Code.ShouldBe("again.round");

    [Fact]
    public void The_copy_of_a_file_has_one_name()
    {
        var file = Past.All<StoredDocument>().First();
        Reapplication.UploadOf(Past.Number, file).ShouldBe(Reapplication.UploadOf(Past.Number, file));
        Reapplication.UploadOf(Past.Number, file).ShouldNotBe(Reapplication.UploadOf(new ApplicationNumber("2026", 9), file));
    }

    private static Dossier Draft(Dossier? past = null) =>
        Reapplication.Begin(SubmissionStage.Open(new ApplicationNumber("2028", 1), "sri@contoh.id", Language.Indonesian, Later), past ?? Past, Later.Round).After;

    private static Dossier With(Dossier dossier, params IEnumerable<(string Code, string Answer)> answers)
    {
        var form = ApplicationForm.Of(dossier);
        return dossier.By("test", At.Now).Put(form with { Answers = form.Answers.SetItems(answers.Select(answer => KeyValuePair.Create(answer.Code, answer.Answer))) }).After;
    }

    private static Dossier Filed(ChecklistItem item, DateOnly? until) => Past.By("test", At.Now)
        .Put(new StoredDocument(item.Code, 1, "u1", "uji.pdf", DocumentState.Accepted, new(ContentKind.Pdf, 1000, "hash-of-it", 1), null, At.Now) { ValidUntil = until }).After;

    private static Dossier AfterPublication() => Dossiers.Published(At);
}
