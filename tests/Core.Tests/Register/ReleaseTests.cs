using Ovop.Core.Award;
using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Ratification;
using Ovop.Core.Register;

namespace Ovop.Core.Tests.Register;

public class ReleaseTests
{
    private static readonly DateTimeOffset Moment = Dossiers.Setting().Round.Closes.AddDays(60);
    private static readonly Setting At = Dossiers.Setting() is var setting ? setting with { Round = setting.Round with { Releases = Moment } } : null!;

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void Before_the_moment_neither_a_star_nor_its_lack_can_be_known(int below)
    {
        var held = Ratified(below);

        (held.Case.State, held.Case.Wait!.For, held.Case.Wait.Due).ShouldBe((CaseState.Ratified, Release.For, Moment));
        held.Has(Certificate.RowKey).ShouldBeFalse();
        held.LettersTo(People.Applicant).ShouldNotContain(kind => kind == Notice.Awarded || kind == Notice.NotAwarded);
        Procedure.Advance(held, At with { Now = Moment.AddSeconds(-1) }).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void At_the_moment_the_certificate_is_made() =>
        Ratified(0).Advanced(At with { Now = Moment }).Has(Certificate.RowKey).ShouldBeTrue();

    [Fact]
    public void At_the_moment_a_case_without_a_star_ends_with_its_letter()
    {
        var ended = Ratified(9).Advanced(At with { Now = Moment });

        ended.Case.State.ShouldBe(CaseState.NotAwarded);
        ended.LettersTo(People.Applicant).Count(kind => kind == Notice.NotAwarded).ShouldBe(1);
    }

    [Fact]
    public void An_order_with_a_reason_releases_earlier_and_wakes_the_case()
    {
        var held = Ratified(0);
        var ordered = Release.Now(held, "admin-1", "Hari ulang tahun kementerian.", At).Value;

        ordered.Events.ShouldContain(Waking.Next(held));
        ordered.After.Advanced(At).Has(Certificate.RowKey).ShouldBeTrue();
        Release.Now(ordered.After, "admin-1", "Sekali lagi saja.", At).Problems.ShouldHaveSingleItem().Code.ShouldBe("release.none");
    }

    [Fact]
    public void Without_a_reason_or_a_held_result_nothing_is_released()
    {
        Release.Now(Ratified(0), "admin-1", "", At).Problems.ShouldHaveSingleItem().Code.ShouldBe("act.reason");
        Release.Now(Dossiers.AtReview(At), "admin-1", "Hari ulang tahun.", At).Problems.ShouldHaveSingleItem().Code.ShouldBe("release.none");
    }

    [Fact]
    public void The_moment_is_not_moved_for_one_case() =>
        Deadline.Move(Ratified(0), "admin-1", new(2027, 6, 1), "Lebih lambat saja.", At).Problems.ShouldHaveSingleItem().Code.ShouldBe("due.release");

    [Fact]
    public void A_round_without_a_moment_holds_nothing() =>
        Ratified(0, Dossiers.Setting()).Has(Certificate.RowKey).ShouldBeTrue();

    private static Dossier Ratified(int below, Setting? setting = null)
    {
        var at = setting ?? At;
        var stars = Dossiers.AtStars(at, below);
        return stars.Do(RatificationStage.Record(stars, Dossiers.Ratifier.Id, stars.Serial(LinkPurpose.Ratification, Dossiers.Ratifier.Id), true, "Sesuai aturan.", at)).Advanced(at);
    }
}
