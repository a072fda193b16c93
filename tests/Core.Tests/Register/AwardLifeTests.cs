using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Register;

namespace Ovop.Core.Tests.Register;

public sealed class AwardLifeTests
{
    private const string Reason = "Izin edar dicabut BPOM.";
    private static readonly Setting Setting = Dossiers.Setting();

    [Fact]
    public void Suspension_holds_at_once_and_the_producer_is_told()
    {
        var suspended = Published().Do(Act(Published(), AwardActKind.Suspend));

        AwardOf(suspended).ShouldSatisfyAllConditions(
            award => award.State.ShouldBe(AwardState.Suspended), award => award.StateReason.ShouldBe(Reason), award => award.StateSince.ShouldBe(new DateOnly(2026, 11, 25)));
        suspended.LettersTo(People.Applicant).ShouldContain(Notice.AwardSuspended);
        suspended.Trail.Last().What.ShouldBe("award.suspended");
    }

    [Fact]
    public void The_village_goes_to_the_register_with_the_award() =>
        AwardOf(Published()).Village.ShouldBe(Ovop.Core.Forms.ApplicationForm.Of(Published())["desa"]);

    [Fact]
    public void Lifted_suspension_leaves_a_valid_award_without_a_reason()
    {
        var suspended = Published().Do(Act(Published(), AwardActKind.Suspend));

        AwardOf(suspended.Do(Act(suspended, AwardActKind.Lift))).ShouldSatisfyAllConditions(award => award.State.ShouldBe(AwardState.Valid), award => award.StateReason.ShouldBeNull());
    }

    [Theory]
    [InlineData(AwardActKind.Revoke, AwardState.Revoked)]
    [InlineData(AwardActKind.Amend, AwardState.Valid)]
    public void Given_an_act_that_needs_a_second_person_Then_nothing_changes_before_the_confirmation(AwardActKind kind, AwardState after)
    {
        var before = AwardOf(Published());
        var asked = Published().Do(Act(Published(), kind));

        AwardOf(asked).ShouldBe(before);
        asked.LettersTo(Dossiers.Ratifier.Id).ShouldContain(Notice.AwardActAsked);
        AwardOf(asked.Do(Answer(asked, true))).State.ShouldBe(after);
    }

    [Fact]
    public void Amended_certificate_has_the_new_names_and_the_old_one_leads_to_it()
    {
        var asked = Published().Do(Act(Published(), AwardActKind.Amend));
        var amended = asked.Do(Answer(asked, true));

        var papers = AwardLife.Papers(amended).Select(paper => paper.Award).ToList();
        papers.Select(award => award.State).ShouldBe([AwardState.Amended, AwardState.Valid]);
        papers[0].ReplacedBy.ShouldBe(papers[1].Certificate);
        papers[1].ShouldSatisfyAllConditions(
            award => award.Producer.ShouldBe("PT Sekar"), award => award.Certificate.Version.ShouldBe(2), award => award.ValidUntil.ShouldBe(papers[0].ValidUntil));
    }

    [Fact]
    public void Declined_act_changes_nothing_and_is_told_to_whoever_asked()
    {
        var asked = Published().Do(Act(Published(), AwardActKind.Revoke));
        var declined = asked.Do(Answer(asked, false));

        AwardOf(declined).State.ShouldBe(AwardState.Valid);
        declined.LettersTo(Dossiers.Administrator.Id).ShouldContain(Notice.AwardActDeclined);
        declined.Trail.Last().What.ShouldBe("award.declined");
    }

    [Fact]
    public void Given_the_asker_is_the_ratifier_Then_there_is_no_second_person() =>
        AwardLife.Act(Published(), Dossiers.Ratifier, AwardActKind.Revoke, Reason, null, Setting).Problems.Single().Code.ShouldBe("award.second");

    [Fact]
    public void Given_an_act_waits_Then_another_that_needs_confirmation_is_refused()
    {
        var asked = Published().Do(Act(Published(), AwardActKind.Revoke));

        Act(asked, AwardActKind.Amend).Problems.Single().Code.ShouldBe("award.pending");
    }

    [Fact]
    public void Act_that_was_taken_back_can_no_longer_be_confirmed()
    {
        var asked = Published().Do(Act(Published(), AwardActKind.Revoke));
        var taken = asked.Do(AwardLife.TakeBack(asked, Dossiers.Administrator, Reason, Setting));

        Answer(taken, true).Problems.Single().Code.ShouldBe("link.revoked");
    }

    [Fact]
    public void Confirmation_decides_once()
    {
        var asked = Published().Do(Act(Published(), AwardActKind.Revoke));

        Answer(asked.Do(Answer(asked, true)), false).Problems.Single().Code.ShouldBe("link.used");
    }

    [Fact]
    public void Revoked_award_is_never_acted_on_again()
    {
        var asked = Published().Do(Act(Published(), AwardActKind.Revoke));
        var revoked = asked.Do(Answer(asked, true));

        foreach (var kind in Enum.GetValues<AwardActKind>())
            Act(revoked, kind).Problems.Single().Code.ShouldBe("award.act");
    }

    [Theory]
    [InlineData("", "Batik", "Sekar", "award.names")]
    [InlineData("Sekar", "Batik", "\ua9b1\ua9bc", "form.letters")]
    [InlineData(null, null, null, "award.same")]
    public void Given_names_that_name_nothing_new_Then_amending_is_refused(string? producer, string? product, string? brand, string code)
    {
        var award = AwardOf(Published());
        var names = new AwardNames(producer ?? award.Producer, product ?? award.Product, brand ?? award.Brand);

        AwardLife.Act(Published(), Dossiers.Administrator, AwardActKind.Amend, Reason, names, Setting).Problems.Single().Code.ShouldBe(code);
    }

    [Fact]
    public void Award_expires_the_day_after_its_last_day_and_only_once()
    {
        var published = Published();
        var last = AwardOf(published).ValidUntil.ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc);

        AwardLife.Expire(published, last).IsEmpty.ShouldBeTrue();
        var expired = AwardLife.Expire(published, last.AddDays(1)).After;
        AwardOf(expired).State.ShouldBe(AwardState.Expired);
        AwardLife.Expire(expired, last.AddDays(2)).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Case_without_a_star_has_no_acts() => AwardLife.Open(Dossiers.AtStars(), new DateOnly(2026, 11, 25)).ShouldBeEmpty();

    private static Dossier Published() => Dossiers.Published(Setting);

    private static PublicAward AwardOf(Dossier dossier) => AwardLife.Current(dossier)!.Award;

    private static Result<Change> Act(Dossier dossier, AwardActKind kind) =>
        AwardLife.Act(dossier, Dossiers.Administrator, kind, Reason, new AwardNames("PT Sekar", "Batik tulis", "Sekar"), Setting);

    private static Result<Change> Answer(Dossier dossier, bool confirmed) =>
        AwardLife.Answer(dossier, Dossiers.Ratifier.Id, 1, confirmed, "Sudah diperiksa.", Setting);
}
