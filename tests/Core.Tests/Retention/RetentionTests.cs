using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Register;
using Ovop.Core.Retention;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Sharing;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Retention;

public class RetentionTests
{
    private static readonly Setting At = Dossiers.Setting();
    private static readonly Dossier Withdrawn = AfterWithdrawal();
    private static readonly Dossier Published = AfterPublication();

    private static RetentionTerms Usual => RetentionTerms.Usual;

    private static DateTimeOffset Late => RetentionRule.DueAt(Withdrawn, Usual)!.Value;

    [Fact]
    public void An_open_case_is_never_due() => RetentionRule.DueAt(Dossiers.AtReview(At), Usual).ShouldBeNull();

    [Fact]
    public void A_withdrawn_case_is_due_a_year_after_its_end_and_not_a_moment_earlier()
    {
        Late.ShouldBe(At.Now.AddMonths(12));
        RetentionRule.IsDue(Withdrawn, Usual, Late).ShouldBeTrue();
        RetentionRule.IsDue(Withdrawn, Usual, Late.AddTicks(-1)).ShouldBeFalse();
    }

    [Fact]
    public void The_present_wording_of_its_round_says_for_how_long_a_case_is_kept()
    {
        var longer = At.Round with { Retention = Usual with { Withdrawn = 24 } };
        var (own, present) = (At with { Now = Late, Round = longer }, At with { Now = Late, Wording = longer });

        RetentionRule.DueAt(Withdrawn, longer.Retention).ShouldBe(At.Now.AddMonths(24));
        Erasure.Step(Withdrawn, own).IsEmpty.ShouldBeTrue();
        Erasure.Step(Withdrawn, present).IsEmpty.ShouldBeTrue();
        Erasure.Step(Withdrawn, own with { Wording = At.Round }).IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void A_draft_that_was_deleted_is_due_a_month_later()
    {
        var draft = SubmissionStage.Open(new ApplicationNumber("2026", 7), "sri@contoh.id", Language.Indonesian, At).After;

        RetentionRule.DueAt(draft.Do(SubmissionStage.Withdraw(draft, "", At)), Usual).ShouldBe(At.Now.AddMonths(1));
    }

    [Fact]
    public void An_award_is_due_five_years_after_its_last_day()
    {
        var last = AwardLife.Current(Published)!.Award.ValidUntil;

        RetentionRule.DueAt(Published, Usual)!.Value.ToOffset(TimeSpan.FromHours(7)).DateTime.ShouldBe(last.AddDays(1).AddMonths(60).ToDateTime(TimeOnly.MinValue));
    }

    [Fact]
    public void What_ended_without_a_decision_goes_at_once_when_its_applicant_wishes_it()
    {
        var wished = Withdrawn.Do(ErasureWish.Make(Withdrawn, At));

        RetentionRule.DueAt(wished, Usual).ShouldBe(At.Now);
        wished.Trail.Last().What.ShouldBe("erasure.wished");
        ErasureWish.Make(wished, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("erasure.there");
    }

    [Fact]
    public void What_is_open_decided_or_held_as_evidence_is_not_erased_at_a_wish()
    {
        var held = Withdrawn.Do(LegalHold.Begin(Withdrawn, "admin-1", "Perkara 12/G/2027.", At.Now));

        ErasureWish.Make(Dossiers.AtReview(At), At).Problems.ShouldHaveSingleItem().Code.ShouldBe("erasure.open");
        ErasureWish.Make(Published, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("erasure.kept");
        ErasureWish.Make(held, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("erasure.held");
    }

    [Fact]
    public void A_hold_that_begins_after_the_wish_keeps_the_case_all_the_same()
    {
        var wished = Withdrawn.Do(ErasureWish.Make(Withdrawn, At));

        RetentionRule.IsDue(wished.Do(LegalHold.Begin(wished, "admin-1", "Perkara 12/G/2027.", At.Now)), Usual, At.Now.AddYears(50)).ShouldBeFalse();
    }

    [Fact]
    public void Nothing_changes_before_its_time() => Erasure.Step(Withdrawn, At with { Now = Late.AddDays(-1) }).IsEmpty.ShouldBeTrue();

    [Fact]
    public void A_hold_keeps_a_case_whatever_its_age_and_its_end_lets_it_go()
    {
        var held = Withdrawn.Do(LegalHold.Begin(Withdrawn, "admin-1", "Perkara 12/G/2027.", At.Now));
        var free = held.Do(LegalHold.End(held, "admin-1", "Putusan berkekuatan hukum tetap.", At.Now));

        RetentionRule.IsDue(held, Usual, Late.AddYears(50)).ShouldBeFalse();
        RetentionRule.IsDue(free, Usual, Late).ShouldBeTrue();
        LegalHold.Begin(held, "admin-1", "Sekali lagi.", At.Now).Problems.ShouldContain(problem => problem.Code == "hold.there");
        LegalHold.Begin(held, "admin-1", "Perkara 12/G/2027.", At.Now).Value.IsEmpty.ShouldBeTrue("pressed twice");
        LegalHold.End(free, "admin-1", "Putusan berkekuatan hukum tetap.", At.Now).Value.IsEmpty.ShouldBeTrue("pressed twice");
    }

    [Fact]
    public void After_an_erasure_no_part_has_an_address_a_name_of_a_file_or_an_answer()
    {
        var written = string.Join('\n', Erased(Withdrawn).All<IPart>().Select(part => System.Text.Json.JsonSerializer.Serialize(part, AwardJson.Options)));

        string[] all = ["sri@contoh.id", "ani@contoh.id", "berkas.pdf", "3374015508850001", "081234567890", "Sri pindah surel", "Menurut KTP Sri"];
        foreach (var personal in all)
            written.ShouldNotContain(personal);
        ApplicationForm.Of(Erased(Withdrawn)).Answers.Keys.ShouldBe(["jml_unit_sentra", "kab", "komoditi", "prov", "wadah_pangan"], ignoreOrder: true);
    }

    [Fact]
    public void An_erased_award_keeps_its_certificate_and_the_names_that_the_register_shows_and_nobody_s()
    {
        var late = RetentionRule.DueAt(Published, Usual)!.Value;
        var erased = Erased(Published, late);

        ApplicationForm.Of(erased)["nama_produk"].ShouldBe(ApplicationForm.Of(Published)["nama_produk"]);
        foreach (var personal in (string[])["nik", "nama_pemilik", "alamat", "koordinat"])
            ApplicationForm.Of(erased)[personal].ShouldBeEmpty();
        AwardLife.Current(erased).ShouldBe(AwardLife.Current(Published));
    }

    [Fact]
    public void An_erased_case_has_a_whole_trail_that_says_so_and_the_hashes_of_its_documents()
    {
        var erased = Erased(Withdrawn);

        Trail.FirstBroken(erased.Trail).ShouldBeNull();
        erased.Trail.Last().What.ShouldBe("erased");
        erased.All<StoredDocument>().Select(file => file.Facts!.Sha256).ShouldBe(Withdrawn.All<StoredDocument>().Select(file => file.Facts!.Sha256));
    }

    [Fact]
    public void Nobody_on_the_applicants_side_has_access_to_an_erased_case()
    {
        Grants.May(Erased(Withdrawn), "sri@contoh.id", Right.View).ShouldBeFalse();
        Grants.May(Erased(Withdrawn), "ani@contoh.id", Right.View).ShouldBeFalse();
    }

    [Fact]
    public void A_case_of_many_rows_is_erased_in_steps_that_storage_takes()
    {
        var letters = Enumerable.Range(0, 150).Aggregate(Withdrawn.By("system", At.Now), (so, each) => so.Send(Letters.ToApplicant(Withdrawn, Notice.Lapsed, $"{each}") with { To = "sri@contoh.id" })).After;

        var first = Erasure.Step(letters, At with { Now = Late });
        first.Parts.Count.ShouldBeLessThan(100);
        first.Case.ErasedAt.ShouldBeNull();
        Erased(letters).All<Letter>().ShouldAllBe(letter => letter.To.Length == 0);
    }

    [Fact]
    public void An_erased_case_is_not_erased_again() => Erasure.Step(Erased(Withdrawn), At with { Now = Late.AddYears(1) }).IsEmpty.ShouldBeTrue();

    private static Dossier Erased(Dossier dossier, DateTimeOffset? at = null)
    {
        while (dossier.Case.ErasedAt is null)
            dossier = Erasure.Step(dossier, At with { Now = at ?? Late }).After;
        return dossier;
    }

    private static Dossier AfterWithdrawal()
    {
        var review = Dossiers.AtReview(At);
        var shared = review.Do(Grants.Invite(review, "ani@contoh.id", GrantRole.Viewer, At));
        var moving = shared.Do(OwnerMoves.Ask(shared, Dossiers.Administrator, "sri2@contoh.id", "Sri pindah surel.", At));
        var second = Dossiers.Administrator with { Id = "admin-2", Email = "admin2@contoh.id" };
        shared = moving.Do(OwnerMoves.Answer(moving, second, false, "Menurut KTP Sri bukan pemilik.", At));
        return shared.Do(SubmissionStage.Withdraw(shared, "Berhenti produksi.", At));
    }

    private static Dossier AfterPublication() => Dossiers.Published(At);
}
